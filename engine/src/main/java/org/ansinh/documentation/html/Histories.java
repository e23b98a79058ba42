package org.ansinh.documentation.html;

import static org.ansinh.documentation.html.Html.both;
import static org.ansinh.documentation.html.Html.css;
import static org.ansinh.documentation.html.Html.element;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.ansinh.documentation.Book;
import org.ansinh.documentation.Sheet;
import org.ansinh.explanation.ValueText;
import org.ansinh.ir.Category;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Parameter;
import org.ansinh.ir.Value;
import org.ansinh.period.Dated;
import org.ansinh.syntax.Closing;
import org.ansinh.syntax.Day;
import org.ansinh.syntax.Expr;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.ParameterItem;
import org.ansinh.syntax.RuleItem;
import org.jspecify.annotations.Nullable;

/// Values and formulas over time, the last one first.
final class Histories {
  private static final int WIDTH = 88;

  private final Book book;
  private final Writing writing;

  Histories(Book book, Writing writing) {
    this.book = book;
    this.writing = writing;
  }

  /// The values of a parameter: a drawing, and a table of them all.
  Html parameter(ParameterItem item) {
    Parameter parameter = book.policy().parameters().get(item.name().text());
    if (parameter == null) {
      return Html.none();
    }
    Category by = parameter.by();
    List<Html> heads = new ArrayList<>();
    heads.add(element("th", both("Từ ngày", "From")));
    if (by == null) {
      heads.add(element("th", css("number"), both("Giá trị", "Value")));
      heads.add(element("th", css("number"), both("Thay đổi", "Change")));
    } else {
      for (Category.Member member : by.values()) {
        heads.add(element("th", css("number"), category(member)));
      }
    }
    heads.addAll(Cites.headings());
    List<Html> rows = new ArrayList<>();
    List<Dated<Parameter.Setting>> versions = parameter.history().versions();
    for (int i = 0; i < versions.size(); i++) {
      Dated<Parameter.Setting> version = versions.get(i);
      List<Value> values = version.value().values();
      List<Html> cells = new ArrayList<>();
      cells.add(element("td", css("day"), days(version.period().from(), ends(versions, i))));
      for (Value value : values) {
        cells.add(
            element(
                "td",
                css("number"),
                by == null
                    ? Writing.value(value, parameter.type())
                    : Writing.amount(value, parameter.type())));
      }
      if (by == null) {
        Value before = i == 0 ? null : versions.get(i - 1).value().values().getFirst();
        cells.add(element("td", css("number faint"), change(before, values.getFirst())));
      }
      cells.addAll(Cites.cells(item.versions().get(i).citation(), writing));
      rows.add(element("tr", cells));
    }
    Collections.reverse(rows);
    return section(
        "values",
        both("Giá trị theo thời gian", "Values over time"),
        Chart.steps(parameter),
        by == null ? Html.none() : unit(parameter),
        scrolled(element("table", element("thead", element("tr", heads)), element("tbody", rows))));
  }

  /// What the numbers of a table with many columns are in.
  private static Html unit(Parameter parameter) {
    if (!(parameter.type() instanceof NumberType type)
        || type.percent()
        || type.unit().isNumber()) {
      return Html.none();
    }
    String vi = Writing.vietnamese(ValueText.VIETNAMESE.unit(type.unit()));
    return element(
        "p", css("faint"), both("Đơn vị: " + vi, "In " + ValueText.ENGLISH.unit(type.unit())));
  }

  /// The last day of a version that ends before another begins, or for good.
  private static @Nullable LocalDate ends(List<? extends Dated<?>> versions, int i) {
    LocalDate end = versions.get(i).period().end();
    boolean followed =
        end != null && i + 1 < versions.size() && versions.get(i + 1).period().from().equals(end);
    return end == null || followed ? null : end.minusDays(1);
  }

  private static Html days(LocalDate from, @Nullable LocalDate last) {
    return last == null
        ? Html.text(from.toString())
        : Html.all(Html.text(from + " "), both("đến ", "to "), Html.text(last.toString()));
  }

  private Html category(Category.Member member) {
    String address = writing.links().categoryValue(member.name());
    Html label =
        member.label().vi().isEmpty() ? Html.text(member.name()) : Writing.label(member.label());
    return address == null ? label : writing.link(address, label);
  }

  private static Html change(@Nullable Value before, Value now) {
    if (before instanceof Value.NumberValue a
        && now instanceof Value.NumberValue b
        && a.number().signum() > 0) {
      BigDecimal points =
          b.number()
              .subtract(a.number())
              .movePointRight(2)
              .divide(a.number(), 1, RoundingMode.HALF_UP);
      String sign = points.signum() > 0 ? "+" : "";
      return both(
          sign + ValueText.VIETNAMESE.number(points) + "%",
          sign + ValueText.ENGLISH.number(points) + "%");
    }
    return Html.none();
  }

  /// The formulas of a rule, each with its exceptions.
  Html rule(List<RuleItem.Version> versions, Sheet sheet) {
    List<Html> parts = new ArrayList<>();
    for (int i = versions.size() - 1; i >= 0; i--) {
      RuleItem.Version version = versions.get(i);
      Day next = i + 1 < versions.size() ? versions.get(i + 1).from() : null;
      parts.add(
          element(
              "div",
              css("version"),
              period(version.from(), next, version.closing()),
              formula(version.formula(), sheet.ownNames()),
              Cites.line(version.citation(), writing),
              version.exceptions().stream().map(e -> exception(e, sheet.ownNames())).toList()));
    }
    return section(
        "formula", both("Công thức theo thời gian", "Formula over time"), Html.all(parts));
  }

  private Html formula(Expr formula, Set<String> own) {
    return writing.block(Formatter.format(formula, WIDTH), own);
  }

  private Html exception(RuleItem.ExceptionClause exception, Set<String> own) {
    Html name =
        exception.name() == null
            ? Html.none()
            : Html.all(Html.text(" "), element("code", exception.name().text()));
    return element(
        "div",
        css("exception"),
        element("p", element("strong", both("Trừ khi", "Except when")), name),
        formula(exception.condition(), own),
        element("p", both("thì", "then")),
        formula(exception.value(), own),
        Cites.line(exception.citation(), writing));
  }

  /// A heading that says when a version applies.
  static Html period(@Nullable Day from, @Nullable Day next, @Nullable Closing closing) {
    if (from == null) {
      return element("h3", both("Mọi ngày", "On every day"));
    }
    LocalDate last =
        closing != null ? closing.lastDay().date() : next == null ? null : next.date().minusDays(1);
    return last == null
        ? element("h3", both("Từ ", "From "), from.toString())
        : element(
            "h3", both("Từ ", "From "), from.toString(), both(" đến ", " to "), last.toString());
  }

  static Html section(String id, Html heading, Html... parts) {
    return element("section", Html.id(id), element("h2", heading), List.of(parts));
  }

  /// A table that may be wider than the screen.
  static Html scrolled(Html table) {
    return element("div", css("scroll"), Html.attribute("tabindex", "0"), table);
  }
}
