package org.ansinh.syntax;

import java.util.List;
import org.ansinh.diagnostics.Issue;

/// What was typed at the prompt.
public sealed interface Entry {
  /// Nothing but blanks and comments.
  record Empty() implements Entry {}

  /// One or more items.
  record Items(List<Item> items) implements Entry {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// `let an is Person: …`.
  record Let(Fact fact) implements Entry {}

  /// An expression to evaluate.
  record Expression(Expr expr) implements Entry {}

  /// What could not be understood.
  record Faulty(List<Issue> issues) implements Entry {
    public Faulty {
      issues = List.copyOf(issues);
    }
  }
}
