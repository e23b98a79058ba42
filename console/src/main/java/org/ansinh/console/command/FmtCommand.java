package org.ansinh.console.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.console.session.OutputFile;
import org.ansinh.console.session.PolicyFiles;
import org.ansinh.diagnostics.Issue;
import org.ansinh.pack.LawFiles;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.ParsedFile;
import org.ansinh.syntax.Parser;
import picocli.CommandLine.Model.CommandSpec;

/// Formats policy files.
final class FmtCommand implements Command {
  @Override
  public String name() {
    return "fmt";
  }

  @Override
  public String summary() {
    return "format policy files; --check only says which are not formatted";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this)
        .addOption(
            Options.flag("--check", "change nothing; exit with 1 if a file is not formatted"))
        .addPositional(Options.words("PATH", "1..*", "policy files, or folders of them"));
  }

  @Override
  public String examples() {
    return "fmt policies/vn\nfmt --check amendments/mine.law";
  }

  @Override
  public Outcome run(Request request, Context context) {
    List<Path> files = new ArrayList<>();
    for (String word : request.words()) {
      files.addAll(PolicyFiles.below(PolicyFiles.path(word)));
    }
    boolean check = request.has("--check");
    int different = 0;
    List<Issue> issues = new ArrayList<>();
    for (Path file : files) {
      SourceText text = LawFiles.read(file);
      ParsedFile parsed = Parser.parse(text);
      if (!parsed.issues().isEmpty()) {
        issues.addAll(parsed.issues());
        continue;
      }
      String formatted = Formatter.format(parsed);
      if (formatted.equals(text.text())) {
        continue;
      }
      different++;
      if (check) {
        context.say(file + " is not formatted");
      } else {
        OutputFile.write(file, out -> out.write(formatted));
        context.say(file + " formatted");
      }
    }
    if (!issues.isEmpty()) {
      new Reporter(context, false).report(issues);
      return Outcome.FAILED;
    }
    return check && different > 0 ? Outcome.FAILED : Outcome.DONE;
  }
}
