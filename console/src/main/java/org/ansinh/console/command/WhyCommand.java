package org.ansinh.console.command;

import org.ansinh.console.output.ExplanationPrinter;
import org.ansinh.explanation.Step;
import org.ansinh.io.AnswerWriter;
import picocli.CommandLine.Model.CommandSpec;

/// Explains a value: the rules, rows, parameters and articles it comes from.
final class WhyCommand implements Command {
  @Override
  public String name() {
    return "why";
  }

  @Override
  public String summary() {
    return "explain a value, quoting the articles of law";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this)
        .addPositional(Options.words("EXPRESSION", "1..*", "for example an.si_employee"));
  }

  @Override
  public boolean takesText() {
    return true;
  }

  @Override
  public String examples() {
    return "why base_salary\nwhy an.si_employee";
  }

  @Override
  public Outcome run(Request request, Context context) {
    Step step =
        context
            .session()
            .sitting(context.session().state())
            .explain(Texts.expression(request, "why"));
    switch (context.display().format()) {
      case TABLE, CSV ->
          context
              .screen()
              .text(
                  ExplanationPrinter.draw(
                      step, context.figures(), context.screen().ink(), context.screen().width()));
      case JSON -> context.screen().text(AnswerWriter.text(AnswerWriter.step(step)));
    }
    return Outcome.DONE;
  }
}
