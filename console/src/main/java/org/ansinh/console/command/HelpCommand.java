package org.ansinh.console.command;

import org.ansinh.console.output.Screen;
import org.ansinh.console.output.TextWidth;
import org.ansinh.source.SourceSpan;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// Says what can be typed.
final class HelpCommand implements Command {
  @Override
  public String name() {
    return "help";
  }

  @Override
  public String summary() {
    return "say what can be typed; `help COMMAND` or `help language` says more";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this)
        .addPositional(Options.word("TOPIC", "0..1", "a command, or `language`"));
  }

  @Override
  public String examples() {
    return "help compare\nhelp language";
  }

  @Override
  public Outcome run(Request request, Context context) {
    if (request.words().isEmpty()) {
      list(context.screen(), request.isFromShell());
    } else if (request.words().getFirst().equals("language")) {
      context.screen().text(LANGUAGE);
    } else {
      Command command = Commands.all().named(request.words().getFirst(), SourceSpan.NONE);
      usage(command, context.screen(), request.isFromShell());
    }
    return Outcome.DONE;
  }

  /// Writes how `command` is used.
  static void usage(Command command, Screen screen, boolean fromShell) {
    CommandSpec spec = Options.withCommon(command.spec());
    if (fromShell) {
      spec.qualifiedName(" ");
      spec.usageMessage().customSynopsis();
      CommandSpec.create().name("./ansinh").addSubcommand(command.name(), spec);
    }
    screen.text(new CommandLine(spec).getUsageMessage(CommandLine.Help.Ansi.OFF));
  }

  /// Writes all commands.
  static void list(Screen screen, boolean fromShell) {
    if (fromShell) {
      screen.text(
          """
          Usage: ./ansinh [COMMAND …]
          Asks the law, amends it, and shows what an amendment does. Without a command,
          the console starts; entries on its input are carried out one after another.

          """);
    } else {
      screen.text(
          """
          Type an expression (base_salary * 20), an item of the language (an amendment,
          say; an empty line ends it), or a command:

          """);
    }
    int width = 0;
    for (Command command : Commands.all().list()) {
      width = Math.max(width, command.name().length());
    }
    if (!fromShell) {
      screen.line(
          "  " + TextWidth.left("let", width) + "  give facts about a person: let an is Person: …");
    }
    for (Command command : Commands.all().list()) {
      screen.line("  " + TextWidth.left(command.name(), width) + "  " + command.summary());
    }
    screen.text(
        fromShell
            ? """

            ./ansinh COMMAND --help says more; ./ansinh --version says which version it is.
            Options of the console: --pack FOLDER, --on DATE, --with AMENDMENTS,
            --format FORMAT, --lang vi|en. Exit codes: 0 done, 1 the policy, a test or a
            check failed, 2 the request was wrong, 3 a fault of An Sinh's own.
            """
            : """

            help COMMAND says more; help language is the language on a page. Tab completes
            names, also by label (luong co so). Ctrl-C abandons a line or a run, Ctrl-D
            leaves.
            """);
  }

  private static final String LANGUAGE =
      """
      Ask:      base_salary                    base_salary on 2023-07-01
                minimum_wage[I]                20 * base_salary
                let an is Person: employed = yes, wage = 5_000_000 VND/month
                let h is Household of an, binh
                an.si_employee                 why an.si_employee
      Write:    1_490_000 VND/month   4.5%   15 years   2024-07-01   yes   no
                + - * /   = != < <= > >=   and or not(…)   if … then … else …
                min(…) max(…) floor(…) ceiling(…) round half up(x, 0)
                x between a and b   this   sum for i from 1 to n: …
                sum(h.members.wage)   count(h.members[age < 6 years])
      Amend:    amendment voluntary_2027 "Nâng mức hỗ trợ" from 2027-01-01
                  change table voluntary_subsidy_rate
                    row other rate was 20% becomes 35%
                  change parameter hi_rate was 4.5% becomes 5%
                on 2027-01-01
                with voluntary_2027            (with none: the law as it is)
                compare an.voluntary_subsidy   compare voluntary_2027 by province
                baseline an.voluntary_subsidy  is the value without the amendments
      Time:     on 2026-09-01 as known 2026-03-01     changes 2025-06-30 to 2025-07-01
                settle retroactive_2026 for an        (arrears and refunds)
      Declare:  source category entity payer input constraint parameter rule table
                brackets measure target actual succession amendment test check
      An item begins at the left margin; what belongs to it is indented; an empty
      line ends it.
      """;
}
