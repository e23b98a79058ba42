package org.ansinh.console.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ansinh.column.Column;
import org.ansinh.console.output.Figures;
import org.ansinh.console.output.Grid;
import org.ansinh.console.output.Language;
import org.ansinh.console.session.PolicyFiles;
import org.ansinh.console.session.PopulationChoice;
import org.ansinh.console.session.Populations;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.io.PopulationFile;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Input;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.pack.PolicyPack;
import org.ansinh.population.Population;
import org.ansinh.population.UnitTable;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// Makes, chooses and describes the population that simulations are about.
final class PopulationCommand implements Command {
  @Override
  public String name() {
    return "population";
  }

  @Override
  public String summary() {
    return "describe the population, make another or choose one";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this)
        .addOption(Options.pack())
        .addOption(Options.value("--persons", "N", "how many persons to make; 200000 if not said"))
        .addOption(Options.value("--seed", "S", "the random seed; 1 if not said"))
        .addOption(Options.output())
        .addPositional(
            Options.words(
                "make RECIPE|use FILE|describe", "0..*", "what to do; describe if nothing"));
  }

  @Override
  public Map<String, String> clauses() {
    return Map.of("to", "--output");
  }

  @Override
  public String examples() {
    return "population make policies/vn/populations/vn_2024.json --persons 200000 --seed 1 -o"
        + " vn.population\n"
        + "population use vn.population";
  }

  @Override
  public Outcome run(Request request, Context context) throws IOException {
    Sittings.choosePack(request, context);
    List<String> words = request.words();
    String verb = words.isEmpty() ? "describe" : words.getFirst();
    switch (verb) {
      case "make" -> make(request, context);
      case "use" -> use(words, context);
      case "describe" -> describe(context);
      default ->
          throw new RequestException(
              Issue.of(
                      IssueCode.BAD_REQUEST,
                      SourceSpan.NONE,
                      "`population` does not know `" + verb + "`")
                  .hint("There are make, use and describe."));
    }
    return Outcome.DONE;
  }

  private static void make(Request request, Context context) {
    List<String> words = request.words();
    Path recipe =
        words.size() > 1 ? Populations.recipe(words.get(1), context.session().policyPack()) : null;
    PopulationChoice.Made choice =
        new PopulationChoice.Made(
            recipe,
            Counts.persons(request.option("--persons")),
            Counts.seed(request.option("--seed")));
    String output = request.option("--output");
    if (output == null && request.isFromShell()) {
      throw new RequestException(
          Issue.of(IssueCode.BAD_REQUEST, SourceSpan.NONE, "The file to write is not said")
              .hint("Add -o and a file."));
    }
    long begun = System.nanoTime();
    PolicyPack pack = context.session().policyPack();
    Population population = context.session().populations().of(choice, pack);
    if (output != null) {
      Path file = PolicyFiles.path(output);
      if (Files.isDirectory(file)) {
        throw cannotWrite(file, "it is a folder");
      }
      try {
        PopulationFile.write(population, file);
      } catch (IOException failed) {
        throw cannotWrite(file, String.valueOf(failed.getMessage()));
      }
    }
    if (!request.isFromShell()) {
      context.session().choose(choice);
    }
    context.say(
        Summaries.of(population, context)
            + (output == null
                ? ""
                : context.display().language().choose(", ghi vào ", ", written to ") + output)
            + " ("
            + Times.since(context, begun)
            + ")");
  }

  private static RequestException cannotWrite(Path file, String why) {
    return new RequestException(
        Issue.of(
            IssueCode.FILE_NOT_READABLE,
            new org.ansinh.source.SourceText(file.toString(), "").span(0, 0),
            "The file cannot be written: " + why));
  }

  private static void use(List<String> words, Context context) {
    if (words.size() != 2) {
      throw new RequestException(
          Issue.of(IssueCode.BAD_REQUEST, SourceSpan.NONE, "The file is not said")
              .hint("Write `population use FILE`."));
    }
    PopulationChoice choice = new PopulationChoice.Read(PolicyFiles.path(words.get(1)));
    Population population =
        context.session().populations().of(choice, context.session().policyPack());
    context.session().choose(choice);
    context.say(Summaries.of(population, context));
  }

  private static void describe(Context context) {
    Population population = context.session().population();
    context.say(Summaries.of(population, context));
    Language language = context.display().language();
    Map<String, Input> inputs = context.session().policyPack().policy(List.of()).inputs();
    List<List<Grid.Cell>> rows = new ArrayList<>();
    for (UnitTable table : population.tables()) {
      for (Map.Entry<String, Column> column : table.columns().entrySet()) {
        Input input = inputs.get(column.getKey());
        rows.add(
            List.of(
                new Grid.Cell.Text(table.entity()),
                new Grid.Cell.Text(column.getKey()),
                bound(column.getValue().low(), column.getValue(), input, context),
                bound(column.getValue().high(), column.getValue(), input, context)));
      }
    }
    context.print(
        new Grid(
            "",
            List.of(
                Grid.Column.text("entity", language.choose("đơn vị", "entity")),
                Grid.Column.text("input", language.choose("dữ liệu", "input")),
                Grid.Column.text("least", language.choose("nhỏ nhất", "least")),
                Grid.Column.text("greatest", language.choose("lớn nhất", "greatest"))),
            2,
            rows,
            List.of()));
  }

  /// The least or greatest value of a column; nothing for what has no order.
  private static Grid.Cell bound(
      long value, Column column, @Nullable Input input, Context context) {
    return switch (input == null ? null : input.type()) {
      case NumberType type -> {
        Value number = new Value.NumberValue(BigDecimal.valueOf(value, column.scale()));
        yield new Grid.Cell.Text(Figures.plain(number), context.figures().show(number, type));
      }
      case DateType _ -> new Grid.Cell.Text(LocalDate.ofEpochDay(value).toString());
      case CategoryType _, BooleanType _ -> Grid.Cell.NOTHING;
      case null -> new Grid.Cell.Text(BigDecimal.valueOf(value, column.scale()).toPlainString());
    };
  }
}
