package org.ansinh.io;

import com.google.gson.stream.JsonToken;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.interpreter.Facts;
import org.ansinh.ir.Case;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Value;
import org.ansinh.source.SourceSpan;
import org.ansinh.source.SourceText;
import org.jspecify.annotations.Nullable;

/// Reads facts about units from JSON, checked against a policy: names, kinds, ranges and digits.
///
/// ```
/// {"persons": {"an": {"wage": "50000000", "employed": true}}, "households": {"h": {"members": ["an"]}}}
/// ```
///
/// The first level is entities in the plural, the second units by any name, the third inputs, and
/// for a group its members. All that is wrong is reported together, each at its place; a text that
/// is not JSON, at its first fault.
public final class FactsReader {
  private final Policy policy;
  private final JsonCursor json;
  private final List<Issue> issues = new ArrayList<>();
  private final List<Case.Fact> facts = new ArrayList<>();
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();
  private final List<JsonCursor.Scalar> members = new ArrayList<>();

  private FactsReader(SourceText text, Policy policy) {
    this.policy = policy;
    this.json = new JsonCursor(text);
    policy.entities().values().forEach(entity -> entities.put(plural(entity), entity));
  }

  /// The facts that `text` gives.
  ///
  /// @throws DataException if any of them cannot be used (E401 to E407)
  public static Facts read(SourceText text, Policy policy) {
    if (text.text().isBlank()) {
      throw new DataException(
          Issue.of(IssueCode.MALFORMED_FACTS, text.span(0, 0), "the facts are empty")
              .hint("Write for example {\"persons\": {\"an\": {}}}"));
    }
    FactsReader reader = new FactsReader(text, policy);
    reader.all();
    if (!reader.issues.isEmpty()) {
      throw new DataException(reader.issues);
    }
    return Facts.of(reader.facts);
  }

  /// How several units of an entity are called: `persons`, `families`, `arrears`.
  public static String plural(Entity entity) {
    String one = entity.name().toLowerCase(Locale.ROOT);
    if (one.endsWith("s")) {
      return one;
    }
    return one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
  }

  private void all() {
    if (!beginsObject("the facts")) {
      return;
    }
    Set<String> seen = new HashSet<>();
    while (json.hasNext()) {
      JsonCursor.Scalar name = json.name();
      Entity entity = entities.get(name.text());
      if (!seen.add(name.text())) {
        malformed(name.span(), "`" + name.text() + "` is given twice");
      }
      if (entity == null) {
        unknown(name, "is no kind of unit", entities.keySet());
        json.skip();
      } else {
        units(entity, name);
      }
    }
    json.endObject();
    if (json.peek() != JsonToken.END_DOCUMENT) {
      malformed(json.next(), "nothing may follow the facts");
    }
    for (JsonCursor.Scalar member : members) {
      if (!names.contains(member.text())) {
        String question = Nearest.question(member.text(), names);
        Issue issue =
            Issue.of(
                IssueCode.UNKNOWN_MEMBER,
                member.span(),
                "nothing is given of the member `" + member.text() + "`");
        issues.add(question.isEmpty() ? issue : issue.hint(question));
      }
    }
  }

  private void units(Entity entity, JsonCursor.Scalar where) {
    if (!beginsObject("`" + where.text() + "`")) {
      return;
    }
    while (json.hasNext()) {
      JsonCursor.Scalar unit = json.name();
      if (!names.add(unit.text())) {
        malformed(unit.span(), "the name `" + unit.text() + "` is given to two units");
      }
      unit(entity, unit);
    }
    json.endObject();
  }

  private void unit(Entity entity, JsonCursor.Scalar unit) {
    if (!beginsObject("`" + unit.text() + "`")) {
      return;
    }
    Map<Input, Value> values = new LinkedHashMap<>();
    List<String> members = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Entity.Containment containment = entity.containment();
    int issuesBefore = issues.size();
    while (json.hasNext()) {
      JsonCursor.Scalar field = json.name();
      if (!seen.add(field.text())) {
        malformed(field.span(), "`" + field.text() + "` of `" + unit.text() + "` is given twice");
      }
      Input input = policy.inputs().get(field.text());
      if (containment != null && containment.role().equals(field.text())) {
        members(unit, members, containment.atMost());
      } else if (input == null || !input.entity().name().equals(entity.name())) {
        unknownInput(field, entity, input);
        json.skip();
      } else {
        value(unit, input, values);
      }
    }
    json.endObject();
    if (containment != null && members.isEmpty() && issues.size() == issuesBefore) {
      issues.add(
          Issue.of(
                  IssueCode.MALFORMED_FACTS,
                  unit.span(),
                  "`%s` has no members, but every %s has at least one"
                      .formatted(unit.text(), entity.name()))
              .hint("Name them: \"%s\": [\"an\", \"binh\"]".formatted(containment.role())));
    }
    facts.add(new Case.Fact(unit.text(), entity, members, values, unit.span()));
  }

  private void value(JsonCursor.Scalar unit, Input input, Map<Input, Value> values) {
    JsonToken kind = json.peek();
    if (kind == JsonToken.BEGIN_OBJECT || kind == JsonToken.BEGIN_ARRAY) {
      JsonCursor.Scalar place = new JsonCursor.Scalar("", kind, json.next());
      issues.add(FactValue.notAValue(unit.text(), input, place));
      json.skip();
      return;
    }
    FactValue.Outcome outcome = FactValue.read(unit.text(), input, json.scalar());
    if (outcome.value() != null) {
      values.put(input, outcome.value());
    }
    if (outcome.issue() != null) {
      issues.add(outcome.issue());
    }
  }

  private void members(JsonCursor.Scalar unit, List<String> names, int atMost) {
    if (json.peek() != JsonToken.BEGIN_ARRAY) {
      malformed(
          json.next(),
          "the members of `"
              + unit.text()
              + "` must be a list of names such as [\"an\", \"binh\"]");
      json.skip();
      return;
    }
    SourceSpan list = json.beginList();
    while (json.hasNext()) {
      if (json.peek() != JsonToken.STRING) {
        malformed(json.next(), "a member of `" + unit.text() + "` must be a name in quotes");
        json.skip();
        continue;
      }
      JsonCursor.Scalar member = json.scalar();
      names.add(member.text());
      members.add(member);
    }
    json.endList();
    if (names.size() > atMost) {
      issues.add(
          Issue.of(
              IssueCode.FACT_OUT_OF_RANGE,
              list,
              "`%s` has %d members; at most %d are allowed"
                  .formatted(unit.text(), names.size(), atMost)));
    }
  }

  /// Begins an object, or reports what stands in its place and passes over it.
  private boolean beginsObject(String what) {
    if (json.peek() == JsonToken.BEGIN_OBJECT) {
      var _ = json.beginObject();
      return true;
    }
    issues.add(
        Issue.of(
                IssueCode.MALFORMED_FACTS,
                json.next(),
                what + " must be an object in braces, { … }")
            .hint("Units stand under their names: {\"persons\": {\"an\": {\"age\": 30}}}."));
    json.skip();
    return false;
  }

  private void unknownInput(JsonCursor.Scalar field, Entity entity, @Nullable Input elsewhere) {
    if (elsewhere != null) {
      issues.add(
          Issue.of(
              IssueCode.FACT_UNKNOWN,
              field.span(),
              "`%s` is an input of %s, not of %s"
                  .formatted(field.text(), elsewhere.entity().name(), entity.name())));
      return;
    }
    if (policy.rules().containsKey(field.text())) {
      issues.add(
          Issue.of(
              IssueCode.FACT_UNKNOWN,
              field.span(),
              "`" + field.text() + "` is computed by a rule; it cannot be given"));
      return;
    }
    List<String> known =
        new ArrayList<>(
            policy.inputs().values().stream()
                .filter(input -> input.entity().name().equals(entity.name()))
                .map(Input::name)
                .toList());
    Entity.Containment containment = entity.containment();
    if (containment != null) {
      known.add(containment.role());
    }
    unknown(field, "is no input of " + entity.name(), known);
  }

  private void unknown(JsonCursor.Scalar name, String what, Collection<String> candidates) {
    Issue issue = Issue.of(IssueCode.FACT_UNKNOWN, name.span(), "`" + name.text() + "` " + what);
    String question = Nearest.question(name.text(), candidates);
    if (!question.isEmpty()) {
      issue = issue.hint(question);
    } else if (candidates.size() <= 8) {
      issue = issue.hint("Known are " + String.join(", ", candidates));
    }
    issues.add(issue);
  }

  private void malformed(SourceSpan where, String message) {
    issues.add(Issue.of(IssueCode.MALFORMED_FACTS, where, message));
  }
}
