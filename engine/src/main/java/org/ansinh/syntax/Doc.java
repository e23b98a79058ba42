package org.ansinh.syntax;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// A text with places where it may be broken into lines; see Wadler, A prettier printer (2003), and
/// Lindig's strict version of it.
sealed interface Doc {
  record Text(String text) implements Doc {}

  /// A line break, or `flat` where the group around it fits on one line.
  record Break(String flat) implements Doc {}

  /// Line breaks within are indented by `by` more.
  record Nest(int by, Doc inner) implements Doc {}

  /// Broken at all of its own breaks, or at none.
  record Group(Doc inner) implements Doc {}

  record Sequence(List<Doc> parts) implements Doc {}

  static Doc text(String text) {
    return new Text(text);
  }

  static Doc of(Doc... parts) {
    return new Sequence(Arrays.asList(parts));
  }

  static Doc group(Doc... parts) {
    return new Group(of(parts));
  }

  /// A space, or a line break.
  static Doc line() {
    return new Break(" ");
  }

  /// Nothing, or a line break.
  static Doc soft() {
    return new Break("");
  }

  /// This text on one line.
  default String flat() {
    return render(Integer.MAX_VALUE / 2, 0, 0);
  }

  /// This text in lines of at most `width` characters where it can be.
  ///
  /// @param column where the first line begins
  /// @param indent where further lines begin
  default String render(int width, int column, int indent) {
    record Todo(int indent, boolean flat, Doc doc) {}
    StringBuilder out = new StringBuilder();
    int at = column;
    Deque<Todo> todo = new ArrayDeque<>();
    todo.push(new Todo(indent, false, new Group(this)));
    while (!todo.isEmpty()) {
      Todo top = todo.pop();
      switch (top.doc()) {
        case Text t -> {
          out.append(t.text());
          at += t.text().length();
        }
        case Break b -> {
          if (top.flat()) {
            out.append(b.flat());
            at += b.flat().length();
          } else {
            out.append('\n').repeat(' ', top.indent());
            at = top.indent();
          }
        }
        case Nest n -> todo.push(new Todo(top.indent() + n.by(), top.flat(), n.inner()));
        case Group g ->
            todo.push(new Todo(top.indent(), top.flat() || fits(g.inner(), width - at), g.inner()));
        case Sequence s -> {
          for (Doc part : s.parts().reversed()) {
            todo.push(new Todo(top.indent(), top.flat(), part));
          }
        }
      }
    }
    return out.toString();
  }

  private static boolean fits(Doc doc, int room) {
    Deque<Doc> todo = new ArrayDeque<>();
    todo.push(doc);
    int left = room;
    while (left >= 0 && !todo.isEmpty()) {
      switch (todo.pop()) {
        case Text t -> left -= t.text().length();
        case Break b -> left -= b.flat().length();
        case Nest n -> todo.push(n.inner());
        case Group g -> todo.push(g.inner());
        case Sequence s -> s.parts().reversed().forEach(todo::push);
      }
    }
    return left >= 0;
  }
}
