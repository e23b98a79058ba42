package org.ansinh.proof;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.UnitRef;

/// The units that expressions speak of on one path, and their inputs.
final class Units {
  private final Evaluation evaluation;
  private final Terms terms;
  private final Path path;
  private final Map<Scope, Map<UnitRef, Subject>> subjects = new HashMap<>();
  private final Map<String, Subject> bases = new HashMap<>();

  Units(Evaluation evaluation, Terms terms, Path path) {
    this.evaluation = evaluation;
    this.terms = terms;
    this.path = path;
  }

  Symbol input(UnitRef unit, Input input, Scope scope) {
    Subject subject = subject(unit, scope);
    Thunk changed = subject.changes().get(input.name());
    if (changed != null) {
      return changed.force(evaluation);
    }
    Term term =
        terms.term(
            subject.key() + "." + input.name(),
            input.name(),
            input.type(),
            new Term.OfInput(input, subject.key()));
    return evaluation.symbol(term, input.type());
  }

  boolean isKnown(UnitRef unit, Input input, Scope scope) {
    Subject subject = subject(unit, scope);
    if (subject.changes().containsKey(input.name()) || !input.optional()) {
      return true;
    }
    Term term =
        terms.term(
            subject.key() + ".known " + input.name(),
            "known(" + input.name() + ")",
            BooleanType.YES_NO,
            new Term.OfKnown(input, subject.key()));
    return evaluation.isYes(path.meet(term));
  }

  Subject subject(UnitRef unit, Scope scope) {
    if (unit instanceof UnitRef.Self && scope.self() != null) {
      return scope.self();
    }
    Map<UnitRef, Subject> known = subjects.computeIfAbsent(scope, s -> new HashMap<>());
    Subject subject = known.get(unit);
    if (subject == null) {
      subject =
          switch (unit) {
            case UnitRef.Self u -> unchanged("", u.entity());
            case UnitRef.Bound u -> unchanged(u.name(), u.entity());
            case UnitRef.GroupOf u -> {
              Subject member = subject(u.member(), scope);
              String key = member.key() + "^" + u.entity().name();
              yield member.isChanged()
                  ? new Subject(key, u.entity(), Map.of(), member.changed(), member.signature())
                  : unchanged(key, u.entity());
            }
            case UnitRef.But u -> changed(u, scope);
          };
      known.put(unit, subject);
    }
    return subject;
  }

  private Subject changed(UnitRef.But but, Scope scope) {
    Subject base = subject(but.unit(), scope);
    Map<String, Thunk> changes = new LinkedHashMap<>(base.changes());
    StringBuilder signature = new StringBuilder(base.signature());
    for (UnitRef.Change change : but.changes()) {
      Thunk thunk = new Thunk(change.value(), scope);
      changes.put(change.input().name(), thunk);
      signature.append('|').append(change.input().name()).append('=');
      signature.append(Evaluation.text(thunk.force(evaluation)));
    }
    Set<String> names = new LinkedHashSet<>(base.changed());
    names.addAll(changes.keySet());
    return new Subject(base.key(), base.entity(), changes, names, signature.toString());
  }

  /// `subject` without what is changed for it.
  Subject base(Subject subject) {
    return unchanged(subject.key(), subject.entity());
  }

  private Subject unchanged(String key, Entity entity) {
    return bases.computeIfAbsent(key, k -> Subject.unchanged(k, entity));
  }
}
