package org.ansinh.syntax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// An expression as written; brackets are not kept, the formatter writes those that are needed.
public sealed interface Expr {
  SourceSpan span();

  /// `1_490_000`, `4.5%`, `15 years`, `2%/year`.
  ///
  /// @param value the digits as written: `4.50%` is 4.50, with `percent`
  /// @param unit absent for a plain number
  record NumberLiteral(BigDecimal value, boolean percent, @Nullable Unit unit, SourceSpan span)
      implements Expr {}

  record DateLiteral(LocalDate value, SourceSpan span) implements Expr {}

  record TextLiteral(String value, SourceSpan span) implements Expr {}

  record YesNoLiteral(boolean value, SourceSpan span) implements Expr {}

  /// A name: an input, parameter, rule, table, category value, role, or a variable of `some`,
  /// `every` or a check.
  record Ref(Name name, SourceSpan span) implements Expr {}

  record Not(Expr operand, SourceSpan span) implements Expr {}

  record Negate(Expr operand, SourceSpan span) implements Expr {}

  /// `baseline x`: x without the amendments.
  record Baseline(Expr operand, SourceSpan span) implements Expr {}

  /// @param opSpan the operator itself, which messages point at
  record Binary(BinaryOp op, Expr left, Expr right, SourceSpan opSpan, SourceSpan span)
      implements Expr {}

  /// `x between a and b`, both ends included.
  record Between(Expr subject, Expr low, Expr high, SourceSpan span) implements Expr {}

  /// `x in (a, [1..5))`.
  record In(Expr subject, List<Cell> cells, SourceSpan span) implements Expr {
    public In {
      cells = List.copyOf(cells);
    }
  }

  /// `p.wage`, `members.wage`, `d.year`.
  record Access(Expr of, Name member, SourceSpan span) implements Expr {}

  /// `minimum_wage[region]` or `members[age < 6 years]`.
  record Index(Expr of, Expr inside, SourceSpan span) implements Expr {}

  /// `min(a, b)`, `round half up(x, 0)`, or the use of a table or brackets.
  ///
  /// @param function the name; the words of a longer one are one space apart
  record Call(Name function, List<Expr> arguments, SourceSpan span) implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  record If(Expr condition, Expr then, Expr otherwise, SourceSpan span) implements Expr {}

  /// `some m in members satisfies …` or `every …`.
  record Quantified(boolean every, Name variable, Expr range, Expr claim, SourceSpan span)
      implements Expr {}

  /// `sum for i from 1 to n: …`: the terms for each whole number, added up.
  record SumFor(Name variable, Expr from, Expr to, Expr term, SourceSpan span) implements Expr {}

  /// `position in household among joins by registered_on`: the place, from 1, among the members of
  /// the group.
  ///
  /// @param group the group entity, with a small first letter, or the name of the role
  /// @param among who is counted; all members if absent
  record Position(Name group, @Nullable Expr among, List<Expr> by, SourceSpan span)
      implements Expr {
    public Position {
      by = List.copyOf(by);
    }
  }

  /// `(p but wage = 0 VND/month)`: p with other inputs.
  record But(Expr of, List<Assignment> changes, SourceSpan span) implements Expr {
    public But {
      changes = List.copyOf(changes);
    }
  }

  /// `base_salary on d`: a parameter or rule on another date.
  record OnDate(Expr of, Expr date, SourceSpan span) implements Expr {}

  /// `x else 0 VND`: an optional input, or another value where it is not known.
  record Else(Expr of, Expr otherwise, SourceSpan span) implements Expr {}
}
