package org.ansinh.amendment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.CategoryItem;
import org.ansinh.syntax.Change;
import org.ansinh.syntax.Citation;
import org.ansinh.syntax.Closing;
import org.ansinh.syntax.Day;
import org.ansinh.syntax.Expr;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.Kind;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.RuleItem;
import org.ansinh.syntax.Unit;
import org.jspecify.annotations.Nullable;

/// Changes the formulas and exceptions of rules.
final class RuleOverlay {
  private final Target target;

  RuleOverlay(Target target) {
    this.target = target;
  }

  private static final class Shape implements Versions.Shape<RuleItem.Version> {
    @Override
    public @Nullable Day from(RuleItem.Version version) {
      return version.from();
    }

    @Override
    public @Nullable Closing closing(RuleItem.Version version) {
      return version.closing();
    }

    @Override
    public RuleItem.Version dated(
        RuleItem.Version v, @Nullable Day from, @Nullable Closing closing) {
      return new RuleItem.Version(
          from, v.formula(), v.citation(), v.exceptions(), closing, v.layout(), v.span());
    }
  }

  private void replace(RuleItem old, Name name, Versions.Edit<RuleItem.Version> edit)
      throws Refused {
    List<RuleItem.Version> versions =
        new Versions<>(new Shape(), target.amendment())
            .change(old.versions(), edit, "rule `" + old.name() + "`", name);
    target.replace(
        old,
        new RuleItem(
            old.name(),
            old.entity(),
            old.kind(),
            old.label(),
            old.rounded(),
            old.paidBy(),
            versions,
            old.layout(),
            old.span()));
  }

  private RuleItem find(Name name) throws Refused {
    return target.find(RuleItem.class, "rule", name);
  }

  void change(Change.ChangeRule change, List<Issue> issues) throws Refused {
    if (change.formula() != null) {
      formula(change, change.formula());
    }
    for (Change.RemoveException removed : change.removed()) {
      part(issues, () -> remove(change.rule(), removed));
    }
    for (RuleItem.ExceptionClause exception : change.exceptions()) {
      part(issues, () -> except(change.rule(), exception));
    }
  }

  private interface Part {
    void apply() throws Refused;
  }

  private static void part(List<Issue> issues, Part part) {
    try {
      part.apply();
    } catch (Refused refused) {
      issues.add(refused.issue());
    }
  }

  private void formula(Change.ChangeRule change, Expr formula) throws Refused {
    RuleItem old = find(change.rule());
    Expr was = change.was();
    replace(
        old,
        change.rule(),
        (version, on) -> {
          if (was != null && !Quantities.same(version.formula(), was, old.kind())) {
            throw target.doesNotFit(
                was.span(),
                "`" + Formatter.format(was) + "`",
                "rule `" + old.name() + "`",
                "`" + Formatter.format(version.formula()) + "`",
                version.formula().span(),
                on);
          }
          return version(
              version,
              formula,
              target.cited(change.citation()),
              version.exceptions(),
              change.span());
        });
  }

  private static RuleItem.Version version(
      RuleItem.Version old,
      Expr formula,
      @Nullable Citation citation,
      List<RuleItem.ExceptionClause> exceptions,
      SourceSpan span) {
    return new RuleItem.Version(
        old.from(), formula, citation, exceptions, old.closing(), old.layout(), span);
  }

  private void remove(Name rule, Change.RemoveException removed) throws Refused {
    String name = removed.name().text();
    LocalDate first = target.amendment().from().date();
    replace(
        find(rule),
        rule,
        (version, on) -> {
          List<RuleItem.ExceptionClause> rest = new ArrayList<>(version.exceptions());
          boolean found = rest.removeIf(e -> isCalled(e, name));
          if (!found && on.equals(first)) {
            List<String> names =
                version.exceptions().stream()
                    .map(RuleItem.ExceptionClause::name)
                    .filter(Objects::nonNull)
                    .map(String::valueOf)
                    .toList();
            throw Target.missing(
                removed.name(),
                "Rule `" + rule + "` has no exception `" + name + "` on " + on + ".",
                names);
          }
          return version(version, version.formula(), version.citation(), rest, version.span());
        });
  }

  private static boolean isCalled(RuleItem.ExceptionClause exception, String name) {
    return exception.name() != null && exception.name().text().equals(name);
  }

  /// An exception of a name that is there replaces it; any other is added after the rest.
  private void except(Name rule, RuleItem.ExceptionClause exception) throws Refused {
    RuleItem.ExceptionClause cited =
        new RuleItem.ExceptionClause(
            exception.name(),
            exception.condition(),
            exception.value(),
            target.cited(exception.citation()),
            exception.layout(),
            exception.span());
    replace(
        find(rule),
        rule,
        (version, on) -> {
          List<RuleItem.ExceptionClause> all = new ArrayList<>(version.exceptions());
          int place = -1;
          for (int i = 0; i < all.size(); i++) {
            if (exception.name() != null && isCalled(all.get(i), exception.name().text())) {
              place = i;
            }
          }
          if (place >= 0) {
            all.set(place, cited);
          } else {
            all.add(cited);
          }
          return version(version, version.formula(), version.citation(), all, version.span());
        });
  }

  void neutralize(Change.Neutralize change) throws Refused {
    RuleItem old = find(change.rule());
    Expr nothing = nothing(old.kind(), change);
    replace(
        old,
        change.rule(),
        (version, on) ->
            version(version, nothing, target.cited(change.citation()), List.of(), change.span()));
  }

  private Expr nothing(Kind kind, Change.Neutralize change) throws Refused {
    SourceSpan span = change.span();
    return switch (kind) {
      case Kind.YesNo k -> new Expr.YesNoLiteral(false, span);
      case Kind.Percent k -> zero(true, null, span);
      case Kind.Plain k -> zero(false, null, span);
      case Kind.Amount k -> zero(false, k.unit(), span);
      case Kind.Named k -> {
        if (target.findNamed(k.name().text()) instanceof CategoryItem) {
          throw cannotNeutralize(change, "a value of `" + k.name() + "`");
        }
        yield zero(false, new Unit(List.of(new Unit.Term(k.name().text(), 1)), span), span);
      }
      case Kind.Date k -> throw cannotNeutralize(change, "a date");
    };
  }

  private static Expr zero(boolean percent, @Nullable Unit unit, SourceSpan span) {
    return new Expr.NumberLiteral(java.math.BigDecimal.ZERO, percent, unit, span);
  }

  private static Refused cannotNeutralize(Change.Neutralize change, String what) {
    return new Refused(
        IssueCode.NOT_ALLOWED_HERE,
        change.rule().span(),
        "Rule `" + change.rule() + "` gives " + what + ", and there is no such thing as none.",
        "Write `change rule " + change.rule() + " = …` and say what holds instead.");
  }
}
