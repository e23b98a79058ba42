package org.ansinh.diagnostics;

import java.util.List;
import org.ansinh.source.SourceSpan;

/// Draws issues: a first line for tools (`file:line:column: error E203: message`), then the
/// author's own line with the place marked, related places, and hints.
///
/// ```
/// rules/insurance.law:2:17: error E130: I cannot add VND to VND/month.
///    2 │   = si_employee + 12 months * hi_premium
///      │                 ^
///      Hint: Multiply by a number of months first, for example `12 months * wage`.
/// ```
public final class IssuePrinter {
  /// At most so many issues are drawn; the rest are counted.
  public static final int LIMIT = 100;

  /// So much of a line is drawn around the place; with the margin it fits a screen of 80 columns.
  private static final int WIDEST = 71;

  private IssuePrinter() {}

  /// All of `issues`, up to [#LIMIT], each followed by a line end.
  public static String print(List<Issue> issues) {
    StringBuilder out = new StringBuilder();
    issues.stream().limit(LIMIT).forEach(issue -> out.append(print(issue)));
    if (issues.size() > LIMIT) {
      out.append("and ").append(issues.size() - LIMIT).append(" more\n");
    }
    return out.toString();
  }

  /// One issue.
  public static String print(Issue issue) {
    StringBuilder out = new StringBuilder();
    SourceSpan where = issue.where();
    if (where.source().length() > 0 || !where.source().name().startsWith("<generated")) {
      out.append(where.place()).append(": ");
    }
    out.append(issue.severity().word()).append(' ').append(issue.code().code()).append(": ");
    out.append(issue.message()).append('\n');
    excerpt(out, where);
    for (Related related : issue.related()) {
      out.append("  ").append(related.where().place()).append(": ");
      out.append(related.message()).append('\n');
      excerpt(out, related.where());
    }
    for (String hint : issue.suggestions()) {
      out.append("     Hint: ").append(hint).append('\n');
    }
    return out.toString();
  }

  private static void excerpt(StringBuilder out, SourceSpan where) {
    if (where.source().length() == 0) {
      return;
    }
    int line = where.line();
    String text = where.source().line(line);
    int from = Math.min(where.start() - where.source().startOfLine(line), text.length());
    int to =
        Math.min(
            Math.max(where.end() - where.source().startOfLine(line), from + 1), text.length() + 1);
    int cut = 0;
    if (text.length() > WIDEST + 2) {
      cut = Math.max(0, Math.min(from - WIDEST / 3, text.length() - WIDEST));
      int end = Math.min(text.length(), cut + WIDEST);
      text = (cut > 0 ? "…" : "") + text.substring(cut, end) + (end < text.length() ? "…" : "");
      from = from - cut + (cut > 0 ? 1 : 0);
      to = Math.min(to - cut + (cut > 0 ? 1 : 0), text.length() + 1);
      to = Math.min(to, WIDEST + 1);
    }
    String number = String.valueOf(line);
    String margin = " ".repeat(Math.max(0, 4 - number.length()));
    out.append(margin).append(number).append(" │ ").append(untabbed(text)).append('\n');
    out.append("     │ ");
    out.append(" ".repeat(width(text, 0, from)));
    out.append("^".repeat(Math.max(1, width(text, from, Math.min(to, text.length())))))
        .append('\n');
  }

  private static String untabbed(String text) {
    return text.replace('\t', ' ');
  }

  /// The columns that `text[from, to)` takes on a screen: wide characters two, combining marks
  /// none.
  private static int width(String text, int from, int to) {
    int columns = 0;
    for (int i = from; i < to && i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int type = Character.getType(codePoint);
      if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
        columns += 0;
      } else {
        boolean wide =
            Character.isIdeographic(codePoint)
                || (codePoint >= 0x1100 && codePoint <= 0x115F)
                || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
                || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF);
        columns += wide ? 2 : 1;
      }
      i += Character.charCount(codePoint);
    }
    return columns;
  }
}
