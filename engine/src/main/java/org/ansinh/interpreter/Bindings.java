package org.ansinh.interpreter;

import java.util.List;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.Value;
import org.jspecify.annotations.Nullable;

/// What is known of the units that an [Interpreter] computes for. A unit is any object with a
/// meaningful `equals`.
///
/// Inputs are known by name and entity: the same fact answers for the policy and for its baseline.
public interface Bindings {
  /// Nothing is known, of no unit: enough for rules of the whole country.
  Bindings NONE =
      new Bindings() {
        @Override
        public @Nullable Value input(Object unit, Input input) {
          return null;
        }

        @Override
        public List<? extends Object> members(Object group, Entity entity) {
          return List.of();
        }

        @Override
        public @Nullable Object groupOf(Object unit, Entity entity) {
          return null;
        }
      };

  /// The value given for `input` of `unit`, or null if none is given (then the input's own standard
  /// value is taken).
  @Nullable Value input(Object unit, Input input);

  /// The members of `group`, a unit of the group entity `entity`, in the order of the data.
  List<? extends Object> members(Object group, Entity entity);

  /// The group of the group entity `entity` that `unit` is a member of, or null if it is in none:
  /// then it is alone in a group of its own.
  @Nullable Object groupOf(Object unit, Entity entity);
}
