package org.ansinh.checker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Source;
import org.ansinh.syntax.BracketsItem;
import org.ansinh.syntax.Citation;
import org.ansinh.syntax.Day;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.ParameterItem;
import org.ansinh.syntax.RuleItem;
import org.ansinh.syntax.SuccessionItem;
import org.ansinh.syntax.TableItem;
import org.jspecify.annotations.Nullable;

/// Versions that begin before the text they cite is in force.
final class Anachronism {
  private final Map<String, Source> sources;
  private final List<Issue> issues = new ArrayList<>();

  private Anachronism(Map<String, Source> sources) {
    this.sources = sources;
  }

  static List<Issue> find(List<Item> items, Map<String, Source> sources) {
    Anachronism anachronism = new Anachronism(sources);
    for (Item item : items) {
      anachronism.item(item);
    }
    return anachronism.issues;
  }

  private void item(Item item) {
    String name = item.name().text();
    switch (item) {
      case ParameterItem parameter ->
          parameter.versions().forEach(v -> cited(name, v.from(), v.citation()));
      case RuleItem rule ->
          rule.versions()
              .forEach(
                  v -> {
                    cited(name, v.from(), v.citation());
                    v.exceptions().forEach(e -> cited(name, v.from(), e.citation()));
                  });
      case TableItem table ->
          table
              .versions()
              .forEach(
                  v -> {
                    cited(name, v.from(), v.citation());
                    v.rows().forEach(row -> cited(name, v.from(), row.citation()));
                  });
      case BracketsItem brackets ->
          brackets
              .versions()
              .forEach(
                  v -> {
                    cited(name, v.from(), v.citation());
                    if (v.start() != null) {
                      cited(name, v.from(), v.start().citation());
                    }
                    v.steps().forEach(step -> cited(name, v.from(), step.citation()));
                  });
      case SuccessionItem succession -> {
        cited(name, succession.day(), succession.citation());
        succession.units().forEach(unit -> cited(name, succession.day(), unit.citation()));
      }
      default -> {}
    }
  }

  private void cited(String name, @Nullable Day from, @Nullable Citation citation) {
    if (from == null || citation == null) {
      return;
    }
    Source source = sources.get(citation.source().text());
    LocalDate inForce = source == null ? null : source.inForce();
    if (source != null && inForce != null && from.date().isBefore(inForce)) {
      issues.add(
          Issue.of(
                  IssueCode.ANACHRONISM,
                  citation.span(),
                  "`%s` begins on %s, before %s, which it cites, is in force (%s)."
                      .formatted(name, from, source.title(), inForce))
              .relatedTo(source.span(), "the text that is cited")
              .hint("Correct the date, or cite the text that was in force then."));
    }
  }
}
