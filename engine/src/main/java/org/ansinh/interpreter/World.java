package org.ansinh.interpreter;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.Rule;
import org.ansinh.ir.Value;
import org.jspecify.annotations.Nullable;

/// Bindings, what has been computed from them, and the worlds that differ from this one by a `but`.
final class World {
  private final Bindings bindings;
  private final Map<Computed, Object> computed = new HashMap<>();
  private final Map<Difference, World> different = new HashMap<>();
  private final boolean standards;
  private final Set<Reading> readings;

  private record Computed(Rule rule, @Nullable Object unit) {}

  private record Difference(Object unit, Map<String, Value> values) {}

  /// @param standards whether standard values stand in for what is not given
  World(Bindings bindings, boolean standards) {
    this(bindings, standards, new LinkedHashSet<>());
  }

  private World(Bindings bindings, boolean standards, Set<Reading> readings) {
    this.bindings = bindings;
    this.standards = standards;
    this.readings = readings;
  }

  /// What has been read of inputs here and in the worlds that differ from this one.
  Set<Reading> readings() {
    return readings;
  }

  /// The world in which `unit` has other values for the inputs named, and all else is the same.
  World but(Object unit, Map<String, Value> values) {
    return different.computeIfAbsent(
        new Difference(unit, Map.copyOf(values)),
        d -> new World(new Changed(bindings, d), standards, readings));
  }

  /// The value of `rule` for `unit` if it has been computed, or null.
  ///
  /// @throws MissingInputs if computing it has failed for want of inputs
  @Nullable Value known(Rule rule, @Nullable Object unit) {
    Object outcome = computed.get(new Computed(rule, unit));
    if (outcome instanceof MissingInputs missing) {
      throw missing;
    }
    return (Value) outcome;
  }

  void remember(Rule rule, @Nullable Object unit, Value value) {
    computed.put(new Computed(rule, unit), value);
  }

  void remember(Rule rule, @Nullable Object unit, MissingInputs missing) {
    computed.put(new Computed(rule, unit), missing);
  }

  /// The value of an input, given or standard, or null.
  @Nullable Value find(Object unit, Input input) {
    Value given = bindings.input(unit, input);
    Value value = given != null || !standards ? given : input.standard();
    if (value != null) {
      readings.add(new Reading(unit, input, value, given != null));
    }
    return value;
  }

  boolean isGiven(Object unit, Input input) {
    return bindings.input(unit, input) != null;
  }

  /// The value of an input, given or standard.
  Value input(Object unit, Input input) {
    Value value = find(unit, input);
    if (value == null) {
      throw new MissingInputs(unit, input);
    }
    return value;
  }

  Object groupOf(Object unit, Entity entity) {
    Object group = bindings.groupOf(unit, entity);
    return group != null ? group : new Alone(unit, entity);
  }

  List<? extends Object> members(Object group, Entity entity) {
    return group instanceof Alone alone ? List.of(alone.unit()) : bindings.members(group, entity);
  }

  private record Changed(Bindings base, Difference difference) implements Bindings {
    @Override
    public @Nullable Value input(Object unit, Input input) {
      Value changed = unit.equals(difference.unit()) ? difference.values().get(input.name()) : null;
      return changed != null ? changed : base.input(unit, input);
    }

    @Override
    public List<? extends Object> members(Object group, Entity entity) {
      return base.members(group, entity);
    }

    @Override
    public @Nullable Object groupOf(Object unit, Entity entity) {
      return base.groupOf(unit, entity);
    }
  }
}
