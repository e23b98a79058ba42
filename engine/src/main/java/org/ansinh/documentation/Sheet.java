package org.ansinh.documentation;

import java.util.List;
import java.util.Set;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.FigureItem;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.TestItem;

/// An item and what there is to know of it.
///
/// @param branch the branch of law it belongs to: the folder of its file
/// @param place its file and line, within the pack
/// @param uses the items it rests on, in the order of its text; not the entity it is of
/// @param usedBy the items that rest on it, in the order of the pack
/// @param tests the tests that expect something of it
/// @param figures the figures of a measure
/// @param ownNames names that stand for something of its own and lead nowhere
public record Sheet(
    Item item,
    Sort sort,
    String branch,
    String place,
    List<Item> uses,
    List<Item> usedBy,
    List<TestItem> tests,
    List<CheckItem> checks,
    List<AmendmentItem> amendments,
    List<FigureItem> figures,
    List<Statement> statements,
    Set<String> ownNames) {
  public Sheet {
    uses = List.copyOf(uses);
    usedBy = List.copyOf(usedBy);
    tests = List.copyOf(tests);
    checks = List.copyOf(checks);
    amendments = List.copyOf(amendments);
    figures = List.copyOf(figures);
    statements = List.copyOf(statements);
    ownNames = Set.copyOf(ownNames);
  }

  public String name() {
    return item.name().text();
  }
}
