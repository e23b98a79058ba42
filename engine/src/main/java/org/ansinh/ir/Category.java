package org.ansinh.ir;

import java.util.List;
import org.ansinh.source.SourceSpan;

/// A closed list of named values, such as the minimum-wage regions.
public record Category(String name, Label label, List<Member> values, SourceSpan span) {
  /// One value of a category.
  public record Member(String name, Label label) {}

  public Category {
    values = List.copyOf(values);
  }

  /// The ordinal of the value called `name`, or -1.
  public int ordinalOf(String name) {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /// The names of the values, in order.
  public List<String> names() {
    return values.stream().map(Member::name).toList();
  }
}
