package org.ansinh.proof;

import org.ansinh.ir.Local;
import org.jspecify.annotations.Nullable;

/// What names mean inside a formula: the unit it is computed for, and its locals.
///
/// @param self null in a formula of the whole country
/// @param depth how many rules were entered on the way; 0 in the question itself
record Scope(
    @Nullable Subject self,
    int depth,
    @Nullable Scope outer,
    @Nullable Local local,
    @Nullable Thunk value) {
  Scope(@Nullable Subject self, int depth) {
    this(self, depth, null, null, null);
  }

  Scope with(Local name, Thunk meaning) {
    return new Scope(self, depth, this, name, meaning);
  }

  /// What `name` stands for, or null if it is free.
  @Nullable Thunk find(Local name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (scope.local == name) {
        return scope.value;
      }
    }
    return null;
  }

  boolean hasLocals() {
    return local != null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
