package org.ansinh.documentation.html;

import static org.ansinh.documentation.html.Html.both;
import static org.ansinh.documentation.html.Html.css;
import static org.ansinh.documentation.html.Html.element;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ansinh.documentation.Book;
import org.ansinh.documentation.Sheet;
import org.ansinh.documentation.Sort;
import org.ansinh.ir.Label;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.BracketsItem;
import org.ansinh.syntax.CategoryItem;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.ConstraintItem;
import org.ansinh.syntax.EntityItem;
import org.ansinh.syntax.FigureItem;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.InputItem;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.Kind;
import org.ansinh.syntax.Layout;
import org.ansinh.syntax.MeasureItem;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.PackItem;
import org.ansinh.syntax.ParameterItem;
import org.ansinh.syntax.PayerItem;
import org.ansinh.syntax.RuleItem;
import org.ansinh.syntax.SourceItem;
import org.ansinh.syntax.SuccessionItem;
import org.ansinh.syntax.TableItem;
import org.ansinh.syntax.TestItem;
import org.ansinh.syntax.Variable;
import org.jspecify.annotations.Nullable;

/// The page of an item.
final class ItemPages {
  private static final int DEEPEST = 3;
  private static final int TESTS_SHOWN = 12;

  private final Book book;
  private final Writing writing;

  ItemPages(Book book, Writing writing) {
    this.book = book;
    this.writing = writing;
  }

  /// All that a page says below its heading.
  Html body(Sheet sheet) {
    return Html.all(
        heading(sheet),
        content(sheet),
        neighbours(sheet),
        tests(sheet),
        amendments(sheet),
        text(sheet));
  }

  static Label title(Sheet sheet) {
    org.ansinh.syntax.Label label = sheet.item().label();
    String vi = label == null || label.text().isEmpty() ? sheet.name() : label.text();
    return new Label(vi, label == null || label.en() == null ? vi : label.en());
  }

  private Html heading(Sheet sheet) {
    List<Html> chips = new ArrayList<>();
    chips.add(chip(Writing.label(sheet.sort().one())));
    chips(sheet.item(), chips);
    return Html.all(
        element(
            "p",
            css("crumbs"),
            writing.link(Links.HOME, both("Trang đầu", "Home")),
            " › ",
            writing.link(
                writing.links().branch(sheet.branch()),
                Writing.label(Words.branch(sheet.branch())))),
        element("h1", Writing.label(sheet.item())),
        element("p", css("name"), element("code", sheet.name())),
        element("p", css("chips"), chips));
  }

  private static Html chip(Object... parts) {
    return element("span", css("chip"), List.of(parts));
  }

  private void chips(Item item, List<Html> chips) {
    switch (item) {
      case RuleItem rule -> {
        of(rule.entity(), chips);
        chips.add(kind(rule.kind()));
        RuleItem.PaidBy paid = rule.paidBy();
        if (paid != null) {
          Html to =
              paid.payee() == null
                  ? Html.none()
                  : Html.all(both(" trả cho ", " to "), payer(paid.payee()));
          chips.add(chip(both("bên trả: ", "paid by "), payer(paid.payer()), to));
        }
        RuleItem.Rounded rounded = rule.rounded();
        if (rounded != null) {
          chips.add(
              chip(
                  both("làm tròn ", "rounded "),
                  Writing.label(Words.of(rounded.mode())),
                  both(" đến ", " to "),
                  code(Formatter.format(rounded.step()))));
        }
      }
      case ConstraintItem constraint -> of(constraint.entity(), chips);
      case SuccessionItem succession -> {
        chips.add(chip(code(succession.from().text()), " → ", code(succession.to().text())));
        chips.add(chip(succession.day().toString()));
      }
      case ParameterItem parameter -> {
        chips.add(kind(parameter.kind()));
        if (parameter.category() != null) {
          chips.add(chip(both("theo ", "by "), code(parameter.category().text())));
        }
      }
      case TableItem table -> {
        of(table.entity(), chips);
        table.variables().forEach(variable -> chips.add(variable(variable)));
        chips.add(kind(table.kind()));
      }
      case BracketsItem brackets -> {
        chips.add(variable(brackets.variable()));
        chips.add(kind(brackets.kind()));
      }
      case InputItem input -> {
        of(input.entity(), chips);
        chips.add(kind(input.kind()));
      }
      case MeasureItem measure -> chips.add(kind(measure.kind()));
      case AmendmentItem _,
          CategoryItem _,
          CheckItem _,
          EntityItem _,
          FigureItem _,
          PackItem _,
          PayerItem _,
          SourceItem _,
          TestItem _ -> {}
    }
  }

  private void of(@Nullable Name entity, List<Html> chips) {
    chips.add(
        entity == null
            ? chip(both("chung cả nước", "for the country"))
            : chip(both("của từng ", "of each "), code(entity.text())));
  }

  private Html kind(Kind kind) {
    return chip(code(Formatter.format(kind)));
  }

  private Html variable(Variable variable) {
    return chip(
        both("theo ", "by "),
        element("code", variable.name() + ": "),
        code(Formatter.format(variable.kind())));
  }

  private Html code(String text) {
    return element("code", writing.code(text, Set.of()));
  }

  private Html payer(Name name) {
    Sheet sheet = book.find(Sort.Space.PAYER, name.text());
    return sheet == null
        ? Html.text(name.text())
        : writing.link(writing.links().place(sheet.item()), Writing.label(sheet.item()));
  }

  /// What the item says, in the form that suits it.
  private Html content(Sheet sheet) {
    Histories histories = new Histories(book, writing);
    Grids grids = new Grids(writing);
    Declared declared = new Declared(book, writing);
    return switch (sheet.item()) {
      case ParameterItem item -> histories.parameter(item);
      case RuleItem item -> histories.rule(item.versions(), sheet);
      case ConstraintItem item -> histories.rule(item.versions(), sheet);
      case SuccessionItem item -> declared.succession(item);
      case TableItem item -> grids.table(item, sheet);
      case BracketsItem item -> grids.brackets(item, sheet);
      case InputItem item -> declared.input(item);
      case CategoryItem item -> declared.category(item);
      case EntityItem item -> declared.entity(item);
      case PayerItem item -> declared.payer(item);
      case MeasureItem item -> declared.measure(item, sheet);
      case AmendmentItem item -> declared.amendment(item, sheet);
      case CheckItem _, FigureItem _, PackItem _, SourceItem _, TestItem _ -> Html.none();
    };
  }

  private Html neighbours(Sheet sheet) {
    if (sheet.uses().isEmpty() && sheet.usedBy().isEmpty()) {
      return Html.none();
    }
    return Histories.section(
        "neighbours",
        both("Dựa vào gì, dùng ở đâu", "What it rests on, and what rests on it"),
        Graph.of(sheet, writing),
        element(
            "div",
            css("pair"),
            element(
                "div",
                element("h3", both("Dựa vào", "Depends on")),
                sheet.uses().isEmpty()
                    ? element("p", css("faint"), both("Không dựa vào gì.", "Nothing."))
                    : element("ul", css("list tree"), tree(sheet, new HashSet<>(), 1))),
            element(
                "div",
                element("h3", both("Được dùng bởi", "Used by")),
                sheet.usedBy().isEmpty()
                    ? element("p", css("faint"), both("Chưa có gì dùng.", "Nothing."))
                    : element(
                        "ul",
                        css("list"),
                        sheet.usedBy().stream()
                            .map(item -> element("li", writing.item(item)))
                            .toList()))));
  }

  /// What it rests on, and what that rests on, to be unfolded.
  private List<Html> tree(Sheet sheet, Set<String> above, int level) {
    List<Html> entries = new ArrayList<>();
    for (Item used : sheet.uses()) {
      Sheet below = book.sheet(used);
      boolean leaf = below.uses().isEmpty() || level >= DEEPEST || above.contains(below.name());
      if (leaf) {
        entries.add(element("li", writing.item(used)));
        continue;
      }
      Set<String> further = new HashSet<>(above);
      further.add(below.name());
      entries.add(
          element(
              "li",
              element(
                  "details",
                  element("summary", writing.item(used)),
                  element("ul", tree(below, further, level + 1)))));
    }
    return entries;
  }

  private Html tests(Sheet sheet) {
    if (sheet.tests().isEmpty() && sheet.checks().isEmpty()) {
      return Html.none();
    }
    List<Html> parts = new ArrayList<>();
    int shown = 0;
    List<Html> further = new ArrayList<>();
    for (TestItem test : sheet.tests()) {
      if (shown++ >= TESTS_SHOWN) {
        further.add(
            element(
                "li", writing.link(writing.links().place(test), Html.text(test.name().text()))));
        continue;
      }
      parts.add(folded(test, shown <= 2));
    }
    if (!further.isEmpty()) {
      parts.add(
          element(
              "details",
              css("test"),
              element("summary", further.size() + "", both(" ca nữa", " more")),
              element("ul", css("list"), further)));
    }
    sheet.checks().forEach(check -> parts.add(folded(check, false)));
    return Histories.section(
        "tests",
        Html.all(
            both("Kiểm thử", "Tests"),
            Html.text(" (" + (sheet.tests().size() + sheet.checks().size()) + ")")),
        Html.all(parts));
  }

  private Html folded(Item item, boolean open) {
    Sheet sheet = book.sheet(item);
    List<Object> parts = new ArrayList<>();
    if (open) {
      parts.add(Html.attribute("open", ""));
    }
    parts.add(css("test"));
    parts.add(element("summary", Html.text(item.name().text())));
    parts.add(
        writing.block(Formatter.format(item.withLayout(Layout.NONE)).strip(), sheet.ownNames()));
    parts.add(
        element(
            "p",
            css("faint"),
            writing.link(writing.links().place(item), Html.text(sheet.place()))));
    return element("details", parts.toArray());
  }

  private Html amendments(Sheet sheet) {
    if (sheet.amendments().isEmpty()) {
      return Html.none();
    }
    return Histories.section(
        "amendments",
        both("Dự thảo sửa đổi đụng tới", "Amendments that touch it"),
        element(
            "ul",
            css("list"),
            sheet.amendments().stream().map(item -> element("li", writing.item(item))).toList()));
  }

  private Html text(Sheet sheet) {
    return element(
        "details",
        Html.id("text"),
        css("source"),
        element(
            "summary",
            both("Văn bản mã hóa", "Text as encoded"),
            Html.text(" · "),
            element("code", sheet.place())),
        writing.block(Formatter.format(sheet.item()).strip(), sheet.ownNames()));
  }
}
