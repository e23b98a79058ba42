package org.ansinh.console.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.source.SourceSpan;

/// Dates as requests give them.
final class Dates {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");

  private Dates() {}

  /// The day that `text` names.
  static LocalDate read(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      try {
        return date(iso.group(1), iso.group(2), iso.group(3));
      } catch (DateTimeException none) {
        throw new RequestException(issue(text).hint("No calendar has this day."));
      }
    }
    Issue issue = issue(text);
    Matcher slashed = SLASHED.matcher(text);
    if (slashed.matches()) {
      try {
        LocalDate meant = date(slashed.group(3), slashed.group(2), slashed.group(1));
        throw new RequestException(issue.hint("Did you mean " + meant + "?"));
      } catch (DateTimeException none) {
        throw new RequestException(issue);
      }
    }
    throw new RequestException(issue.hint("Write year, month and day, for example 2027-01-01."));
  }

  private static LocalDate date(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  private static Issue issue(String text) {
    return Issue.of(IssueCode.NOT_A_DATE, SourceSpan.NONE, "`" + text + "` is not a date");
  }
}
