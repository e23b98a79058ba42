package org.ansinh.compiler;

import org.ansinh.ir.Entity;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Rule;

/// A prepared rule in a [Plan]: when it is computed, and where its values are kept.
final class Variable {
  /// No buffer: used only by later rules of the same kernel.
  static final int LOCAL = -1;

  private final Rule rule;
  private final Entity entity;
  private final int level;
  private int kernel = -1;
  private int buffer = LOCAL;
  private int sums = LOCAL;

  /// @param level kernels of lower levels run before; values of other units come from lower levels
  ///   only
  Variable(Rule rule, Entity entity, int level) {
    this.rule = rule;
    this.entity = entity;
    this.level = level;
  }

  Rule rule() {
    return rule;
  }

  Entity entity() {
    return entity;
  }

  int level() {
    return level;
  }

  /// Digits after the point of the stored values.
  int scale() {
    return rule.type() instanceof NumberType number ? number.scale() : 0;
  }

  /// The step that computes it.
  int kernel() {
    return kernel;
  }

  void computedBy(int step) {
    kernel = step;
  }

  int buffer() {
    return buffer;
  }

  void keepIn(int place) {
    buffer = place;
  }

  /// The buffer of the sums of all values before a unit's, where a group's rule sums them; see
  /// [Summands].
  int sums() {
    return sums;
  }

  void keepSumsIn(int place) {
    sums = place;
  }

  @Override
  public String toString() {
    return rule.name();
  }
}
