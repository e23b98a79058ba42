/// The program: options, commands and the console. It stands at the end of the chain, on top of the
/// engine, and adds nothing to its meaning. Read `Main` first.
@NullMarked
package org.ansinh.console;

import org.jspecify.annotations.NullMarked;
