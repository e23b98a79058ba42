package org.ansinh.ir;

/// A name for a value inside one formula: the parameter of a table or of brackets. Equal only to
/// itself.
public final class Local {
  private final String name;
  private final ValueType type;

  public Local(String name, ValueType type) {
    this.name = name;
    this.type = type;
  }

  public String name() {
    return name;
  }

  public ValueType type() {
    return type;
  }

  @Override
  public String toString() {
    return name;
  }
}
