package org.ansinh.ir;

/// One of the values of a category; its ordinal, from 0, in a column.
public record CategoryType(Category category) implements ValueType {
  @Override
  public String describe() {
    return category.name();
  }

  /// The category's name, which says which one it is; not its values, which would be long.
  @Override
  public String toString() {
    return category.name();
  }
}
