package org.ansinh.interpreter;

import java.util.LinkedHashSet;
import java.util.Set;
import org.ansinh.ir.Input;
import org.jspecify.annotations.Nullable;

/// A value cannot be computed, for want of inputs. Caught within the package and turned into
/// issues.
final class MissingInputs extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// An input that has no value though one matters.
  record Missing(Object unit, Input input) {}

  private final transient Set<Missing> inputs;

  private MissingInputs(Set<Missing> inputs) {
    super("", null, false, false);
    this.inputs = inputs;
  }

  MissingInputs(Object unit, Input input) {
    this(Set.of(new Missing(unit, input)));
  }

  Set<Missing> inputs() {
    return inputs;
  }

  /// What `first`, if any, and `second` miss together.
  static MissingInputs both(@Nullable MissingInputs first, MissingInputs second) {
    if (first == null) {
      return second;
    }
    Set<Missing> all = new LinkedHashSet<>(first.inputs);
    all.addAll(second.inputs);
    return new MissingInputs(all);
  }
}
