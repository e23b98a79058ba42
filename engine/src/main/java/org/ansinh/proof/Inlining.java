package org.ansinh.proof;

import java.util.List;
import java.util.Set;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Rule;

/// Which rules are looked into, and which are taken as they are: a value within the rule's range.
final class Inlining {
  private final int depth;
  private final Set<String> kept;
  private final Dependence dependence;

  private Inlining(int depth, Set<String> kept, Dependence dependence) {
    this.depth = depth;
    this.kept = kept;
    this.dependence = dependence;
  }

  /// Every rule as it is.
  static Inlining none() {
    return upTo(0);
  }

  /// Rules that are reached through fewer than `depth` others.
  static Inlining upTo(int depth) {
    return new Inlining(depth, Set.of(), new Dependence());
  }

  /// As [#upTo], but rules that several of the rules named in `exprs` share as they are.
  static Inlining withoutShared(int depth, List<Expr> exprs) {
    Dependence dependence = new Dependence();
    return new Inlining(depth, dependence.shared(exprs), dependence);
  }

  /// Whether anything is kept as it is that [#upTo] looks into.
  boolean keepsSome() {
    return !kept.isEmpty();
  }

  boolean entersInto(Rule rule, boolean changed, int at) {
    return at < depth && (changed || !kept.contains(rule.fingerprint()));
  }

  /// Whether what is changed for `subject` can change the rule.
  boolean touches(Subject subject, Rule rule) {
    return dependence.touches(subject.changed(), rule);
  }
}
