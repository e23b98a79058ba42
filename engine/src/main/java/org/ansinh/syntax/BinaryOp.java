package org.ansinh.syntax;

/// The operators between two expressions, from the loosest binding to the tightest.
public enum BinaryOp {
  OR("or", 1),
  AND("and", 2),
  EQUAL("=", 3),
  NOT_EQUAL("!=", 3),
  LESS("<", 3),
  LESS_OR_EQUAL("<=", 3),
  GREATER(">", 3),
  GREATER_OR_EQUAL(">=", 3),
  ADD("+", 4),
  SUBTRACT("-", 4),
  MULTIPLY("*", 5),
  DIVIDE("/", 5),
  POWER("**", 6);

  private final String word;
  private final int precedence;

  BinaryOp(String word, int precedence) {
    this.word = word;
    this.precedence = precedence;
  }

  /// The operator as written.
  public String word() {
    return word;
  }

  int precedence() {
    return precedence;
  }

  /// Whether this compares two values to give yes or no.
  public boolean isComparison() {
    return precedence == 3;
  }
}
