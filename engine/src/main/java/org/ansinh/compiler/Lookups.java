package org.ansinh.compiler;

import java.lang.classfile.CodeBuilder;
import java.util.IdentityHashMap;
import org.ansinh.diagnostics.InternalException;
import org.ansinh.ir.Category;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.Expr;
import org.jspecify.annotations.Nullable;

/// Writes look-ups in tables of constants whose length is a power of two, so that no index is out
/// of bounds.
final class Lookups {
  private final CodeBuilder code;
  private final ExprWriter exprs;
  private final Units units;
  private final Folding folding;
  private final IdentityHashMap<Expr, Found> tables = new IdentityHashMap<>();

  /// What was found of an expression: its table, or that it has none.
  private record Found(@Nullable SmallTable table) {}

  Lookups(CodeBuilder code, ExprWriter exprs, Units units, Folding folding) {
    this.code = code;
    this.exprs = exprs;
    this.units = units;
    this.folding = folding;
  }

  /// The table of all answers of `expr`, or null if it is better computed.
  @Nullable SmallTable table(Expr expr, int scale) {
    if (expr instanceof Expr.Constant) {
      return null;
    }
    Found known = tables.get(expr);
    if (known == null) {
      known = new Found(SmallTable.of(expr, scale, folding));
      tables.put(expr, known);
    }
    return known.table();
  }

  /// Leaves the value of a parameter by category.
  void parameter(Expr.ParameterLookup e) {
    int scale = Kinds.scaleOf(e.type());
    long[] table = tableOf(e, scale);
    units.table(table);
    exprs.value(e.index());
    code.l2i().loadConstant(table.length - 1).iand().laload();
  }

  /// Leaves the answer for the case at hand.
  void answer(SmallTable table) {
    units.table(table.values());
    boolean first = true;
    for (SmallTable.Leaf leaf : table.leaves()) {
      if (leaf.expr() instanceof Expr.Compare || leaf.expr() instanceof Expr.Known) {
        exprs.mask(leaf.expr());
        code.loadConstant(1L << leaf.shift()).land();
      } else {
        exprs.value(leaf.expr());
        if (leaf.low() != 0) {
          code.loadConstant(leaf.low()).lsub();
        }
        if (leaf.shift() != 0) {
          code.loadConstant(leaf.shift()).lshl();
        }
      }
      if (!first) {
        code.lor();
      }
      first = false;
    }
    code.l2i().loadConstant(table.values().length - 1).iand().laload();
  }

  /// The values by ordinal of the index's category, in a table whose length is a power of two.
  private static long[] tableOf(Expr.ParameterLookup e, int scale) {
    if (!(e.index().type() instanceof CategoryType indexType)) {
      throw new InternalException(
          "`" + e.parameter().name() + "` is looked up by " + e.index().type().describe());
    }
    Category index = indexType.category();
    Category by = e.parameter().by();
    int size = Math.max(1, index.values().size());
    long[] table = new long[Integer.highestOneBit(2 * size - 1)];
    for (int i = 0; i < index.values().size(); i++) {
      int ordinal = by == null ? i : by.ordinalOf(index.values().get(i).name());
      if (ordinal >= 0 && ordinal < e.values().size()) {
        table[i] = Kinds.unscaled(e.values().get(ordinal), scale);
      }
    }
    return table;
  }
}
