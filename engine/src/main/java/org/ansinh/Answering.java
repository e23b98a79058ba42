package org.ansinh;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.explanation.Explainer;
import org.ansinh.explanation.Step;
import org.ansinh.explanation.ValueText;
import org.ansinh.interpreter.Interpreter;
import org.ansinh.ir.Case;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Input;
import org.ansinh.ir.Law;
import org.ansinh.ir.Parameter;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Rule;
import org.ansinh.ir.Value;
import org.ansinh.period.Dated;
import org.ansinh.source.SourceSpan;
import org.ansinh.verification.Consistency;

/// Answers a question with one policy.
final class Answering {
  private final Policy policy;
  private final Question question;
  private final Law law;
  private final Interpreter interpreter;
  private final Map<String, Map<String, Value>> values = new LinkedHashMap<>();
  private final Map<String, Value> country = new LinkedHashMap<>();
  private final List<Step> trace = new ArrayList<>();
  private final Map<String, Issue> missing = new LinkedHashMap<>();
  private final Consistency consistency;

  /// @param text how values are written in messages
  Answering(Policy policy, Question question, ValueText text) {
    this.policy = policy;
    this.question = question;
    this.law = policy.on(question.on());
    this.interpreter = new Interpreter(question.on(), question.facts());
    List<Rule> constraints = question.facts().all().isEmpty() ? List.of() : law.constraints();
    this.consistency = new Consistency(question.on(), constraints, text);
  }

  Answer answer() {
    consistency.require(question.facts());
    for (String name : question.names()) {
      answer(name);
    }
    if (!missing.isEmpty()) {
      throw new DataException(List.copyOf(missing.values()));
    }
    consistency.require(question.facts(), interpreter);
    return new Answer(question.on(), policy.known(), values, country, policy.fingerprint(), trace);
  }

  private void answer(String name) {
    Policy.Declared declared = policy.rules().get(name);
    Parameter parameter = policy.parameters().get(name);
    Input input = policy.inputs().get(name);
    if (declared != null) {
      Rule rule = declared.function() ? null : law.findRule(name);
      if (declared.function()) {
        throw refused(
            name, "is a table or brackets that is asked with values; ask for a rule that uses it");
      }
      if (rule == null) {
        throw notInForce(
            name,
            declared.versions().isEmpty() ? "" : "; it begins " + declared.versions().getFirst());
      }
      rule(rule);
    } else if (parameter != null) {
      parameter(parameter);
    } else if (input != null) {
      input(input);
    } else {
      throw unknown(name);
    }
  }

  private void rule(Rule rule) {
    Entity entity = rule.entity();
    if (entity == null) {
      country.put(rule.name(), interpreter.value(rule, null));
      if (question.explained()) {
        trace.add(new Explainer(interpreter).explain(rule, null));
      }
      return;
    }
    boolean asked = false;
    for (Case.Fact fact : question.facts().all()) {
      Object unit = AskedUnit.of(fact, entity, question.facts(), interpreter);
      if (unit == null) {
        continue;
      }
      asked = true;
      try {
        put(fact.name(), rule.name(), interpreter.value(rule, unit));
        if (question.explained()) {
          trace.add(new Explainer(interpreter).explain(rule, unit));
        }
      } catch (DataException wanting) {
        wanting.issues().forEach(issue -> missing.putIfAbsent(factOf(issue), issue));
      }
    }
    if (!asked) {
      throw new DataException(
          Issue.of(
                  IssueCode.FACT_MISSING,
                  SourceSpan.NONE,
                  "`"
                      + rule.name()
                      + "` is one value for each "
                      + entity.name()
                      + ", and none is given")
              .hint("Give facts of one, or of more"));
    }
  }

  /// The part of a message that names unit and input, so that each is asked for once.
  static String factOf(Issue issue) {
    int purpose = issue.message().indexOf(" for `");
    return purpose < 0 ? issue.message() : issue.message().substring(0, purpose);
  }

  private void parameter(Parameter parameter) {
    Dated<Parameter.Setting> setting = parameter.history().on(question.on());
    if (parameter.by() != null) {
      throw refused(
          parameter.name(),
          "has a value for each of "
              + String.join(", ", parameter.by().names())
              + "; `show "
              + parameter.name()
              + "` lists them, or ask for a rule that uses it");
    }
    if (setting == null) {
      Object begin = parameter.history().begin();
      throw notInForce(parameter.name(), begin == null ? "" : "; it begins " + begin);
    }
    Value value = setting.value().values().getFirst();
    country.put(parameter.name(), value);
    if (question.explained()) {
      Expr expr =
          new Expr.ParameterValue(
              parameter,
              setting.period().from(),
              value,
              parameter.type(),
              setting.value().citation(),
              setting.value().span());
      trace.add(
          new Explainer(interpreter).explain(expr, interpreter.frame(null), parameter.name()));
    }
  }

  private void input(Input input) {
    for (Case.Fact fact : question.facts().all()) {
      if (!fact.entity().name().equals(input.entity().name())) {
        continue;
      }
      Value value = interpreter.input(input, interpreter.frame(fact.name()));
      if (value != null) {
        put(fact.name(), input.name(), value);
      }
    }
  }

  private void put(String unit, String name, Value value) {
    values.computeIfAbsent(unit, key -> new LinkedHashMap<>()).put(name, value);
  }

  private RequestException notInForce(String name, String more) {
    String known = policy.known() == null ? "" : ", as known on " + policy.known();
    return new RequestException(
        Issue.of(
            IssueCode.NOT_IN_FORCE,
            SourceSpan.NONE,
            "`" + name + "` is not in force on " + question.on() + known + more));
  }

  private static RequestException refused(String name, String why) {
    return new RequestException(
        Issue.of(IssueCode.NOT_ALLOWED_HERE, SourceSpan.NONE, "`" + name + "` " + why));
  }

  private RequestException unknown(String name) {
    List<String> names = new ArrayList<>(policy.rules().keySet());
    names.addAll(policy.parameters().keySet());
    names.addAll(policy.inputs().keySet());
    Issue issue =
        Issue.of(
            IssueCode.UNKNOWN_NAME,
            SourceSpan.NONE,
            "there is no rule, parameter or input called `" + name + "`");
    String question = Nearest.question(name, names);
    return new RequestException(question.isEmpty() ? issue : issue.hint(question));
  }
}
