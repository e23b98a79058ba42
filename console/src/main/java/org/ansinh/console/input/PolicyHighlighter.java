package org.ansinh.console.input;

import java.util.function.Predicate;
import org.ansinh.console.session.Words;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.Lexer;
import org.ansinh.syntax.Token;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/// Colours what is typed by the tokens the engine's own lexer finds in it.
final class PolicyHighlighter implements Highlighter {
  private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;

  private final Predicate<String> command;

  /// @param command whether a line is a command
  PolicyHighlighter(Predicate<String> command) {
    this.command = command;
  }

  @Override
  public AttributedString highlight(LineReader reader, String buffer) {
    return highlight(buffer);
  }

  AttributedString highlight(String buffer) {
    AttributedStringBuilder out = new AttributedStringBuilder();
    int at = 0;
    if (command.test(buffer)) {
      int begin = buffer.length() - buffer.stripLeading().length();
      at = begin + Words.first(buffer).length();
      out.append(buffer.substring(0, begin)).styled(PLAIN.bold(), buffer.substring(begin, at));
    }
    for (Token token : Lexer.read(new SourceText("<prompt>", buffer)).tokens()) {
      int start = token.span().start();
      int end = Math.min(token.span().end(), buffer.length());
      if (start < at || end <= start) {
        continue;
      }
      out.append(buffer.substring(at, start)).styled(style(token), buffer.substring(start, end));
      at = end;
    }
    return out.append(buffer.substring(at)).toAttributedString();
  }

  private static AttributedStyle style(Token token) {
    return switch (token.kind()) {
      case KEYWORD -> PLAIN.foreground(AttributedStyle.MAGENTA);
      case NUMBER, DATE -> PLAIN.foreground(AttributedStyle.CYAN);
      case TEXT -> PLAIN.foreground(AttributedStyle.GREEN);
      case COMMENT -> PLAIN.faint();
      case ERROR -> PLAIN.foreground(AttributedStyle.RED);
      case NAME, SIGN, END -> PLAIN;
    };
  }
}
