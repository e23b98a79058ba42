package org.ansinh.simulation;

/// Hears how far a run has come.
@FunctionalInterface
public interface Progress {
  /// Nobody listens.
  Progress SILENT = (done, all) -> {};

  /// @param done units computed so far, of the entity with most of them
  /// @param all how many there are
  void reached(long done, long all);
}
