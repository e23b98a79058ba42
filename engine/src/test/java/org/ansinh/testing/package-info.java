/// The test kit: samples of the checked policy for tests of any package.
@NullMarked
package org.ansinh.testing;

import org.jspecify.annotations.NullMarked;
