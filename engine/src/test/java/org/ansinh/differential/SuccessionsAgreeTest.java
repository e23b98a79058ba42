package org.ansinh.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.ansinh.checker.Checker;
import org.ansinh.compiler.KernelCompiler;
import org.ansinh.interpreter.Interpreter;
import org.ansinh.ir.Law;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Rule;
import org.ansinh.ir.Value;
import org.ansinh.population.Population;
import org.ansinh.simulation.Results;
import org.ansinh.simulation.Simulator;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.Parser;
import org.ansinh.testing.PopulationBindings;
import org.junit.jupiter.api.Test;

/// Rules that ask for values in another division: kernels against the interpreter.
final class SuccessionsAgreeTest {
  private static final String TEXT =
      """
      category Old: a, b, c, d, e
      category New: west, a, c
      category Region: all, none
      succession merger from Old to New on 2025-07-01
        a    = a, b
        west = d
        c    = c, e
      succession regions from New to Region on 2026-01-01
        all  = west, a
        none = c
      parameter persons by Old: number
                        |  a |  b |  c |  d |  e |
        from 2020-01-01 | 10 | 21 | 30 | 40 | 51 |
        from 2026-01-01 | 11 | 22 | 33 | 44 | 55 |
      parameter rate by Old: percent
                        |  a |    b |  c |    d |  e |
        from 2020-01-01 | 1% | 2.5% | 3% | 4.5% | 6% |
      parameter same by Old: VND/month
                        |   a |   b |  c | d |  e |
        from 2020-01-01 | 500 | 500 | 70 | 9 | 70 |
      parameter first_day by New: date
                        | west       | a          | c          |
        from 2020-01-01 | 2025-07-01 | 2025-08-01 | 2025-09-01 |
      entity Person
      input old of Person: Old
      input place of Person: New
      input other of Person: Old optional
      rule now of Person: New
        = merger[old]
      rule moved of Person: yes/no
        = merger[old] != place and merger[other else Old.a] = New.a
      rule region of Person: Region
        = regions[merger[old]]
      rule added of Person: number
        = sum(persons[place]) + persons[old]
      rule added_region of Person: number
        = sum(persons[regions[place]])
      rule least of Person: number
        = min(persons[place]) - max(persons[now])
      rule mean_rate of Person: percent
        = round half up(mean(rate[place], persons), 5)
      rule common of Person: VND/month
        = same[place]
      rule begins of Person: date
        = first_day[merger[old]]
      rule here of Person: number
        = if place = New.c then sum(persons[place]) else sum(persons[New.west])
      """;

  @Test
  void kernels_rulesOfOtherDivisions_agreeWithTheInterpreter() {
    Policy policy =
        Checker.open("test", Parser.parse(new SourceText("test.law", TEXT)).items(), List.of())
            .policy();
    for (LocalDate date : List.of(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 7, 1))) {
      Law law = policy.on(date);
      List<Rule> rules =
          Stream.of(
                  "now",
                  "moved",
                  "region",
                  "added",
                  "added_region",
                  "least",
                  "mean_rate",
                  "common",
                  "begins",
                  "here")
              .map(name -> Objects.requireNonNull(law.findRule(name)))
              .toList();
      RandomGenerator random =
          RandomGeneratorFactory.of("L64X128MixRandom").create(date.toEpochDay());
      Population population = RandomPopulation.of(policy, 500, random);
      Results results =
          new Simulator(100, 1).run(new KernelCompiler().compile(date, rules), population);
      Interpreter interpreter = new Interpreter(date, new PopulationBindings(population));
      for (Rule rule : rules) {
        for (int row = 0; row < population.size("Person"); row++) {
          Value expected = interpreter.value(rule, new PopulationBindings.Row("Person", row));
          Value found = PopulationBindings.value(results.column(rule), row, rule.type());
          assertEquals(expected, found, rule + " of row " + row + " on " + date);
        }
      }
    }
  }
}
