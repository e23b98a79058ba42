package org.ansinh.console.command;

import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.PolicyException;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.Entry;
import org.ansinh.syntax.Expr;
import org.ansinh.syntax.Parser;

/// Expressions that follow a command's name.
final class Texts {
  private Texts() {}

  /// The expression that a request consists of.
  static Expr expression(Request request, String command) {
    if (request.text().isEmpty()) {
      throw new RequestException(
          Issue.of(IssueCode.BAD_REQUEST, SourceSpan.NONE, "There is nothing to ask about")
              .hint("Write for example `" + command + " base_salary`."));
    }
    return switch (Parser.parseExpression(request.source())) {
      case Entry.Expression expression -> expression.expr();
      case Entry.Faulty faulty -> throw new PolicyException(faulty.issues());
      case Entry.Empty _, Entry.Items _, Entry.Let _ ->
          throw new IllegalStateException("expected an expression");
    };
  }
}
