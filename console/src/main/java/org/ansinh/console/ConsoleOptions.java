package org.ansinh.console;

import java.nio.file.Path;
import java.util.List;
import org.ansinh.console.command.Commands;
import org.ansinh.console.command.Context;
import org.ansinh.console.command.Dispatcher;
import org.ansinh.console.command.Languages;
import org.ansinh.console.command.Sittings;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.source.SourceSpan;

/// The options of the console itself: what a session begins with.
final class ConsoleOptions {
  private ConsoleOptions() {}

  /// Applies `--pack`, `--on`, `--with`, `--format`, `--lang` to a session that begins.
  static void apply(List<String> arguments, Context context) throws java.io.IOException {
    Dispatcher dispatcher = new Dispatcher(Commands.all(), context);
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      int sign = argument.indexOf('=');
      String name = sign < 0 ? argument : argument.substring(0, sign);
      if (name.equals("--debug")) {
        continue;
      }
      if (!List.of("--pack", "--on", "--with", "--format", "--lang").contains(name)) {
        throw wrong("Unknown option: '" + argument + "'");
      }
      if (sign < 0 && i + 1 == arguments.size()) {
        throw wrong("Missing value for option '" + name + "'");
      }
      String value = sign < 0 ? arguments.get(++i) : argument.substring(sign + 1);
      switch (name) {
        case "--pack" -> {
          context.session().usePack(Path.of(value));
          if (arguments.stream().noneMatch(word -> word.startsWith("--lang"))) {
            Sittings.speakAs(context);
          }
        }
        case "--lang" -> context.show(context.display().withLanguage(Languages.read(value)));
        default -> dispatcher.shell(name.substring(2), List.of(value));
      }
    }
  }

  private static RequestException wrong(String message) {
    return new RequestException(
        Issue.of(IssueCode.BAD_REQUEST, SourceSpan.NONE, message)
            .hint("`./ansinh --help` lists the options."));
  }
}
