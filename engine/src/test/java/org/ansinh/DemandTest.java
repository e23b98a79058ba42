package org.ansinh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.interpreter.Facts;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.Case;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Rule;
import org.ansinh.ir.Value;
import org.ansinh.source.SourceSpan;
import org.ansinh.verification.Consistency;
import org.junit.jupiter.api.Test;

/// Facts that matter for a question are asked for by name, and no others: every rule of Viet Nam
/// for a person is asked of someone of whom nothing is known, and told only what it asks for.
final class DemandTest {
  private static final LocalDate DAY = LocalDate.of(2026, 8, 1);
  private static final Pattern ASKED = Pattern.compile("^an: `(\\w+)` is needed");
  private static final Engine VIETNAM =
      Engine.load(Path.of(System.getProperty("ansinh.home", ".."), "policies", "vn"));

  private final Policy policy = VIETNAM.policy(List.of());

  /// A value that contradicts nothing: a person of 40 who has done little.
  private static Value plain(Input input) {
    return switch (input.type()) {
      case NumberType type -> {
        var forty = new java.math.BigDecimal(40);
        yield new Value.NumberValue(
            input.name().equals("age") && type.range().contains(forty)
                ? forty
                : type.range().low());
      }
      case BooleanType _ -> Value.BooleanValue.NO;
      case CategoryType type -> new Value.CategoryValue(type.category(), 0);
      case DateType _ -> new Value.DateValue(LocalDate.of(2026, 1, 1));
    };
  }

  @Test
  void rules_ofAPersonOfWhomNothingIsKnown_askOnlyForWhatMatters() {
    Entity person = policy.entities().get("Person");
    Map<String, List<String>> asked = new TreeMap<>();
    int answered = 0;
    for (Policy.Declared declared : policy.rules().values()) {
      if (declared.function() || person == null || !person.equals(declared.entity())) {
        continue;
      }
      Rule rule = policy.on(DAY).findInForce(declared.name());
      if (rule == null) {
        continue;
      }
      List<String> names = askedFor(rule, person);
      asked.put(rule.name(), names);
      answered++;
      List<String> depends = Consistency.inputs(rule, DAY).stream().map(Input::name).toList();
      for (String name : names) {
        assertTrue(depends.contains(name), rule + " asks for " + name);
      }
    }
    assertTrue(answered > 150, "rules asked: " + answered);
    assertEquals(List.of("employed"), asked.get("si_employee"));
    assertEquals(List.of(), asked.get("voluntary_subsidy"));
    assertEquals(List.of(), asked.get("lump_sum"));
  }

  /// What `rule` asks for until it is answered, nothing twice.
  private List<String> askedFor(Rule rule, Entity person) {
    Map<Input, Value> given = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    while (true) {
      Case.Fact an = new Case.Fact("an", person, List.of(), given, SourceSpan.NONE);
      try {
        VIETNAM.answer(
            new Question(DAY, List.of(), Facts.of(List.of(an)), List.of(rule.name()), false));
        return names;
      } catch (DataException wanting) {
        int before = names.size();
        for (Issue issue : wanting.issues()) {
          assertEquals(IssueCode.FACT_MISSING, issue.code(), rule + ": " + issue.message());
          Matcher name = ASKED.matcher(issue.message());
          assertTrue(name.find(), rule + ": " + issue.message());
          Input input = policy.inputs().get(name.group(1));
          assertTrue(input != null && !given.containsKey(input), rule + ": " + issue.message());
          if (input != null) {
            given.put(input, plain(input));
            names.add(input.name());
          }
        }
        assertTrue(names.size() > before, rule + " asks for nothing");
      }
    }
  }
}
