package org.ansinh.console;

import java.math.BigDecimal;
import java.util.List;
import org.ansinh.console.command.Context;
import org.ansinh.console.output.TextWidth;
import org.ansinh.console.session.PopulationChoice;
import org.ansinh.console.session.Session;
import org.ansinh.diagnostics.EngineException;
import org.ansinh.pack.PolicyPack;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.PackItem;

/// What the console says first: what it will answer about, and how to get help.
final class Greeting {
  private Greeting() {}

  static List<String> lines(Context context, String version) {
    Session session = context.session();
    String first =
        "An Sinh %s · %s, law of %s".formatted(version, session.pack(), session.state().date());
    String population = population(context);
    if (TextWidth.of(first) + TextWidth.of(population) <= context.screen().width()) {
      first += population;
    }
    return List.of(
        first, "Type help, or a rule's name. Tab completes, also by label (luong co so).");
  }

  private static String population(Context context) {
    PolicyPack pack;
    try {
      pack = context.session().policyPack();
    } catch (EngineException unreadable) {
      return " · not in order, see `check`";
    }
    PackItem header = pack.header();
    List<Name> names = header == null ? List.of() : header.values(PackItem.Key.POPULATION);
    if (names.isEmpty()) {
      return "";
    }
    BigDecimal persons = BigDecimal.valueOf(PopulationChoice.USUAL_PERSONS);
    return " · %s, %s persons"
        .formatted(names.getFirst().text(), context.figures().number(persons));
  }
}
