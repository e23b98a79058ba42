/// An Sinh: the law of taxes and benefits as text that is checked, run and amended. This package is
/// the way in for programs that embed the engine; everything below it serves it. The chain runs
/// from policy text (`source`, `syntax`) over the checked policy (`ir`) to kernels (`compiler`) and
/// results (`simulation`).
@NullMarked
package org.ansinh;

import org.jspecify.annotations.NullMarked;
