package org.ansinh.console.command;

import org.ansinh.console.output.Language;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.source.SourceSpan;

/// Languages as requests give them.
public final class Languages {
  private Languages() {}

  /// The language with that code.
  public static Language read(String code) {
    Language language = Language.of(code);
    if (language == null) {
      throw new RequestException(
          Issue.of(IssueCode.BAD_REQUEST, SourceSpan.NONE, "`" + code + "` is not a language here")
              .hint("There are vi and en."));
    }
    return language;
  }
}
