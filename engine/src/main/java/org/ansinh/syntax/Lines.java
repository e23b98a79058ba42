package org.ansinh.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of an item as they are written, with citations set one below the other.
final class Lines {
  /// Lines are at most so long where they can be.
  static final int WIDTH = 100;

  /// Lines of a table, labels and citations may be so long rather than be broken.
  static final int WIDEST = 120;

  /// Citations stand no further to the right than they must for clauses of this length.
  private static final int WIDEST_ALIGNED = 72;

  private final int width;
  private final List<String> done = new ArrayList<>();
  private final List<Clause> block = new ArrayList<>();

  /// @param text one line or several
  private record Clause(String text, @Nullable Citation citation, Layout layout, int indent) {}

  /// @param width the most characters of a line
  Lines(int width) {
    this.width = width;
  }

  int width() {
    return width;
  }

  /// Adds a clause; `text` is indented already, further lines of it too.
  void add(int indent, String text, @Nullable Citation citation, Layout layout) {
    block.add(new Clause(text, citation, layout, indent));
  }

  void add(int indent, String text, Layout layout) {
    add(indent, text, null, layout);
  }

  /// A clause made of `prefix` and an expression, broken into lines if it is long.
  void add(int indent, String prefix, Doc doc, @Nullable Citation citation, Layout layout) {
    String start = " ".repeat(indent) + prefix;
    add(indent, start + doc.render(width, start.length(), indent + 2), citation, layout);
  }

  /// Words that may be broken between any two, with `indent` for further lines.
  static String wrapped(List<String> words, int width, int indent) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (String word : words) {
      if (at > 0 && at + 1 + word.length() > width) {
        out.append('\n').repeat(' ', indent);
        at = indent;
      } else if (at > 0) {
        out.append(' ');
        at++;
      }
      out.append(word);
      at += word.length();
    }
    return out.toString();
  }

  /// Ends a group of clauses whose citations are set below each other.
  void endBlock() {
    int column = 0;
    for (Clause clause : block) {
      int length = lastLine(clause.text()).length();
      if (clause.citation() != null && length <= WIDEST_ALIGNED) {
        column = Math.max(column, length + gap(clause.text()));
      }
    }
    for (Clause clause : block) {
      comments(clause.layout().before(), clause.indent());
      String text = clause.text();
      if (clause.citation() != null) {
        text = cited(text, clause, column);
      }
      String comment = clause.layout().after();
      done.add(comment == null ? text : text + "  " + comment);
    }
    block.clear();
  }

  private String cited(String text, Clause clause, int column) {
    String citation = citation(clause.citation());
    int length = lastLine(text).length();
    if (length < column && column + citation.length() <= WIDEST) {
      return text + " ".repeat(column - length) + citation;
    }
    if (length + gap(text) + citation.length() <= WIDEST) {
      return text + " ".repeat(gap(text)) + citation;
    }
    return text + "\n" + " ".repeat(clause.indent() + 4) + citation;
  }

  private static int gap(String text) {
    return text.endsWith("|") ? 2 : 3;
  }

  private void comments(List<String> comments, int indent) {
    for (String comment : comments) {
      done.add(comment.isEmpty() ? "" : " ".repeat(indent) + comment);
    }
  }

  private static String lastLine(String text) {
    return text.substring(text.lastIndexOf('\n') + 1);
  }

  /// The lines so far; a block comment of several lines is one.
  List<String> done() {
    endBlock();
    return done;
  }

  static String citation(@Nullable Citation citation) {
    if (citation == null) {
      return "";
    }
    StringBuilder out = new StringBuilder("by ").append(citation.source());
    if (citation.article() != null) {
      out.append(" art ").append(ExprWriter.quoted(citation.article()));
    }
    if (citation.confidence() != null) {
      out.append(' ').append(citation.confidence().word());
    }
    if (citation.note() != null) {
      out.append(" note ").append(ExprWriter.quoted(citation.note()));
    }
    return out.toString();
  }

  static String label(Label label) {
    String text = ExprWriter.quoted(label.text());
    return label.en() == null ? text : text + " en " + ExprWriter.quoted(label.en());
  }
}
