package org.ansinh.syntax;

import java.util.List;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A draft text of law that changes others from a date on.
///
/// @param issued the day on which it became known; absent if its source says so, or nothing does
/// @param until the last day of a temporary change; absent if it is for good
/// @param after the amendments that this one is applied after, where they touch the same place
public record AmendmentItem(
    Name name,
    @Nullable Label label,
    @Nullable Citation citation,
    List<Name> after,
    @Nullable Day issued,
    Day from,
    @Nullable Day until,
    List<Change> changes,
    Layout layout,
    SourceSpan span)
    implements Item {
  public AmendmentItem {
    after = List.copyOf(after);
    changes = List.copyOf(changes);
  }

  @Override
  public Item withLayout(Layout other) {
    return new AmendmentItem(
        name, label, citation, after, issued, from, until, changes, other, span);
  }
}
