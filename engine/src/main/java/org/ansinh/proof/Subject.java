package org.ansinh.proof;

import java.util.Map;
import java.util.Set;
import org.ansinh.ir.Entity;

/// A unit that expressions speak of, with the inputs that are changed for it.
///
/// @param key tells units apart, whatever is changed for them
/// @param changes changed inputs by name
/// @param changed the names of inputs changed for it or for a member of it
/// @param signature tells apart what is changed; empty if nothing is
record Subject(
    String key, Entity entity, Map<String, Thunk> changes, Set<String> changed, String signature) {
  static Subject unchanged(String key, Entity entity) {
    return new Subject(key, entity, Map.of(), Set.of(), "");
  }

  boolean isChanged() {
    return !changed.isEmpty();
  }
}
