package org.ansinh.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes any one item, and itself those that say what there is: pack, payer, source, category,
/// entity, input.
final class ItemWriter {
  private final Lines lines;

  /// The width of names in the group of items that this one belongs to.
  private final int nameWidth;

  /// Where labels of inputs begin in that group; 0 if they are not aligned.
  private final int labelColumn;

  ItemWriter(Lines lines, int nameWidth, int labelColumn) {
    this.lines = lines;
    this.nameWidth = nameWidth;
    this.labelColumn = labelColumn;
  }

  void write(Item item) {
    switch (item) {
      case PackItem i -> pack(i);
      case PayerItem i -> head(List.of("payer", i.name().text()), i.label(), i.layout());
      case SourceItem i -> source(i);
      case CategoryItem i -> category(i);
      case EntityItem i -> entity(i);
      case InputItem i -> lines.add(0, input(i), i.layout());
      case ParameterItem i -> new LawWriter(lines).parameter(i);
      case RuleItem i -> new LawWriter(lines).rule(i);
      case ConstraintItem i -> new LawWriter(lines).constraint(i);
      case TableItem i -> new TableWriter(lines).table(i);
      case BracketsItem i -> new TableWriter(lines).brackets(i);
      case AmendmentItem i -> new AmendmentWriter(lines).amendment(i);
      case TestItem i -> new CaseWriter(lines).test(i);
      case CheckItem i -> new CaseWriter(lines).check(i);
      case MeasureItem i -> new MeasureWriter(lines).measure(i);
      case FigureItem i -> new MeasureWriter(lines).figure(i);
      case SuccessionItem i -> new SuccessionWriter(lines).succession(i);
    }
    if (!(item instanceof FigureItem)) {
      lines.endBlock();
    }
  }

  private void head(List<String> words, @Nullable Label label, Layout layout) {
    List<String> all = new ArrayList<>(words);
    if (label != null) {
      all.add(Lines.label(label));
    }
    lines.add(0, Lines.wrapped(all, lines.width(), 4), layout);
  }

  private void pack(PackItem pack) {
    head(List.of("pack", pack.name().text()), pack.label(), pack.layout());
    for (PackItem.Clause clause : pack.clauses()) {
      String values =
          clause.values().stream()
              .map(v -> clause.key().isText() ? ExprWriter.quoted(v.text()) : v.text())
              .collect(Collectors.joining(", "));
      lines.add(2, "  " + clause.key().word() + " " + values, clause.layout());
    }
  }

  private void source(SourceItem source) {
    List<String> words = new ArrayList<>();
    words.add("source");
    words.add(padded(source.name()));
    words.add("=");
    words.add(Lines.label(source.title()));
    if (source.amends() != null) {
      words.add("amends " + source.amends());
    }
    if (source.issued() != null) {
      words.add("issued " + source.issued());
    }
    if (source.inForce() != null) {
      words.add("in force " + source.inForce());
    }
    if (source.articleCount() != null) {
      words.add("articles " + source.articleCount());
    }
    lines.add(0, Lines.wrapped(words, lines.width(), 4), source.layout());
    for (SourceItem.Line line : source.lines()) {
      String said =
          switch (line) {
            case SourceItem.Article article -> ": " + Lines.label(article.text());
            case SourceItem.Omission omission -> " not encoded " + Lines.label(omission.reason());
          };
      lines.add(2, "  article " + ExprWriter.quoted(line.number()) + said, line.layout());
    }
  }

  private String padded(Name name) {
    return name.text() + " ".repeat(Math.max(0, nameWidth - name.text().length()));
  }

  private void category(CategoryItem category) {
    List<String> words = new ArrayList<>(List.of("category", category.name().text()));
    if (category.label() != null) {
      words.add(Lines.label(category.label()));
    }
    words.set(words.size() - 1, words.getLast() + ":");
    boolean plain =
        category.values().stream()
                .allMatch(v -> v.label() == null && v.layout().equals(Layout.NONE))
            && category.layout().after() == null;
    List<String> values = new ArrayList<>();
    for (int i = 0; i < category.values().size(); i++) {
      CategoryItem.Value value = category.values().get(i);
      String label = value.label() == null ? "" : " " + Lines.label(value.label());
      values.add(value.name() + label + (i < category.values().size() - 1 ? "," : ""));
    }
    if (plain) {
      words.addAll(values);
      lines.add(0, Lines.wrapped(words, lines.width(), 2), category.layout());
    } else {
      lines.add(0, Lines.wrapped(words, lines.width(), 4), category.layout());
      for (int i = 0; i < values.size(); i++) {
        lines.add(2, "  " + values.get(i), category.values().get(i).layout());
      }
    }
  }

  private void entity(EntityItem entity) {
    List<String> words = new ArrayList<>(List.of("entity", entity.name().text()));
    if (entity.label() != null) {
      words.add(Lines.label(entity.label()));
    }
    EntityItem.Contains contains = entity.contains();
    if (contains != null) {
      words.add("contains " + contains.entity() + " as " + contains.role());
      if (contains.most() != null) {
        words.add("up to " + contains.most());
      }
    }
    lines.add(0, Lines.wrapped(words, lines.width(), 4), entity.layout());
  }

  private String input(InputItem input) {
    List<String> words = inputWords(input, nameWidth);
    if (input.label() == null) {
      return Lines.wrapped(words, lines.width(), 4);
    }
    String start = String.join(" ", words);
    String label = Lines.label(input.label());
    if (start.length() < labelColumn && labelColumn + label.length() <= Lines.WIDEST) {
      return start + " ".repeat(labelColumn - start.length()) + label;
    }
    words.add(label);
    boolean fits = start.length() + 1 + label.length() <= Lines.WIDEST;
    return Lines.wrapped(words, fits ? Lines.WIDEST : lines.width(), 4);
  }

  /// The length of an input without its label, its name padded.
  static int lengthWithoutLabel(InputItem input, int nameWidth) {
    return String.join(" ", inputWords(input, nameWidth)).length();
  }

  private static List<String> inputWords(InputItem input, int nameWidth) {
    List<String> words = new ArrayList<>();
    String padding = " ".repeat(Math.max(0, nameWidth - input.name().text().length()));
    String start = "input " + input.name() + padding + " of " + input.entity();
    words.add(start + ": " + ExprWriter.kind(input.kind()));
    if (input.optional()) {
      words.add("optional");
    }
    if (input.bounds() != null) {
      words.add(bounds(input.bounds()));
    }
    if (input.defaultValue() != null) {
      words.add("default " + ExprWriter.sum(input.defaultValue()).flat());
    }
    return words;
  }

  static String bounds(Bounds bounds) {
    return "from "
        + ExprWriter.sum(bounds.low()).flat()
        + " to "
        + ExprWriter.sum(bounds.high()).flat();
  }

  static String variable(Variable variable) {
    String text = variable.name() + ": " + ExprWriter.kind(variable.kind());
    return variable.bounds() == null ? text : text + " " + bounds(variable.bounds());
  }
}
