/// Which articles of which text of law are encoded, told from what cites them.
@NullMarked
package org.ansinh.coverage;

import org.jspecify.annotations.NullMarked;
