package org.ansinh.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.PolicyException;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Local;
import org.ansinh.ir.UnitRef;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Gives statistics over members, and positions, rules of their own, so that each is computed once
/// a group in one pass.
final class Hoisting {
  private final Preparation preparation;
  private final Entity entity;
  private final Map<Local, Expr> locals = new HashMap<>();

  /// @param entity the entity of the rule whose formula is hoisted from
  Hoisting(Preparation preparation, Entity entity) {
    this.preparation = preparation;
    this.entity = entity;
  }

  Expr hoist(Expr expr) {
    return switch (expr) {
      case Expr.Let e -> let(e);
      case Expr.LocalRef e -> locals.getOrDefault(e.local(), e);
      case Expr.Aggregate e -> aggregate(e);
      case Expr.Position e -> position(e);
      default -> {
        for (UnitRef unit : Parts.unitsOf(expr)) {
          refuseBut(unit, expr.span());
        }
        yield Parts.map(expr, this::hoist, UnaryOperator.identity());
      }
    };
  }

  private Expr let(Expr.Let let) {
    Expr value = hoist(let.value());
    boolean needed =
        Parts.any(
            let.body(), part -> part instanceof Expr.Aggregate || part instanceof Expr.Position);
    Expr stand = needed ? closed(value) : null;
    if (stand == null) {
      return new Expr.Let(let.local(), value, hoist(let.body()), let.span());
    }
    locals.put(let.local(), stand);
    Expr body = hoist(let.body());
    locals.remove(let.local());
    return body;
  }

  private @Nullable Expr closed(Expr value) {
    Free free = Free.of(value);
    if (free.hasNamed() || !free.locals().isEmpty()) {
      return null;
    }
    return preparation.reference(new UnitRef.Self(entity), "part", entity, value);
  }

  private Expr aggregate(Expr.Aggregate aggregate) {
    UnitRef group = aggregate.group();
    refuseBut(group, aggregate.span());
    UnaryOperator<UnitRef> own = unit -> groupOfMember(unit, aggregate.member(), group);
    Expr.Aggregate e =
        new Expr.Aggregate(
            aggregate.aggregation(),
            group,
            aggregate.member(),
            inner(aggregate.where(), own),
            inner(aggregate.value(), own),
            aggregate.whenEmpty() == null ? null : hoist(aggregate.whenEmpty()),
            aggregate.type(),
            aggregate.span());
    Free free = Free.of(e);
    if (!free.locals().isEmpty()) {
      return e;
    }
    Entity groups = group.entity();
    UnitRef.Self self = new UnitRef.Self(groups);
    if (free.units().stream().allMatch(unit -> seenFrom(unit, group, self) != null)) {
      Expr formula =
          Parts.mapUnits(
              e,
              unit -> {
                UnitRef seen = seenFrom(unit, group, self);
                return seen == null ? unit : seen;
              });
      return preparation.reference(
          group, "statistic", groups, Summands.summed(preparation, formula));
    }
    return free.hasNamed()
        ? e
        : preparation.reference(new UnitRef.Self(entity), "statistic", entity, e);
  }

  private @Nullable Expr inner(@Nullable Expr expr, UnaryOperator<UnitRef> own) {
    return expr == null ? null : hoist(Parts.mapUnits(expr, own));
  }

  /// `unit`, or the group at hand if it is the group of its member.
  private static UnitRef groupOfMember(UnitRef unit, UnitRef.Bound member, UnitRef group) {
    return unit instanceof UnitRef.GroupOf(UnitRef of, Entity entity)
            && of.equals(member)
            && entity.name().equals(group.entity().name())
        ? group
        : unit;
  }

  /// `unit` as the group's own rule mentions it, or null if it cannot.
  private static @Nullable UnitRef seenFrom(UnitRef unit, UnitRef group, UnitRef.Self self) {
    if (unit.equals(group)) {
      return self;
    }
    if (unit instanceof UnitRef.GroupOf of) {
      UnitRef member = seenFrom(of.member(), group, self);
      return member == null ? null : new UnitRef.GroupOf(member, of.entity());
    }
    return null;
  }

  private Expr position(Expr.Position e) {
    refuseBut(e.unit(), e.span());
    Entity members = e.unit().entity();
    Expr among = ofMember(e, e.among(), members);
    List<Expr> keys = new ArrayList<>();
    for (Expr key : e.keys()) {
      if (!(key instanceof Expr.Constant)) { // the same for all members: no order
        keys.add(ofMember(e, key, members));
      }
    }
    Expr formula =
        new Expr.Position(
            new UnitRef.Self(members), e.group(), e.member(), among, keys, e.type(), e.span());
    return preparation.reference(e.unit(), "position", members, formula);
  }

  /// What `position` asks of each member, as a reference to a rule of the members.
  private Expr ofMember(Expr.Position position, Expr expr, Entity members) {
    Expr hoisted = hoist(expr);
    Free free = Free.of(hoisted);
    UnitRef.Bound member = position.member();
    if (!free.locals().isEmpty()
        || !free.units().stream().allMatch(unit -> Free.root(unit).equals(member))) {
      throw refused(
          position.span(),
          "The order of a position can depend on the member only, not on another unit.");
    }
    UnitRef.Self self = new UnitRef.Self(members);
    Expr own = Parts.mapUnits(hoisted, unit -> exchanged(unit, member, self));
    return preparation.reference(self, "order", members, own);
  }

  /// `unit` with `to` in the place of `from`.
  static UnitRef exchanged(UnitRef unit, UnitRef from, UnitRef to) {
    if (unit.equals(from)) {
      return to;
    }
    return unit instanceof UnitRef.GroupOf of
        ? new UnitRef.GroupOf(exchanged(of.member(), from, to), of.entity())
        : unit;
  }

  private static void refuseBut(UnitRef unit, SourceSpan span) {
    switch (unit) {
      case UnitRef.But u ->
          throw refused(span, "`but` in a rule cannot be computed for a population yet.");
      case UnitRef.GroupOf u -> refuseBut(u.member(), span);
      case UnitRef.Self u -> {}
      case UnitRef.Bound u -> {}
    }
  }

  private static PolicyException refused(SourceSpan span, String message) {
    return new PolicyException(Issue.of(IssueCode.NOT_ALLOWED_HERE, span, message));
  }
}
