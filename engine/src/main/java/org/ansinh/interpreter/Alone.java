package org.ansinh.interpreter;

import org.ansinh.ir.Entity;

/// The group of a unit that is in no group of `entity`: it has that one member.
record Alone(Object unit, Entity entity) {
  @Override
  public String toString() {
    return entity.link() + " of " + unit;
  }
}
