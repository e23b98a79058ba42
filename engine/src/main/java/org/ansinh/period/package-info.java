/// Days, stretches of days, and values that change over time.
///
/// At the ground of the chain: everything dated uses it, and it uses nothing. Read [Period], then
/// [Timeline].
@NullMarked
package org.ansinh.period;

import org.jspecify.annotations.NullMarked;
