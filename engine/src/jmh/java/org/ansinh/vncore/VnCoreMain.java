package org.ansinh.vncore;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.ansinh.compiler.CompiledPolicy;
import org.ansinh.population.Population;
import org.ansinh.simulation.Simulator;
import org.ansinh.tabulation.Table;

/// Runs vn-core over the population that `gen.py` made, compares every result with `expected.json`,
/// and times the engine beside the loop by hand, in turns, in one thread. Times are of the thread's
/// processor, the least of the repetitions after the first.
///
/// Arguments: the folder of the columns, the path of `expected.json`, the folder of the pack,
/// repetitions.
public final class VnCoreMain {
  private static final List<String> COLUMNS =
      List.of("units", "person_total", "state_total", "employer_total");
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final PrintStream out;
  private int wrong;

  private VnCoreMain(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) throws Exception {
    VnCoreMain main = new VnCoreMain(System.out);
    int repetitions = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 12;
    main.run(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), repetitions);
    System.exit(main.wrong == 0 ? 0 : 1);
  }

  private void run(Path data, Path expectedFile, Path pack, int repetitions) throws Exception {
    VnCoreData columns = VnCoreData.read(data);
    JsonObject all = JsonParser.parseString(Files.readString(expectedFile)).getAsJsonObject();
    JsonObject expected = all.getAsJsonObject(String.valueOf(columns.persons()));
    Population population = columns.population();
    long begin = System.nanoTime();
    VnCore vnCore = new VnCore(pack);
    CompiledPolicy baseline = vnCore.compileBaseline();
    CompiledPolicy both = vnCore.compileBoth();
    out.printf(
        Locale.ROOT,
        "pack checked and compiled in %d ms%n",
        (System.nanoTime() - begin) / 1_000_000);
    Simulator simulator = new Simulator();
    check(expected, vnCore.both(both, population, simulator));
    out.println(
        wrong == 0 ? "exact: every cell, checksum and count agrees" : wrong + " results differ");

    long[][] times = new long[5][repetitions];
    for (int i = 0; i < repetitions; i++) {
      times[0][i] = timed(() -> VnCoreByHand.baseline(columns));
      times[1][i] = timed(() -> vnCore.baseline(baseline, population, simulator));
      times[2][i] =
          timed(
              () ->
                  VnCoreByHand.baseline(columns).householdsOver
                      + VnCoreByHand.whatIf(columns).householdsOver);
      times[3][i] = timed(() -> vnCore.both(both, population, simulator));
      times[4][i] = timed(() -> simulator.run(baseline, population));
    }
    report("by hand, baseline", times[0], times[0], columns.persons());
    report("engine,  baseline", times[1], times[0], columns.persons());
    report("engine,  baseline, columns only", times[4], times[0], columns.persons());
    report("by hand, baseline and what-if", times[2], times[2], columns.persons());
    report("engine,  baseline and what-if", times[3], times[2], columns.persons());
  }

  private static long timed(Supplier<Object> work) {
    long begin = CLOCK.getCurrentThreadCpuTime();
    Object kept = work.get();
    long time = CLOCK.getCurrentThreadCpuTime() - begin;
    if (kept == null) {
      throw new IllegalStateException("nothing was computed");
    }
    return time;
  }

  private void report(String name, long[] times, long[] beside, int persons) {
    double least = Arrays.stream(times).skip(1).min().orElse(0);
    double other = Arrays.stream(beside).skip(1).min().orElse(1);
    out.printf(
        Locale.ROOT,
        "%-34s %7.2f ns/person   %.2f times by hand%n",
        name,
        least / persons,
        least / other);
  }

  private void check(JsonObject expected, VnCore.Both both) {
    check("baseline", expected.getAsJsonObject("baseline"), both.baseline());
    check("what-if", expected.getAsJsonObject("what_if"), both.whatIf());
    JsonObject change = expected.getAsJsonObject("change");
    Table outcomes = both.outcomes();
    int cell = 0;
    for (JsonElement element : change.getAsJsonArray("cells")) {
      JsonArray row = element.getAsJsonArray();
      same("winners " + cell, row.get(2).getAsLong(), VnCore.whole(outcomes, cell, "winners"));
      same("losers " + cell, row.get(3).getAsLong(), VnCore.whole(outcomes, cell, "losers"));
      same("equal " + cell, row.get(4).getAsLong(), VnCore.whole(outcomes, cell, "unchanged"));
      long state =
          VnCore.whole(both.whatIf().cells(), cell, "state_total")
              - VnCore.whole(both.baseline().cells(), cell, "state_total");
      same("state_total change " + cell, row.get(5).getAsLong(), state);
      cell++;
    }
    same("winners", change.get("winners").getAsLong(), VnCore.whole(outcomes, cell, "winners"));
    same("losers", change.get("losers").getAsLong(), VnCore.whole(outcomes, cell, "losers"));
    same("equal", change.get("equal").getAsLong(), VnCore.whole(outcomes, cell, "unchanged"));
  }

  private void check(String side, JsonObject expected, VnCore.Delivered found) {
    JsonObject sums = expected.getAsJsonObject("checksum");
    checksum(side, sums, "person_total", VnCore.checksum(found.person()));
    checksum(side, sums, "state_total", VnCore.checksum(found.state()));
    checksum(side, sums, "employer_total", VnCore.checksum(found.employer()));
    checksum(side, sums, "household_burden", VnCore.checksum(found.burden()));
    same(
        side + " households over 120",
        expected.get("households_over_120").getAsLong(),
        found.over().longValueExact());
    int cell = 0;
    for (JsonElement element : expected.getAsJsonArray("cells")) {
      for (int column = 2; column <= 5; column++) {
        same(
            side + " cell " + cell + " " + COLUMNS.get(column - 2),
            element.getAsJsonArray().get(column).getAsLong(),
            VnCore.whole(found.cells(), cell, COLUMNS.get(column - 2)));
      }
      cell++;
    }
  }

  private void checksum(String side, JsonObject sums, String column, long found) {
    same(side + " checksum " + column, sums.get(column).getAsBigInteger().longValue(), found);
  }

  private void same(String what, long expected, long found) {
    if (expected != found) {
      wrong++;
      out.printf(Locale.ROOT, "%s: expected %d, found %d%n", what, expected, found);
    }
  }
}
