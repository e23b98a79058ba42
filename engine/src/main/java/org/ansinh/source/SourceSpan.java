package org.ansinh.source;

import org.jspecify.annotations.Nullable;

/// A stretch of a [SourceText]: the characters from `start` up to but not including `end`.
///
/// All spans are equal to each other, so that two syntax trees are equal when they mean the same,
/// wherever they were written (decision 0001). Compare [#start()] and [#source()] to compare
/// places.
public final class SourceSpan {
  private static final SourceText NOWHERE = new SourceText("<generated>", "");

  /// The span of what no author wrote.
  public static final SourceSpan NONE = new SourceSpan(NOWHERE, 0, 0);

  private final SourceText source;
  private final int start;
  private final int end;

  public SourceSpan(SourceText source, int start, int end) {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("expected 0 <= start <= end, found " + start + ".." + end);
    }
    this.source = source;
    this.start = start;
    this.end = end;
  }

  public SourceText source() {
    return source;
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  /// The line, from 1, on which the span begins.
  public int line() {
    return source.lineOf(start);
  }

  /// The column, from 1, at which the span begins.
  public int column() {
    return source.columnOf(start);
  }

  /// The characters of the span.
  public String text() {
    return source.text().substring(start, Math.min(end, source.length()));
  }

  /// From the beginning of this span to the end of `other`; this span, if they are in different
  /// texts.
  public SourceSpan to(SourceSpan other) {
    return other.source == source && other.end >= start
        ? new SourceSpan(source, start, other.end)
        : this;
  }

  /// `file:line:column`, as in the first line of an issue.
  public String place() {
    return source.name() + ":" + line() + ":" + column();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SourceSpan;
  }

  @Override
  public int hashCode() {
    return 1;
  }

  @Override
  public String toString() {
    return place();
  }
}
