package org.ansinh.compiler;

/// A compiled pass over the units of one entity in a batch.
///
/// Kernels hold no state: one may run for several batches at the same time. Compiled ones are
/// classes of their own; other ways of making one, for example by vector instructions, may stand in
/// for them.
public interface Kernel {
  /// Computes for the units from `from` up to but not including `to`, counted from the beginning of
  /// the batch, and leaves the values in the batch's buffers. A unit at `from` is the first of its
  /// group.
  void run(Batch batch, int from, int to);
}
