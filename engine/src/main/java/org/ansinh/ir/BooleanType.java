package org.ansinh.ir;

/// Yes or no; 1 or 0 in a column.
public record BooleanType() implements ValueType {
  public static final BooleanType YES_NO = new BooleanType();

  @Override
  public String describe() {
    return "yes/no";
  }
}
