package org.ansinh.console.command;

import java.math.BigDecimal;
import java.util.Locale;
import org.ansinh.column.Column;
import org.ansinh.console.output.Language;
import org.ansinh.population.Membership;
import org.ansinh.population.Population;
import org.ansinh.population.UnitTable;
import org.ansinh.syntax.EntityItem;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.Label;

/// A population in a few words.
public final class Summaries {
  private Summaries() {}

  /// The table of persons: of those who are members of groups, or the first there is.
  static UnitTable persons(Population population) {
    for (Membership membership : population.memberships()) {
      UnitTable members = population.table(membership.member());
      if (members != null) {
        return members;
      }
    }
    return population.tables().getFirst();
  }

  /// `vn_2024, 200,000 persons standing for 101.1 million`.
  public static String of(Population population, Context context) {
    UnitTable table = persons(population);
    Column weights = population.weights(table.entity());
    BigDecimal total = BigDecimal.ZERO;
    long sum = 0;
    for (int row = 0; row < weights.size(); row++) {
      sum += weights.value(row);
      if (sum > Long.MAX_VALUE / 4) {
        total = total.add(BigDecimal.valueOf(sum, weights.scale()));
        sum = 0;
      }
    }
    total = total.add(BigDecimal.valueOf(sum, weights.scale()));
    Language language = context.display().language();
    return language
        .choose("%s, %s %s đại diện cho %s triệu", "%s, %s %ss standing for %s million")
        .formatted(
            population.name(),
            context.figures().number(BigDecimal.valueOf(table.size())),
            called(table.entity(), context).toLowerCase(Locale.ROOT),
            context.figures().rounded(total.movePointLeft(6), 1));
  }

  private static String called(String entity, Context context) {
    for (Item item : context.session().items()) {
      if (item instanceof EntityItem found && found.name().text().equals(entity)) {
        Label label = found.label();
        if (label == null) {
          return entity;
        }
        String en = label.en();
        return context.display().language().choose(label.text(), en == null ? entity : en);
      }
    }
    return entity;
  }
}
