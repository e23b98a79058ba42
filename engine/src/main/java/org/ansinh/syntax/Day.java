package org.ansinh.syntax;

import java.time.LocalDate;
import org.ansinh.source.SourceSpan;

/// A date as written, and where it stands.
public record Day(LocalDate date, SourceSpan span) {
  @Override
  public String toString() {
    return date.toString();
  }
}
