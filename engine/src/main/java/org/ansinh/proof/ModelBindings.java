package org.ansinh.proof;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ansinh.interpreter.Bindings;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.jspecify.annotations.Nullable;

/// The unit of a model, alone in each of its groups. An input that the model does not speak of has
/// its standard value or, without one, the least of its range.
final class ModelBindings implements Bindings {
  private record Group(Object member, String entity) {}

  private final Map<String, Value> given = new LinkedHashMap<>();
  private final Map<Input, Value> values;
  private final Set<String> unknown;

  ModelBindings(Map<Input, Value> values, Set<String> unknown) {
    this.values = new LinkedHashMap<>(values);
    this.unknown = unknown;
    values.forEach((input, value) -> given.put(key(input), value));
  }

  private static String key(Input input) {
    return input.entity().name() + "." + input.name();
  }

  /// The values used, those filled in among them.
  Map<Input, Value> values() {
    return values;
  }

  @Override
  public @Nullable Value input(Object unit, Input input) {
    String key = key(input);
    if (unknown.contains(key)) {
      return null;
    }
    Value known = given.get(key);
    if (known != null || input.standard() != null || input.optional()) {
      return known;
    }
    Value least = least(input);
    given.put(key, least);
    values.put(input, least);
    return least;
  }

  private static Value least(Input input) {
    return switch (input.type()) {
      case NumberType t -> new Value.NumberValue(least(t));
      case BooleanType t -> Value.BooleanValue.NO;
      case CategoryType t -> new Value.CategoryValue(t.category(), 0);
      case DateType t -> new Value.DateValue(t.earliest());
    };
  }

  private static BigDecimal least(NumberType type) {
    return type.range().low();
  }

  @Override
  public List<? extends Object> members(Object group, Entity entity) {
    return group instanceof Group own ? List.of(own.member()) : List.of();
  }

  @Override
  public Object groupOf(Object unit, Entity entity) {
    return new Group(unit, entity.name());
  }
}
