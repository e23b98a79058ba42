package org.ansinh.checker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.Expr;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.TreeWalk;
import org.ansinh.syntax.Variable;

/// The names in one item, in whatever place.
///
/// @param mentions how often each name stands there
/// @param own the names that stand for something of the item's own: what a check or a quantifier
///   speaks of, what a table or brackets are called with
record ItemNames(Map<String, Integer> mentions, Set<String> own) {
  static ItemNames of(Item item) {
    Map<String, Integer> mentions = new HashMap<>();
    Set<String> own = new HashSet<>();
    TreeWalk.visit(
        item,
        node -> {
          switch (node) {
            case Name name -> mentions.merge(name.text(), 1, Integer::sum);
            case CheckItem check -> own.add(check.variable().text());
            case Expr.SumFor sum -> own.add(sum.variable().text());
            case Expr.Quantified quantified -> own.add(quantified.variable().text());
            case Variable variable -> own.add(variable.name().text());
            default -> {}
          }
        });
    return new ItemNames(mentions, own);
  }
}
