package org.ansinh.checker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Input;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.UnitRef;
import org.ansinh.syntax.Assignment;
import org.ansinh.syntax.Expr.But;
import org.ansinh.syntax.Name;

/// Units with other inputs: `(p but wage = 0 VND/month)`.
final class Changes {
  private final Formula formula;

  Changes(Formula formula) {
    this.formula = formula;
  }

  Denoted but(But e, Context context) {
    Denoted of = formula.paths.denote(e.of(), context, null, null);
    if (!(of instanceof Denoted.OneUnit one)) {
      throw new Refused(
          Issue.of(
              IssueCode.NOT_ALLOWED_HERE,
              e.of().span(),
              "`but` changes inputs of a unit, such as the one a check speaks of."));
    }
    UnitRef unit = one.unit();
    Map<String, UnitRef.Change> changes = new LinkedHashMap<>();
    if (unit instanceof UnitRef.But inner) {
      inner.changes().forEach(change -> changes.put(change.input().name(), change));
      unit = inner.unit();
    }
    Problems problems = new Problems();
    for (Assignment assignment : e.changes()) {
      UnitRef.Change change =
          problems.attempt(() -> change(one.unit().entity(), assignment, context));
      if (change != null) {
        changes.put(change.input().name(), change);
      }
    }
    problems.refuseIfAny();
    return new Denoted.OneUnit(new UnitRef.But(unit, List.copyOf(changes.values())), e.span());
  }

  private UnitRef.Change change(Entity entity, Assignment assignment, Context context) {
    Name name = assignment.name();
    Input input = formula.declarations.inputs.get(name.text());
    if (input == null || !input.entity().name().equals(entity.name())) {
      throw new NameIssues(formula.declarations).noInput(entity, name);
    }
    Expr value = formula.declared(assignment.value(), context, input.type(), name.text());
    ValueReader.requireWithin(name.text(), input.type(), value);
    if (input.type() instanceof NumberType allowed
        && value.type() instanceof NumberType found
        && found.scale() > allowed.scale()) {
      throw new Refused(
          Issue.of(
              IssueCode.TOO_MANY_DIGITS,
              assignment.value().span(),
              "`%s` has %d digits after the point, but this has %d."
                  .formatted(name, allowed.scale(), found.scale())));
    }
    return new UnitRef.Change(input, value);
  }
}
