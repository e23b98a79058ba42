package org.ansinh.checker;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.ir.Category;
import org.ansinh.ir.Citation;
import org.ansinh.ir.Confidence;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.Label;
import org.ansinh.ir.Measure;
import org.ansinh.ir.Parameter;
import org.ansinh.ir.Payer;
import org.ansinh.ir.Source;
import org.ansinh.ir.Succession;
import org.ansinh.ir.ValueType;
import org.ansinh.period.Timeline;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.BracketsItem;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.RuleItem;
import org.ansinh.syntax.TableItem;
import org.jspecify.annotations.Nullable;

/// Everything that a policy declares, by name, in the order of the text; formulas are still syntax.
///
/// Filled by [DeclarationReader] and not changed afterwards.
final class Declarations {
  /// So many values of a category are named in a hint.
  private static final int FEW = 8;

  /// The first day that the language speaks of; where a version without a date begins.
  static final LocalDate BEGINNING = DateType.ANY.earliest();

  String currency = "VND";

  /// The day as known on which this is the law, or null.
  @Nullable LocalDate known;

  final Map<String, Entity> entities = new LinkedHashMap<>();
  final Map<String, Category> categories = new LinkedHashMap<>();
  final Map<String, Source> sources = new LinkedHashMap<>();
  final Map<String, Payer> payers = new LinkedHashMap<>();
  final Map<String, Input> inputs = new LinkedHashMap<>();
  final Map<String, Parameter> parameters = new LinkedHashMap<>();
  final Map<String, Formulas> formulas = new LinkedHashMap<>();
  final Map<String, Succession> successions = new LinkedHashMap<>();

  /// The names of those of them that facts must meet.
  final Set<String> constraints = new LinkedHashSet<>();

  final Map<String, Measure> measures = new LinkedHashMap<>();

  /// The rules that measures are computed from, of which no formula can speak: by the name of the
  /// measure, and by it with ` among`.
  final Map<String, Formulas> measured = new LinkedHashMap<>();

  /// Declarations that do not hold, with what is wrong with each.
  final Map<String, List<Issue>> faulty = new LinkedHashMap<>();

  final TreeSet<LocalDate> changes = new TreeSet<>();

  /// A rule, a table or brackets, and its versions.
  sealed interface Formulas {
    Item item();

    /// The entity it is computed for; null for the country, and for what is called with values.
    @Nullable Entity entity();

    /// The declared kind; of a number only its unit is meant.
    ValueType kind();

    Timeline<?> timeline();

    default boolean isFunction() {
      return false;
    }
  }

  record OfRule(
      RuleItem item, @Nullable Entity entity, ValueType kind, Timeline<RuleItem.Version> timeline)
      implements Formulas {}

  record OfTable(
      TableItem item,
      @Nullable Entity entity,
      List<Argument> arguments,
      ValueType kind,
      Timeline<TableItem.Version> timeline)
      implements Formulas {
    @Override
    public boolean isFunction() {
      return entity == null;
    }
  }

  record OfBrackets(
      BracketsItem item, Argument argument, ValueType kind, Timeline<BracketsItem.Version> timeline)
      implements Formulas {
    @Override
    public @Nullable Entity entity() {
      return null;
    }

    @Override
    public boolean isFunction() {
      return true;
    }
  }

  /// What a table or brackets are called with.
  ///
  /// @param type kind and, if `bounded`, the range that is allowed
  record Argument(String name, ValueType type, boolean bounded, SourceSpan span) {}

  /// The rule, table or brackets of this name, or the rule that a measure of this name is computed
  /// from, or null.
  @Nullable Formulas computed(String name) {
    Formulas declared = formulas.get(name);
    return declared == null ? measured.get(name) : declared;
  }

  /// The category that has a value of this name; null if none or several have.
  @Nullable Category categoryWith(String value) {
    Category found = null;
    for (Category category : categories.values()) {
      if (category.ordinalOf(value) >= 0) {
        if (found != null) {
          return null;
        }
        found = category;
      }
    }
    return found;
  }

  /// The group entity whose members are `entity` and that a member calls `name`, or null.
  @Nullable Entity groupOf(Entity entity, String name) {
    for (Entity group : entities.values()) {
      if (group.containment() != null
          && group.containment().member().name().equals(entity.name())
          && isCalled(group, name)) {
        return group;
      }
    }
    return null;
  }

  private static boolean isCalled(Entity group, String name) {
    return name.equals(group.link())
        || name.equals(Character.toLowerCase(group.name().charAt(0)) + group.name().substring(1));
  }

  Citation citation(org.ansinh.syntax.Citation written) {
    Source source = sources.get(written.source().text());
    if (source == null) {
      throw new Refused(unknown("source", written.source(), sources.keySet()));
    }
    Confidence confidence =
        switch (written.confidence()) {
          case null -> Confidence.UNSTATED;
          case CONFIRMED -> Confidence.CONFIRMED;
          case SECONDARY -> Confidence.SECONDARY;
          case GENERAL -> Confidence.GENERAL;
          case CONFLICTING -> Confidence.CONFLICTING;
          case DERIVED -> Confidence.DERIVED;
        };
    String note = written.note() == null ? "" : written.note();
    return new Citation(source, written.article(), confidence, note, written.span());
  }

  @Nullable Citation citationOrNull(org.ansinh.syntax.@Nullable Citation written) {
    return written == null ? null : citation(written);
  }

  static Label label(org.ansinh.syntax.@Nullable Label label) {
    return label == null
        ? Label.NONE
        : new Label(label.text(), label.en() == null ? "" : label.en());
  }

  /// "I know no source called `x`", with near names.
  static Issue unknown(String what, Name name, java.util.Collection<String> candidates) {
    return unknown(
        "There is no " + what + " called `" + name + "`.", name.text(), name.span(), candidates);
  }

  /// A value that `category` does not have. One with few values names them all.
  static Issue unknownValue(String value, Category category, SourceSpan span) {
    String message = "`%s` is not a value of `%s`.".formatted(value, category.name());
    if (category.names().size() > FEW) {
      return unknown(message, value, span, category.names());
    }
    return Issue.of(IssueCode.UNKNOWN_NAME, span, message)
        .hint("Its values are `" + String.join("`, `", category.names()) + "`.");
  }

  static Issue unknown(
      String message, String name, SourceSpan span, java.util.Collection<String> candidates) {
    Issue issue = Issue.of(IssueCode.UNKNOWN_NAME, span, message);
    String question = Nearest.question(name, candidates);
    return question.isEmpty() ? issue : issue.hint(question);
  }
}
