package org.ansinh.pack;

import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.source.SourceSpan;
import org.ansinh.source.SourceText;

/// Carries what is wrong with a JSON form from where it is found to the reader, within this
/// package.
final class JsonFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Issue issue;

  JsonFault(Issue issue) {
    super(issue.message(), null, false, false);
    this.issue = issue;
  }

  /// @param path where in the document, as in `$[3].versions[0].from`
  JsonFault(String name, String path, String message) {
    this(issue(name, path, message));
  }

  JsonFault(String name, String path, String message, String hint) {
    this(hint.isEmpty() ? issue(name, path, message) : issue(name, path, message).hint(hint));
  }

  private static Issue issue(String name, String path, String message) {
    return Issue.of(
        IssueCode.MALFORMED_JSON_FORM, place(name, path), "At `" + path + "`: " + message);
  }

  /// The span of a place in a JSON document, which has no lines to show.
  static SourceSpan place(String name, String path) {
    return new SourceText(path.isEmpty() ? name : name + "#" + path, "").span(0, 0);
  }

  Issue issue() {
    return issue;
  }
}
