package org.ansinh.amendment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.syntax.Change;
import org.ansinh.syntax.Closing;
import org.ansinh.syntax.Day;
import org.ansinh.syntax.Expr;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.ParameterItem;
import org.jspecify.annotations.Nullable;

/// Changes the values of parameters.
final class ParameterOverlay {
  private final Target target;

  ParameterOverlay(Target target) {
    this.target = target;
  }

  private static final class Shape implements Versions.Shape<ParameterItem.Version> {
    @Override
    public @Nullable Day from(ParameterItem.Version version) {
      return version.from();
    }

    @Override
    public @Nullable Closing closing(ParameterItem.Version version) {
      return version.closing();
    }

    @Override
    public ParameterItem.Version dated(
        ParameterItem.Version v, @Nullable Day from, @Nullable Closing closing) {
      return new ParameterItem.Version(
          from == null ? v.from() : from, v.values(), v.citation(), closing, v.layout(), v.span());
    }
  }

  void change(Change.ChangeParameter change) throws Refused {
    ParameterItem old = target.find(ParameterItem.class, "parameter", change.parameter());
    int column = column(old, change);
    String subject =
        change.at() == null
            ? "parameter `" + old.name() + "`"
            : "parameter `" + old.name() + "` at `" + change.at() + "`";
    Versions.Edit<ParameterItem.Version> edit =
        (version, on) -> {
          Expr value = version.values().get(column);
          if (!Quantities.same(value, change.was(), old.kind())) {
            throw target.doesNotFit(
                change.was().span(),
                Formatter.format(change.was()),
                subject,
                Formatter.format(value),
                value.span(),
                on);
          }
          List<Expr> values = new ArrayList<>(version.values());
          values.set(column, change.becomes());
          return new ParameterItem.Version(
              version.from(),
              values,
              target.cited(change.citation()),
              version.closing(),
              version.layout(),
              change.span());
        };
    List<ParameterItem.Version> versions =
        new Versions<>(new Shape(), begin(change), end(change))
            .change(old.versions(), edit, "parameter `" + old.name() + "`", change.parameter());
    target.replace(
        old,
        new ParameterItem(
            old.name(),
            old.category(),
            old.kind(),
            old.label(),
            old.columns(),
            versions,
            old.layout(),
            old.span()));
  }

  private Day begin(Change.ChangeParameter change) throws Refused {
    Day first = target.amendment().from();
    Day from = change.from();
    if (from == null) {
      return first;
    }
    if (!from.date().isAfter(first.date())) {
      throw new Refused(
          IssueCode.DATES_NOT_RISING,
          from.span(),
          "The amendment itself begins on " + first + "; a step of it begins later than that.",
          "Leave the date out for what changes on the first day.");
    }
    LocalDate end = Versions.end(target.amendment());
    if (!from.date().isBefore(end)) {
      throw new Refused(
          IssueCode.DATES_NOT_RISING,
          from.span(),
          "The amendment ends on " + target.amendment().until() + ", before this step.",
          "Let the step begin while the amendment is in force.");
    }
    return from;
  }

  /// A change lasts until the next step of the same value in the amendment, which states again what
  /// the law says then.
  private LocalDate end(Change.ChangeParameter change) throws Refused {
    LocalDate own = begin(change).date();
    LocalDate end = Versions.end(target.amendment());
    for (Change other : target.amendment().changes()) {
      if (other instanceof Change.ChangeParameter step
          && step.from() != null
          && step.parameter().text().equals(change.parameter().text())
          && Objects.equals(text(step.at()), text(change.at()))
          && step.from().date().isAfter(own)
          && step.from().date().isBefore(end)) {
        end = step.from().date();
      }
    }
    return end;
  }

  private static @Nullable String text(@Nullable Name name) {
    return name == null ? null : name.text();
  }

  private static int column(ParameterItem parameter, Change.ChangeParameter change) throws Refused {
    List<String> columns = parameter.columns().stream().map(Name::text).toList();
    Name at = change.at();
    if (at == null) {
      if (!columns.isEmpty()) {
        throw new Refused(
            IssueCode.AMENDMENT_ADDRESS_MISSING,
            change.parameter().span(),
            "Parameter `"
                + parameter.name()
                + "` has a value for each `"
                + parameter.category()
                + "`.",
            "Say which: `change parameter "
                + parameter.name()
                + " at "
                + columns.getFirst()
                + " was …`.");
      }
      return 0;
    }
    int column = columns.indexOf(at.text());
    if (column < 0) {
      throw Target.missing(
          at, "Parameter `" + parameter.name() + "` has no value at `" + at + "`.", columns);
    }
    return column;
  }
}
