package org.ansinh.console.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The options that commands share, so that one thing is asked in one way.
final class Options {
  private Options() {}

  /// The specification of a command: its name, what it does, and `--help`, `--lang`, `--format` and
  /// `--debug`.
  static CommandSpec spec(Command command) {
    CommandSpec spec = CommandSpec.create().name(command.name());
    spec.usageMessage().description(command.summary());
    spec.usageMessage().width(80);
    spec.usageMessage().autoWidth(false);
    spec.usageMessage().sortOptions(false);
    if (!command.examples().isEmpty()) {
      spec.usageMessage().footerHeading("%nFor example:%n");
      spec.usageMessage()
          .footer(
              command
                  .examples()
                  .lines()
                  .map(line -> "  " + line.replace("%", "%%"))
                  .toArray(String[]::new));
    }
    return spec;
  }

  /// `spec` with the options that every command has.
  static CommandSpec withCommon(CommandSpec spec) {
    spec.addOption(value("--format", "FORMAT", "table, csv or json"));
    spec.addOption(value("--lang", "LANGUAGE", "vi or en: how numbers and labels are written"));
    spec.addOption(
        OptionSpec.builder("--debug")
            .type(boolean.class)
            .description("keep the details of a fault in a file")
            .build());
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .type(boolean.class)
            .usageHelp(true)
            .description("show this help")
            .build());
    return spec;
  }

  static OptionSpec value(String name, String label, String description) {
    return OptionSpec.builder(name)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  static OptionSpec value(String name, String shorter, String label, String description) {
    return OptionSpec.builder(name, shorter)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).description(description).build();
  }

  static OptionSpec pack() {
    return value("--pack", "FOLDER", "the policy pack; policies/vn if none is named");
  }

  static OptionSpec on() {
    return value("--on", "DATE", "the date of the law, for example 2027-01-01");
  }

  static OptionSpec asKnown() {
    return value("--as-known", "DATE", "leave out what became known after this day");
  }

  static OptionSpec with() {
    return value("--with", "AMENDMENT[,…]", "the amendments in force, or a file of them (.law)");
  }

  static OptionSpec by() {
    return value("--by", "NAME[,…]", "a line for each value of these inputs or rules");
  }

  static OptionSpec population() {
    return value("--population", "FILE", "a population file; the pack's own if none is named");
  }

  static OptionSpec allowContradictions() {
    return flag(
        "--allow-contradictions", "compute with rows of the population that break constraints");
  }

  static OptionSpec persons() {
    return value("--persons", "N", "make the pack's population of so many persons");
  }

  static OptionSpec seed() {
    return value("--seed", "S", "make the pack's population from this random seed");
  }

  static OptionSpec output() {
    return value("--output", "-o", "FILE", "write to this file, whole or not at all");
  }

  /// The one word that belongs to no option.
  static PositionalParamSpec word(String label, String arity, String description) {
    return PositionalParamSpec.builder()
        .type(String.class)
        .index("0")
        .arity(arity)
        .required(arity.startsWith("1"))
        .paramLabel(label)
        .description(description)
        .build();
  }

  /// Words that make one phrase; `label` shows its form.
  static PositionalParamSpec phrase(String label, String description) {
    return PositionalParamSpec.builder()
        .type(List.class)
        .auxiliaryTypes(String.class)
        .index("0..*")
        .arity("0..*")
        .paramLabel(label)
        .hideParamSyntax(true)
        .description(description)
        .build();
  }

  /// The words that belong to no option.
  static PositionalParamSpec words(String label, String arity, String description) {
    return PositionalParamSpec.builder()
        .type(List.class)
        .auxiliaryTypes(String.class)
        .index("0..*")
        .arity(arity)
        .required(arity.startsWith("1"))
        .paramLabel(label)
        .description(description)
        .build();
  }
}
