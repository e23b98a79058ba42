package org.ansinh.checker;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Category;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.ValueType;
import org.ansinh.syntax.Name;
import org.jspecify.annotations.Nullable;

/// Says what is wrong with a name that means nothing where it stands.
final class NameIssues {
  private final Declarations declarations;

  NameIssues(Declarations declarations) {
    this.declarations = declarations;
  }

  Refused unknown(Name name, Context context, @Nullable ValueType expected) {
    String text = name.text();
    List<Issue> faulty = declarations.faulty.get(text);
    if (faulty != null) {
      return new Refused(faulty, null);
    }
    Entity self = context.self() == null ? null : context.self().entity();
    Entity owner = owner(text);
    if (owner != null) {
      return new Refused(wrongEntity(name, owner, self, context));
    }
    Declarations.Formulas formulas = declarations.formulas.get(text);
    if (formulas != null) {
      return new Refused(
          Issue.of(
                  IssueCode.NOT_ALLOWED_HERE,
                  name.span(),
                  "`%s` is asked with a value.".formatted(text))
              .hint("Write `%s(…)`.".formatted(text)));
    }
    if (declarations.measures.containsKey(text)) {
      return new Refused(
          Issue.of(
                  IssueCode.NOT_ALLOWED_HERE,
                  name.span(),
                  "`%s` is a measure over a population and has no value in a formula."
                      .formatted(text))
              .hint(
                  "`simulate %s` computes it; `show %s` lists its figures.".formatted(text, text)));
    }
    List<String> holders = new ArrayList<>();
    List<String> examples = new ArrayList<>();
    for (Category category : declarations.categories.values()) {
      if (category.ordinalOf(text) >= 0) {
        holders.add("`" + category.name() + "`");
        examples.add("`" + category.name() + "." + text + "`");
      }
    }
    if (!holders.isEmpty()) {
      return new Refused(
          Issue.of(
                  IssueCode.KIND_MISMATCH,
                  name.span(),
                  "`%s` is a value of %s, and nothing here says which is meant."
                      .formatted(text, String.join(" and of ", holders)))
              .hint("Write %s.".formatted(String.join(" or ", examples))));
    }
    if (expected instanceof CategoryType category && self == null) {
      return new Refused(Declarations.unknownValue(text, category.category(), name.span()));
    }
    return new Refused(
        Declarations.unknown(
            "There is no `%s`.".formatted(text), text, name.span(), candidates(self, context)));
  }

  private @Nullable Entity owner(String name) {
    Input input = declarations.inputs.get(name);
    if (input != null) {
      return input.entity();
    }
    Declarations.Formulas formulas = declarations.formulas.get(name);
    return formulas == null ? null : formulas.entity();
  }

  private Issue wrongEntity(Name name, Entity owner, @Nullable Entity self, Context context) {
    if (self == null) {
      Issue issue =
          Issue.of(
              IssueCode.WRONG_ENTITY,
              name.span(),
              "`%s` is a value of each %s, and none is meant here.".formatted(name, owner.name()));
      for (var unit : context.units().values()) {
        if (unit.entity().name().equals(owner.name())) {
          return issue.hint("Write `%s.%s`.".formatted(unit.name(), name));
        }
      }
      return issue;
    }
    Issue issue =
        Issue.of(
            IssueCode.WRONG_ENTITY,
            name.span(),
            "`%s` is a value of each %s, but is used here for a %s."
                .formatted(name, owner.name(), self.name()));
    if (owner.containment() != null && owner.containment().member().name().equals(self.name())) {
      return issue.hint("Write `%s.%s`.".formatted(owner.link(), name));
    }
    if (self.containment() != null && self.containment().member().name().equals(owner.name())) {
      return issue.hint(
          "Write for example `sum(%s.%s)`.".formatted(self.containment().role(), name));
    }
    return issue;
  }

  private List<String> candidates(@Nullable Entity self, Context context) {
    List<String> names = new ArrayList<>(context.locals().keySet());
    names.addAll(context.units().keySet());
    if (self != null) {
      addValues(self, names);
    }
    names.addAll(declarations.parameters.keySet());
    declarations.formulas.forEach(
        (name, formulas) -> {
          if (formulas.entity() == null && !formulas.isFunction()) {
            names.add(name);
          }
        });
    declarations.categories.values().forEach(category -> names.addAll(category.names()));
    names.add("today");
    if (context.own() != null) {
      names.add("this");
    }
    return names;
  }

  private void addValues(Entity entity, List<String> names) {
    declarations.inputs.values().stream()
        .filter(input -> input.entity().name().equals(entity.name()))
        .forEach(input -> names.add(input.name()));
    declarations.formulas.forEach(
        (name, formulas) -> {
          if (formulas.entity() != null && formulas.entity().name().equals(entity.name())) {
            names.add(name);
          }
        });
    for (Entity other : declarations.entities.values()) {
      if (other.containment() != null
          && other.containment().member().name().equals(entity.name())) {
        names.add(other.link());
      }
    }
    if (entity.containment() != null) {
      names.add(entity.containment().role());
    }
  }

  /// `unit.name`, where units of `entity` have no such value.
  Refused notOf(Entity entity, Name name) {
    List<Issue> faulty = declarations.faulty.get(name.text());
    if (faulty != null) {
      return new Refused(faulty, null);
    }
    Entity owner = owner(name.text());
    if (owner != null) {
      return new Refused(
          Issue.of(
              IssueCode.WRONG_ENTITY,
              name.span(),
              "`%s` is a value of each %s, but is asked of a %s here."
                  .formatted(name, owner.name(), entity.name())));
    }
    List<String> names = new ArrayList<>();
    addValues(entity, names);
    return new Refused(
        Declarations.unknown(
            "A %s has no `%s`.".formatted(entity.name(), name), name.text(), name.span(), names));
  }

  /// An input that is given or changed, and is none of `entity`.
  Refused noInput(Entity entity, Name name) {
    Input other = declarations.inputs.get(name.text());
    if (other != null) {
      return new Refused(
          Issue.of(
              IssueCode.WRONG_ENTITY,
              name.span(),
              "`%s` is an input of each %s, not of a %s."
                  .formatted(name, other.entity().name(), entity.name())));
    }
    if (declarations.formulas.containsKey(name.text())
        || declarations.parameters.containsKey(name.text())) {
      return new Refused(
          Issue.of(
              IssueCode.FACT_UNKNOWN,
              name.span(),
              "`%s` follows from the law; only inputs can be given.".formatted(name)));
    }
    List<String> inputs =
        declarations.inputs.values().stream()
            .filter(input -> input.entity().name().equals(entity.name()))
            .map(Input::name)
            .toList();
    Issue unknown =
        Issue.of(
            IssueCode.FACT_UNKNOWN,
            name.span(),
            "A %s has no input `%s`.".formatted(entity.name(), name));
    String question = org.ansinh.diagnostics.Nearest.question(name.text(), inputs);
    return new Refused(question.isEmpty() ? unknown : unknown.hint(question));
  }
}
