package org.ansinh.syntax;

import java.util.List;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A closed list of named values.
public record CategoryItem(
    Name name, @Nullable Label label, List<Value> values, Layout layout, SourceSpan span)
    implements Item {
  public CategoryItem {
    values = List.copyOf(values);
  }

  public record Value(Name name, @Nullable Label label, Layout layout, SourceSpan span) {}

  @Override
  public Item withLayout(Layout other) {
    return new CategoryItem(name, label, values, other, span);
  }
}
