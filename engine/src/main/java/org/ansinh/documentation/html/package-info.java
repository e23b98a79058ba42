/// The documentation of a pack as pages of HTML that need neither a server nor a network.
///
/// Read [Site], then [Html], which all pages are made of and which escapes every text.
@NullMarked
package org.ansinh.documentation.html;

import org.jspecify.annotations.NullMarked;
