package org.ansinh.console.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.ansinh.Engine;
import org.ansinh.SettledLine;
import org.ansinh.Settlement;
import org.ansinh.Sitting;
import org.ansinh.console.session.PolicyFiles;
import org.ansinh.console.session.SessionState;
import org.ansinh.console.session.Words;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.interpreter.Facts;
import org.ansinh.pack.LawFiles;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.Fact;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// Settles retroactive law: who owes more and who is owed back for the time before it was known.
final class SettleCommand implements Command {
  @Override
  public String name() {
    return "settle";
  }

  @Override
  public String summary() {
    return "arrears and refunds of retroactive law, month by month or in all";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this)
        .addOption(Options.pack())
        .addOption(Options.with())
        .addOption(Options.value("--for", "UNIT[,…]", "for units that `let` named"))
        .addOption(
            Options.value(
                "--facts",
                "FILE[,DATE=FILE…]",
                "for persons given as JSON; after a date, the facts from that day on"))
        .addOption(Options.value("--from", "DATE", "the first day settled"))
        .addOption(Options.value("--until", "DATE", "the first day no longer settled"))
        .addOption(Options.by())
        .addOption(Options.population())
        .addOption(Options.persons())
        .addOption(Options.seed())
        .addOption(Options.allowContradictions())
        .addOption(Options.output())
        .addPositional(
            Options.phrase(
                "AMENDMENT[,…] [NAME…] | as known DATE to DATE [NAME…]",
                "a retroactive amendment, or two days as known; names of amounts if only those"
                    + " are wanted"));
  }

  @Override
  public Map<String, String> clauses() {
    return Map.of(
        "with", "--with", "for", "--for", "by", "--by", "from", "--from", "until", "--until");
  }

  @Override
  public String examples() {
    return """
    settle retroactive_2026 for lan
    settle retroactive_2026 by area
    settle retroactive_2026 --facts jan.json,2026-04-01=april.json si_employee
    settle as known 2026-01-31 to 2026-02-28 for lan\
    """;
  }

  @Override
  public Outcome run(Request request, Context context) {
    Sittings.choosePack(request, context);
    SessionState state = context.session().state();
    if (!request.list("--with").isEmpty()) {
      state = Sittings.inForce(request.list("--with"), state);
    }
    List<String> words = new ArrayList<>();
    request.words().forEach(word -> words.addAll(List.of(word.strip().split("\\s+", -1))));
    if (words.isEmpty()) {
      throw wrong("What to settle is not said", "Name a retroactive amendment: `settle NAME`.");
    }
    boolean known = words.size() > 1 && words.subList(0, 2).equals(List.of("as", "known"));
    List<String> names = new ArrayList<>();
    Settlement settlement;
    if (known) {
      settlement = ofKnowledge(words, state, context);
      words
          .subList(Math.min(words.size(), 5), words.size())
          .forEach(word -> names.addAll(Words.list(word)));
    } else {
      SessionState chosen = Sittings.inForce(Words.list(words.getFirst()), state);
      settlement =
          Settlement.ofAmendments(
              context.session().policyPack(chosen), state.amendments(), chosen.amendments());
      state = chosen.with(state.amendments());
      words.subList(1, words.size()).forEach(word -> names.addAll(Words.list(word)));
    }
    settlement = during(settlement, request);
    String what = known ? "" : words.getFirst();
    SettleReport report = new SettleReport(settlement, what, context);
    Function<LocalDate, Facts> facts = facts(request, settlement, state);
    if (facts != null) {
      List<SettledLine> lines = Engine.settle(settlement, facts, request.list("--for"), names);
      boolean constant = request.list("--facts").size() < 2;
      report.ofUnits(lines, !names.isEmpty(), constant, request.option("--output"));
    } else {
      new SettledPopulation(settlement, report, context).print(request, state, names);
    }
    return Outcome.DONE;
  }

  private static Settlement ofKnowledge(List<String> words, SessionState state, Context context) {
    List<String> rest = new ArrayList<>(words.subList(2, words.size()));
    if (rest.size() > 4 && rest.subList(2, 4).equals(List.of("as", "known"))) {
      rest.subList(2, 4).clear();
      words.subList(4, 6).clear();
    }
    if (rest.size() < 3 || !rest.get(1).equals("to")) {
      throw wrong(
          "Two days as known are needed",
          "Write for example `settle as known 2026-01-31 to 2026-02-28`.");
    }
    return Settlement.ofKnowledge(
        context.session().policyPack(state),
        state.amendments(),
        Dates.read(rest.get(0)),
        Dates.read(rest.get(2)));
  }

  private static Settlement during(Settlement settlement, Request request) {
    String from = request.option("--from");
    String until = request.option("--until");
    return from == null && until == null
        ? settlement
        : settlement.during(
            from == null ? settlement.from() : Dates.read(from),
            until == null ? settlement.until() : Dates.read(until));
  }

  /// The facts of the units asked for, by day; null if the population is meant.
  private static @Nullable Function<LocalDate, Facts> facts(
      Request request, Settlement settlement, SessionState state) {
    String files = request.option("--facts");
    boolean people = request.has("--for") || files != null;
    boolean all = request.has("--by") || request.has("--population") || request.has("--persons");
    if (people && all) {
      throw wrong(
          "Either some persons are meant or a population, not both",
          "Leave out --facts and `for`, or --by, --population and --persons.");
    }
    if (files != null) {
      return fromFiles(files, settlement);
    }
    return request.has("--for") ? named(request.list("--for"), settlement, state) : null;
  }

  private static Function<LocalDate, Facts> named(
      List<String> units, Settlement settlement, SessionState state) {
    for (String unit : units) {
      if (!state.facts().containsKey(unit)) {
        Issue issue =
            Issue.of(
                IssueCode.UNKNOWN_NAME,
                SourceSpan.NONE,
                "There are no facts of anybody called `" + unit + "`");
        String question = Nearest.question(unit, state.facts().keySet());
        throw new RequestException(
            issue.hint(
                question.isEmpty() ? "Give some: `let " + unit + " is Person: …`." : question));
      }
    }
    Sitting sitting =
        Engine.of(settlement.now()).sitting(settlement.from()).with(settlement.nowWith());
    for (Fact fact : state.facts().values()) {
      sitting = sitting.let(fact);
    }
    Sitting asked = sitting;
    return day -> Facts.of(asked.on(day).facts());
  }

  /// `FILE`, or `FILE,2026-04-01=FILE`: the facts of the first file, and from a day on of another.
  private static Function<LocalDate, Facts> fromFiles(String files, Settlement settlement) {
    TreeMap<LocalDate, Facts> byDay = new TreeMap<>();
    Engine engine = Engine.of(settlement.now());
    for (String part : Words.list(files)) {
      int sign = part.indexOf('=');
      LocalDate day = sign < 0 ? LocalDate.MIN : Dates.read(part.substring(0, sign));
      String file = part.substring(sign + 1);
      Facts read = engine.facts(LawFiles.readText(PolicyFiles.path(file)), settlement.nowWith());
      if (byDay.put(day, read) != null) {
        throw wrong(
            "Two files give the facts of the same days", "Write `DATE=FILE` for the later.");
      }
    }
    if (byDay.isEmpty() || byDay.firstKey().isAfter(settlement.from())) {
      throw wrong(
          "No file gives the facts from " + settlement.from() + " on",
          "Write the first file without a date.");
    }
    return day -> byDay.floorEntry(day).getValue();
  }

  private static RequestException wrong(String message, String hint) {
    return new RequestException(
        Issue.of(IssueCode.BAD_REQUEST, SourceSpan.NONE, message).hint(hint));
  }
}
