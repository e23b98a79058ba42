package org.ansinh.console.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ansinh.console.session.OutputFile;
import org.ansinh.console.session.PolicyFiles;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.Item;
import picocli.CommandLine.Model.CommandSpec;

/// Writes an item to a file, formatted.
final class SaveCommand implements Command {
  @Override
  public String name() {
    return "save";
  }

  @Override
  public String summary() {
    return "write an amendment or another item to a file: save NAME to FILE";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this)
        .addOption(Options.output())
        .addPositional(Options.words("NAME[,…]", "1..*", "names of items"));
  }

  @Override
  public Map<String, String> clauses() {
    return Map.of("to", "--output");
  }

  @Override
  public String examples() {
    return "save voluntary_2027 to amendments/voluntary_2027.law";
  }

  @Override
  public Outcome run(Request request, Context context) {
    String target = request.option("--output");
    if (target == null) {
      throw new RequestException(
          Issue.of(IssueCode.BAD_REQUEST, SourceSpan.NONE, "The file is not said")
              .hint("Write `save NAME to FILE`."));
    }
    // Whole, whatever day as known is chosen.
    List<Item> all = context.session().policyPack(context.session().state().asKnown(null)).items();
    List<Item> chosen = new ArrayList<>();
    for (String name : request.names()) {
      List<Item> named = all.stream().filter(item -> item.name().text().equals(name)).toList();
      if (named.isEmpty()) {
        Issue issue =
            Issue.of(IssueCode.UNKNOWN_NAME, SourceSpan.NONE, "There is no `" + name + "`");
        String question =
            Nearest.question(name, all.stream().map(item -> item.name().text()).toList());
        throw new RequestException(question.isEmpty() ? issue : issue.hint(question));
      }
      chosen.addAll(named);
    }
    Path file = PolicyFiles.path(target);
    String text = Formatter.format(chosen).strip() + "\n";
    OutputFile.write(file, out -> out.write(text));
    context.say("saved to " + file);
    return Outcome.DONE;
  }
}
