package org.ansinh.ir;

/// What kind of value an expression has. Numbers carry unit, scale and range; dates carry a range.
public sealed interface ValueType permits NumberType, BooleanType, CategoryType, DateType {
  /// As a reader says it: `VND/month`, `yes/no`, `date`, `Region`.
  String describe();
}
