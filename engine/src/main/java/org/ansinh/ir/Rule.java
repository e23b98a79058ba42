package org.ansinh.ir;

import org.ansinh.period.Period;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A variable that the law defines, in one of its versions: name, entity, type and formula.
///
/// Rules refer to each other directly and never in a cycle. Two rules are the same only if they are
/// the same object; compare [#fingerprint()] for equal meaning. A decision table of an entity is a
/// rule whose formula is a [Expr.Cases].
public final class Rule {
  private final String name;
  private final @Nullable Entity entity;
  private final ValueType type;
  private final Label label;
  private final Expr formula;
  private final Period version;
  private final @Nullable Citation citation;
  private final @Nullable Payer payer;
  private final @Nullable Payer payee;
  private final SourceSpan span;
  private final String fingerprint;

  /// @param entity the entity it is defined for, or null if it is one value for the whole country
  /// @param formula the formula in force, with exceptions and rounding
  /// @param version the days on which this version's own text is in force
  /// @param citation what the formula in force cites, or null
  /// @param payer who bears the amount, or null
  /// @param payee who receives it, or null
  public Rule(
      String name,
      @Nullable Entity entity,
      ValueType type,
      Label label,
      Expr formula,
      Period version,
      @Nullable Citation citation,
      @Nullable Payer payer,
      @Nullable Payer payee,
      SourceSpan span) {
    this.name = name;
    this.entity = entity;
    this.type = type;
    this.label = label;
    this.formula = formula;
    this.version = version;
    this.citation = citation;
    this.payer = payer;
    this.payee = payee;
    this.span = span;
    this.fingerprint = Fingerprint.of(name, entity, type, formula);
  }

  public String name() {
    return name;
  }

  public @Nullable Entity entity() {
    return entity;
  }

  public ValueType type() {
    return type;
  }

  public Label label() {
    return label;
  }

  public Expr formula() {
    return formula;
  }

  public Period version() {
    return version;
  }

  public @Nullable Citation citation() {
    return citation;
  }

  public @Nullable Payer payer() {
    return payer;
  }

  public @Nullable Payer payee() {
    return payee;
  }

  public SourceSpan span() {
    return span;
  }

  /// A hash of all that decides the rule's values, including the rules it refers to.
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public String toString() {
    return name;
  }
}
