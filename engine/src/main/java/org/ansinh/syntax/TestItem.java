package org.ansinh.syntax;

import java.util.List;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Units with facts, and what is expected of them on a date.
///
/// @param known the day as known on which the law is asked; null for all that is written
/// @param with the amendments in force
public record TestItem(
    Name name,
    Day on,
    @Nullable Day known,
    List<Name> with,
    List<Line> lines,
    Layout layout,
    SourceSpan span)
    implements Item {
  public TestItem {
    with = List.copyOf(with);
    lines = List.copyOf(lines);
  }

  /// A fact or an expectation.
  public sealed interface Line permits Fact, Expect {
    Layout layout();

    SourceSpan span();
  }

  /// `expect an.si_employee = 3_744_000 VND/month`.
  public record Expect(Expr claim, Layout layout, SourceSpan span) implements Line {}

  @Override
  public @Nullable Label label() {
    return null;
  }

  @Override
  public Item withLayout(Layout other) {
    return new TestItem(name, on, known, with, lines, other, span);
  }
}
