/// Turns rules into kernels: loops over batches of rows, as bytecode.
///
/// The back of the chain, beside the interpreter and of one meaning with it: where the interpreter
/// computes one unit exactly in decimals, a kernel computes a batch of units in 64-bit whole
/// numbers that keep their scale. Rules are first folded at the date ([Folding]), statistics and
/// large parts get rules of their own ([Hoisting], [Splitting]), then a [Plan] puts them in order
/// and [KernelWriter] writes the loops. Read [KernelCompiler], [CompiledPolicy], [Program], then
/// [Kernel].
@NullMarked
package org.ansinh.compiler;

import org.jspecify.annotations.NullMarked;
