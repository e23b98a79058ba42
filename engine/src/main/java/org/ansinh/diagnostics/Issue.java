package org.ansinh.diagnostics;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.source.SourceSpan;

/// One thing wrong in what people wrote or supplied.
///
/// @param message the fact, naming the thing: what was expected and what was found
/// @param related other places that disagree with this one
/// @param suggestions proposed remedies, shown as hints
public record Issue(
    IssueCode code,
    Severity severity,
    String message,
    SourceSpan where,
    List<Related> related,
    List<String> suggestions) {
  public Issue {
    related = List.copyOf(related);
    suggestions = List.copyOf(suggestions);
  }

  /// An issue of the severity its code has, with no related places.
  public static Issue of(IssueCode code, SourceSpan where, String message) {
    return new Issue(code, code.severity(), message, where, List.of(), List.of());
  }

  /// This issue with one more hint.
  public Issue hint(String suggestion) {
    List<String> more = new ArrayList<>(suggestions);
    more.add(suggestion);
    return new Issue(code, severity, message, where, related, more);
  }

  /// This issue with one more related place.
  public Issue relatedTo(SourceSpan place, String why) {
    List<Related> more = new ArrayList<>(related);
    more.add(new Related(why, place));
    return new Issue(code, severity, message, where, more, suggestions);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
