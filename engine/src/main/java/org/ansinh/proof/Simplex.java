package org.ansinh.proof;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Maximizes a linear form over numbers not below zero under linear inequalities, exactly.
///
/// The two-phase simplex method in dictionary form (Cormen et al., Introduction to Algorithms,
/// chapter 29) with Bland's rule, so that it ends; rational arithmetic, so that its answers are
/// proofs.
final class Simplex {
  private final Budget budget;
  private Fraction[][] a;
  private Fraction[] b;
  private Fraction[] c;
  private Fraction value = Fraction.ZERO;
  private int[] basic;
  private int[] free;

  /// The greatest value and where it is reached.
  record Optimum(Fraction value, List<Fraction> point) {}

  private Simplex(Fraction[][] a, Fraction[] b, Fraction[] c, Budget budget) {
    this.a = a;
    this.b = b;
    this.c = c;
    this.budget = budget;
    free = new int[c.length];
    basic = new int[b.length];
    for (int j = 0; j < free.length; j++) {
      free[j] = j;
    }
    for (int i = 0; i < basic.length; i++) {
      basic[i] = free.length + i;
    }
  }

  /// The maximum of `objective · x` with `rows · x <= limits` and `x >= 0`, or null if no x meets
  /// them. The feasible numbers must be bounded.
  static @Nullable Optimum maximum(
      Fraction[][] rows, Fraction[] limits, Fraction[] objective, Budget budget) {
    Fraction[][] copy = new Fraction[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      copy[i] = rows[i].clone();
    }
    Simplex simplex = new Simplex(copy, limits.clone(), objective.clone(), budget);
    return simplex.makeFeasible(objective) ? simplex.optimum(objective.length) : null;
  }

  private Optimum optimum(int variables) {
    climb();
    Fraction[] point = new Fraction[variables];
    Arrays.fill(point, Fraction.ZERO);
    for (int i = 0; i < basic.length; i++) {
      if (basic[i] < variables) {
        point[basic[i]] = b[i];
      }
    }
    return new Optimum(value, List.of(point));
  }

  private boolean makeFeasible(Fraction[] objective) {
    int lowest = -1;
    for (int i = 0; i < b.length; i++) {
      if (b[i].signum() < 0 && (lowest < 0 || b[i].compareTo(b[lowest]) < 0)) {
        lowest = i;
      }
    }
    if (lowest < 0) {
      return true;
    }
    int n = objective.length;
    int artificial = n + basic.length;
    for (int i = 0; i < a.length; i++) {
      a[i] = Arrays.copyOf(a[i], n + 1);
      a[i][n] = Fraction.of(-1);
    }
    free = Arrays.copyOf(free, n + 1);
    free[n] = artificial;
    c = new Fraction[n + 1];
    Arrays.fill(c, Fraction.ZERO);
    c[n] = Fraction.of(-1);
    value = Fraction.ZERO;
    pivot(lowest, n);
    climb();
    if (value.signum() < 0) {
      return false;
    }
    removeArtificial(artificial);
    restoreObjective(objective);
    return true;
  }

  private void removeArtificial(int artificial) {
    for (int i = 0; i < basic.length; i++) {
      if (basic[i] == artificial) {
        int entering = -1;
        for (int j = 0; j < free.length && entering < 0; j++) {
          if (a[i][j].signum() != 0) {
            entering = j;
          }
        }
        if (entering >= 0) {
          pivot(i, entering);
        }
        break;
      }
    }
    for (int j = 0; j < free.length; j++) {
      if (free[j] == artificial) {
        int last = free.length - 1;
        for (int i = 0; i < a.length; i++) {
          a[i][j] = a[i][last];
          a[i] = Arrays.copyOf(a[i], last);
        }
        free[j] = free[last];
        free = Arrays.copyOf(free, last);
        return;
      }
    }
  }

  private void restoreObjective(Fraction[] objective) {
    c = new Fraction[free.length];
    Arrays.fill(c, Fraction.ZERO);
    value = Fraction.ZERO;
    for (int j = 0; j < free.length; j++) {
      if (free[j] < objective.length) {
        c[j] = objective[free[j]];
      }
    }
    for (int i = 0; i < basic.length; i++) {
      if (basic[i] < objective.length && objective[basic[i]].signum() != 0) {
        Fraction factor = objective[basic[i]];
        value = value.plus(factor.times(b[i]));
        for (int j = 0; j < free.length; j++) {
          c[j] = c[j].minus(factor.times(a[i][j]));
        }
      }
    }
  }

  private void climb() {
    while (true) {
      int entering = -1;
      for (int j = 0; j < free.length; j++) {
        if (c[j].signum() > 0 && (entering < 0 || free[j] < free[entering])) {
          entering = j;
        }
      }
      if (entering < 0) {
        return;
      }
      int leaving = -1;
      Fraction least = Fraction.ZERO;
      for (int i = 0; i < basic.length; i++) {
        if (a[i][entering].signum() > 0) {
          Fraction ratio = b[i].over(a[i][entering]);
          int order = leaving < 0 ? -1 : ratio.compareTo(least);
          if (order < 0 || (order == 0 && basic[i] < basic[leaving])) {
            leaving = i;
            least = ratio;
          }
        }
      }
      if (leaving < 0) {
        throw new IllegalStateException("expected bounded unknowns");
      }
      pivot(leaving, entering);
    }
  }

  private void pivot(int row, int column) {
    budget.spend((long) basic.length * free.length);
    Fraction inverse = Fraction.ONE.over(a[row][column]);
    b[row] = b[row].times(inverse);
    for (int j = 0; j < free.length; j++) {
      a[row][j] = j == column ? inverse : a[row][j].times(inverse);
    }
    for (int i = 0; i < basic.length; i++) {
      Fraction factor = a[i][column];
      if (i != row && factor.signum() != 0) {
        b[i] = b[i].minus(factor.times(b[row]));
        for (int j = 0; j < free.length; j++) {
          a[i][j] =
              j == column ? factor.times(inverse).negate() : a[i][j].minus(factor.times(a[row][j]));
        }
      }
    }
    Fraction factor = c[column];
    if (factor.signum() != 0) {
      value = value.plus(factor.times(b[row]));
      for (int j = 0; j < free.length; j++) {
        c[j] = j == column ? factor.times(inverse).negate() : c[j].minus(factor.times(a[row][j]));
      }
    }
    int swapped = basic[row];
    basic[row] = free[column];
    free[column] = swapped;
  }
}
