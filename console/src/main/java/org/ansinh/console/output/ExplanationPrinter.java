package org.ansinh.console.output;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ansinh.explanation.Step;
import org.ansinh.ir.Citation;
import org.ansinh.ir.Confidence;
import org.jspecify.annotations.Nullable;

/// Draws an explanation: a line a step, indented below the step it belongs to; beside it where it
/// comes from, aligned and wrapped; below it the words of the article. What rests on nothing that
/// was given is one line: its own steps would only list standard values; several such parts of a
/// step share a line.
///
/// ```
/// an.si_employee = 3.744.000 đ/month
///    si_rate_employee = 8%             since 2016-01-01, Luật BHXH 58/2014/QH13
///                                      art. 85.1
/// ```
public final class ExplanationPrinter {
  private static final int INDENT = 3;
  private static final int GAP = 3;

  private final Figures figures;
  private final Ink ink;
  private final int width;
  private final StringBuilder out = new StringBuilder();
  private final Set<String> folded = new HashSet<>();
  private int column;

  private ExplanationPrinter(Figures figures, Ink ink, int width) {
    this.figures = figures;
    this.ink = ink;
    this.width = Math.max(60, width);
  }

  /// The drawing of `step` and all below it, in at most `width` columns.
  public static String draw(Step step, Figures figures, Ink ink, int width) {
    ExplanationPrinter printer = new ExplanationPrinter(figures, ink, width);
    printer.fold(step);
    int widest = printer.widest(step, null, 0);
    printer.column = Math.min(widest + GAP, printer.width * 55 / 100);
    printer.step(step, null, 0);
    return printer.out.toString();
  }

  private void fold(Step step) {
    for (Step part : step.parts()) {
      if (part.reason() instanceof Step.ByFormula && namesStandard(part) && usual(part)) {
        hide(part);
      } else {
        fold(part);
      }
    }
  }

  private void hide(Step step) {
    if (step.reason() instanceof Step.ByFormula) {
      folded.add(step.title(null));
    }
    step.parts().forEach(this::hide);
  }

  /// Whether nothing given, and no value set by the law, stands below the step.
  private boolean usual(Step step) {
    return switch (step.reason()) {
      case Step.Standard _ -> true;
      case Step.ByFormula _ -> step.parts().stream().allMatch(this::usual);
      case Step.ExplainedAbove _ -> folded.contains(step.title(null));
      case Step.SetSince _, Step.Given _, Step.NotListed _ -> false;
    };
  }

  private static boolean namesStandard(Step step) {
    return step.reason() instanceof Step.Standard
        || step.parts().stream().anyMatch(ExplanationPrinter::namesStandard);
  }

  private boolean isFolded(Step step) {
    return folded.contains(step.title(null));
  }

  /// The parts that have a line each.
  private List<Step> parts(Step step) {
    if (isFolded(step)) {
      return List.of();
    }
    List<Step> usual = gathered(step);
    return step.parts().stream().filter(part -> !usual.contains(part)).toList();
  }

  /// The parts that are as usual, where there are several: they share a line.
  private List<Step> gathered(Step step) {
    List<Step> usual =
        step.parts().stream()
            .filter(part -> part.reason() instanceof Step.Standard || isFolded(part))
            .toList();
    long names = usual.stream().map(part -> part.title(null)).distinct().count();
    return isFolded(step) || names < 2 ? List.of() : usual;
  }

  private int widest(Step step, @Nullable String unit, int depth) {
    int widest = depth * INDENT + TextWidth.of(value(step, unit));
    for (Step part : parts(step)) {
      widest = Math.max(widest, widest(part, step.unit() == null ? unit : step.unit(), depth + 1));
    }
    return widest;
  }

  private String value(Step step, @Nullable String unit) {
    return step.title(unit) + " = " + figures.show(step.value(), step.type());
  }

  private void step(Step step, @Nullable String unit, int depth) {
    String left = " ".repeat(depth * INDENT) + value(step, unit);
    List<String> beside = beside(step);
    int at = TextWidth.of(left);
    if (beside.isEmpty()) {
      out.append(left).append('\n');
    } else if (at + GAP <= column + 1) {
      out.append(left).append(" ".repeat(Math.max(1, column - at)));
      out.append(ink.faint(beside.getFirst())).append('\n');
      below(beside.subList(1, beside.size()));
    } else {
      out.append(left).append('\n');
      below(beside);
    }
    words(step, depth);
    for (Step part : parts(step)) {
      step(part, step.unit() == null ? unit : step.unit(), depth + 1);
    }
    usual(gathered(step), step.unit() == null ? unit : step.unit(), depth + 1);
  }

  private void usual(List<Step> steps, @Nullable String unit, int depth) {
    if (steps.isEmpty()) {
      return;
    }
    String margin = " ".repeat(depth * INDENT);
    String text =
        "not given, as usual: "
            + String.join(", ", steps.stream().map(step -> value(step, unit)).distinct().toList());
    for (String line : Paragraph.wrap(text, width - margin.length())) {
      out.append(margin).append(ink.faint(line)).append('\n');
    }
  }

  private void below(List<String> lines) {
    for (String line : lines) {
      out.append(" ".repeat(column)).append(ink.faint(line)).append('\n');
    }
  }

  private List<String> beside(Step step) {
    List<String> parts = new ArrayList<>();
    switch (step.reason()) {
      case Step.ByFormula reason -> {
        if (!reason.deciding().isEmpty()) {
          parts.add(String.join(", ", reason.deciding()));
        }
        if (isFolded(step)) {
          parts.add("nothing given, as usual");
        }
      }
      case Step.SetSince reason -> parts.add("since " + reason.since());
      case Step.Given _ -> parts.add("given");
      case Step.Standard _ -> parts.add("not given, as usual");
      case Step.ExplainedAbove _ ->
          parts.add(isFolded(step) ? "nothing given, as usual" : "see above");
      case Step.NotListed _ -> parts.add("its steps are not listed");
    }
    if (step.citation() != null) {
      parts.add(cite(step.citation()));
    }
    String text = String.join(", ", parts);
    return text.isEmpty() ? List.of() : Paragraph.wrap(text, width - column);
  }

  /// A citation with how sure it is, where that is not certain.
  public static String cite(Citation citation) {
    Confidence confidence = citation.confidence();
    boolean plain = confidence == Confidence.CONFIRMED || confidence == Confidence.UNSTATED;
    return citation.describe() + (plain ? "" : " (" + confidence.word() + ")");
  }

  private void words(Step step, int depth) {
    if (step.words() == null) {
      return;
    }
    String margin = " ".repeat((depth + 1) * INDENT);
    List<String> lines = Paragraph.wrap("“" + step.words() + "”", width - margin.length());
    for (String line : lines) {
      out.append(margin).append(ink.faint(line)).append('\n');
    }
  }
}
