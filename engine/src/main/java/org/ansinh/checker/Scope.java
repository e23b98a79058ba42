package org.ansinh.checker;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Policy;
import org.jspecify.annotations.Nullable;

/// Where an expression outside any rule is read: at the prompt, in a test, in a check.
///
/// @param policy the law, with the amendments that are asked for
/// @param baseline the law without them; null if `baseline` means nothing here
/// @param units the units that have names here
public record Scope(
    Policy policy, @Nullable Policy baseline, LocalDate date, Map<String, Entity> units) {
  public Scope {
    units = new LinkedHashMap<>(units);
  }
}
