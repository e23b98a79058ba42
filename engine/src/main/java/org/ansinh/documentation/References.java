package org.ansinh.documentation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ansinh.syntax.BracketsItem;
import org.ansinh.syntax.CategoryItem;
import org.ansinh.syntax.Change;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.Citation;
import org.ansinh.syntax.Expr;
import org.ansinh.syntax.Fact;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.RuleItem;
import org.ansinh.syntax.SuccessionItem;
import org.ansinh.syntax.TableChange;
import org.ansinh.syntax.TableItem;
import org.ansinh.syntax.TestItem;
import org.ansinh.syntax.TreeWalk;
import org.ansinh.syntax.Variable;

/// The names that an item speaks of, and those that stand for something of its own.
final class References {
  private References() {}

  /// The names of values that `item` uses, in the order of the text: those of its formulas and
  /// conditions, not those of what it cites, of who pays, of its rows, or of its own variables.
  static List<String> uses(Item item) {
    Set<String> own = own(item);
    own.add(item.name().text());
    Set<Name> labels = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Name> names = new ArrayList<>();
    TreeWalk.visit(
        item,
        node -> {
          switch (node) {
            case Citation citation -> labels.add(citation.source());
            case RuleItem.PaidBy paid -> {
              labels.add(paid.payer());
              if (paid.payee() != null) {
                labels.add(paid.payee());
              }
            }
            case RuleItem.ExceptionClause exception -> {
              if (exception.name() != null) {
                labels.add(exception.name());
              }
            }
            case TableItem.Row row -> labels.add(row.name());
            case TableItem.Version version -> labels.add(version.result());
            case TableChange change -> labels.add(change.row());
            case CategoryItem.Value value -> labels.add(value.name());
            case SuccessionItem.Unit unit -> {
              labels.add(unit.name());
              labels.addAll(unit.of());
            }
            case Change.RemoveException removed -> labels.add(removed.name());
            case Name name -> names.add(name);
            default -> {}
          }
        });
    Set<String> used = new LinkedHashSet<>();
    for (Name name : names) {
      if (!labels.contains(name) && !own.contains(name.text())) {
        used.add(name.text());
      }
    }
    return List.copyOf(used);
  }

  /// The names that stand for something of the item's own: units of a test, what a check or a
  /// quantifier speaks of, what a table or brackets are called with.
  static Set<String> own(Item item) {
    Set<String> own = new HashSet<>();
    TreeWalk.visit(
        item,
        node -> {
          switch (node) {
            case CheckItem check -> own.add(check.variable().text());
            case Expr.Quantified quantified -> own.add(quantified.variable().text());
            case Fact fact -> own.add(fact.unit().text());
            default -> {}
          }
        });
    switch (item) {
      case TableItem table -> table.variables().forEach(v -> own.add(variable(v)));
      case BracketsItem brackets -> own.add(variable(brackets.variable()));
      default -> {}
    }
    return own;
  }

  private static String variable(Variable variable) {
    return variable.name().text();
  }

  /// The names in what a test expects.
  static Set<String> expected(TestItem test) {
    Set<String> names = new HashSet<>();
    for (TestItem.Line line : test.lines()) {
      if (line instanceof TestItem.Expect expect) {
        TreeWalk.visit(
            expect.claim(),
            node -> {
              if (node instanceof Name name) {
                names.add(name.text());
              }
            });
      }
    }
    names.removeAll(own(test));
    return names;
  }

  /// The name of what a change of an amendment is made to.
  static String changed(Change change) {
    return switch (change) {
      case Change.AddItem c -> c.item().name().text();
      case Change.ChangeTable c -> c.table().text();
      case Change.ChangeParameter c -> c.parameter().text();
      case Change.ChangeRule c -> c.rule().text();
      case Change.ChangeBrackets c -> c.brackets().text();
      case Change.Neutralize c -> c.rule().text();
    };
  }
}
