package org.ansinh.compiler;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What has already been computed into local variables, at a place in the code; a loop's body has a
/// scope of its own.
final class Scope {
  private final @Nullable Scope outer;
  private final Map<Object, Object> known = new HashMap<>();

  Scope(@Nullable Scope outer) {
    this.outer = outer;
  }

  @Nullable Scope outer() {
    return outer;
  }

  void put(Object key, Object place) {
    known.put(key, place);
  }

  <T> @Nullable T find(Object key, Class<T> kind) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Object place = scope.known.get(key);
      if (place != null) {
        return kind.cast(place);
      }
    }
    return null;
  }
}
