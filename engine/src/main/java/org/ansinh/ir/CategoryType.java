package org.ansinh.ir;

/// One of the values of a category; its ordinal, from 0, in a column.
public record CategoryType(Category category) implements ValueType {
  @Override
  public String describe() {
    return category.name();
  }
}
