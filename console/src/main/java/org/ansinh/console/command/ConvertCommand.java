package org.ansinh.console.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.console.session.OutputFile;
import org.ansinh.console.session.PolicyFiles;
import org.ansinh.diagnostics.Issue;
import org.ansinh.pack.JsonForm;
import org.ansinh.pack.LawFiles;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.ParsedFile;
import org.ansinh.syntax.Parser;
import picocli.CommandLine.Model.CommandSpec;

/// Turns policy text into its JSON form, or JSON into policy text, without loss.
final class ConvertCommand implements Command {
  @Override
  public String name() {
    return "convert";
  }

  @Override
  public String summary() {
    return "turn policy files into JSON, or a .json file into policy text";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this)
        .addOption(Options.output())
        .addPositional(
            Options.words("PATH", "1..*", "policy files or folders of them, or one .json file"));
  }

  @Override
  public String examples() {
    return "convert policies/vn -o vn.json\nconvert vn.json -o vn.law";
  }

  @Override
  public Outcome run(Request request, Context context) {
    List<Path> paths = request.words().stream().map(PolicyFiles::path).toList();
    List<Issue> issues = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    boolean fromJson = paths.size() == 1 && paths.getFirst().toString().endsWith(".json");
    if (fromJson) {
      String name = paths.getFirst().toString();
      JsonForm.Result read = JsonForm.read(LawFiles.read(paths.getFirst()).text(), name);
      items.addAll(read.items());
      issues.addAll(read.issues());
    } else {
      for (Path path : paths) {
        for (Path file : PolicyFiles.below(path)) {
          ParsedFile parsed = Parser.parse(LawFiles.read(file));
          items.addAll(parsed.items());
          issues.addAll(parsed.issues());
        }
      }
    }
    if (!issues.isEmpty()) {
      new Reporter(context, false).report(issues);
      return Outcome.FAILED;
    }
    write(fromJson ? Formatter.format(items) : JsonForm.write(items), request, context);
    return Outcome.DONE;
  }

  private static void write(String text, Request request, Context context) {
    String output = request.option("--output");
    if (output == null) {
      context.screen().line(text.stripTrailing());
      return;
    }
    OutputFile.write(PolicyFiles.path(output), out -> out.write(text));
  }
}
