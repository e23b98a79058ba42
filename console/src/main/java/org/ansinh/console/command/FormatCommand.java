package org.ansinh.console.command;

import org.ansinh.console.output.OutputFormat;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.source.SourceSpan;
import picocli.CommandLine.Model.CommandSpec;

/// Chooses how answers are written.
final class FormatCommand implements Command {
  @Override
  public String name() {
    return "format";
  }

  @Override
  public String summary() {
    return "write answers as a table, as CSV or as JSON";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this).addPositional(Options.word("FORMAT", "0..1", "table, csv or json"));
  }

  @Override
  public String examples() {
    return "format csv";
  }

  @Override
  public Outcome run(Request request, Context context) {
    if (request.words().isEmpty()) {
      context.screen().line(context.display().format().word());
    } else {
      context.show(context.display().withFormat(read(request.words().getFirst())));
    }
    return Outcome.DONE;
  }

  static OutputFormat read(String word) {
    OutputFormat format = OutputFormat.of(word);
    if (format == null) {
      throw new RequestException(
          Issue.of(
                  IssueCode.BAD_REQUEST,
                  SourceSpan.NONE,
                  "`" + word + "` is not a format that answers can be written in")
              .hint("There are table, csv and json."));
    }
    return format;
  }
}
