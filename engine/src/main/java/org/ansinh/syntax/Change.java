package org.ansinh.syntax;

import java.util.List;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// One change of an amendment, addressed by name and stating what it replaces.
public sealed interface Change {
  Layout layout();

  SourceSpan span();

  /// `add input …`: a whole new item.
  record AddItem(Item item, Layout layout, SourceSpan span) implements Change {}

  /// `change table NAME` and what follows.
  record ChangeTable(Name table, List<TableChange> changes, Layout layout, SourceSpan span)
      implements Change {
    public ChangeTable {
      changes = List.copyOf(changes);
    }
  }

  /// `change parameter NAME [at VALUE] [from DATE] was a becomes b`.
  ///
  /// @param at the category value, for a parameter by category
  /// @param from a later step of the amendment, from this day on; absent: the amendment's first day
  record ChangeParameter(
      Name parameter,
      @Nullable Name at,
      @Nullable Day from,
      Expr was,
      Expr becomes,
      @Nullable Citation citation,
      Layout layout,
      SourceSpan span)
      implements Change {}

  /// `change rule NAME = formula`, or `was formula becomes formula`, and exceptions.
  ///
  /// @param was the formula it replaces, if said
  /// @param formula the new formula; absent if only exceptions change
  /// @param exceptions new ones, and ones that replace those of the same name
  /// @param removed the names of exceptions that no longer apply
  record ChangeRule(
      Name rule,
      @Nullable Expr was,
      @Nullable Expr formula,
      @Nullable Citation citation,
      List<RuleItem.ExceptionClause> exceptions,
      List<RemoveException> removed,
      Layout layout,
      SourceSpan span)
      implements Change {
    public ChangeRule {
      exceptions = List.copyOf(exceptions);
      removed = List.copyOf(removed);
    }
  }

  /// `remove except NAME`.
  record RemoveException(Name name, @Nullable Citation citation, Layout layout, SourceSpan span) {}

  /// `change brackets NAME` and what follows.
  record ChangeBrackets(Name brackets, List<BracketsChange> changes, Layout layout, SourceSpan span)
      implements Change {
    public ChangeBrackets {
      changes = List.copyOf(changes);
    }
  }

  /// `neutralize NAME`: the rule gives nothing (0, or no) from the date on.
  record Neutralize(Name rule, @Nullable Citation citation, Layout layout, SourceSpan span)
      implements Change {}
}
