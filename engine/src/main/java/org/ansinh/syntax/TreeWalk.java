package org.ansinh.syntax;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Walks syntax trees as the records they are, without comments and places, so that no kind of node
/// is forgotten.
public final class TreeWalk {
  private static final Map<Class<?>, List<RecordComponent>> COMPONENTS = new ConcurrentHashMap<>();

  private TreeWalk() {}

  /// Writes what `node` means; equal for trees that differ in layout only.
  public static void write(@Nullable Object node, StringBuilder out) {
    switch (node) {
      case null -> out.append('-');
      case Record tree -> {
        out.append(tree.getClass().getSimpleName()).append('(');
        for (RecordComponent component : components(tree.getClass())) {
          write(value(tree, component), out);
          out.append(' ');
        }
        out.append(')');
      }
      case List<?> list -> {
        out.append('[');
        list.forEach(each -> write(each, out));
        out.append(']');
      }
      case String text -> out.append(text.length()).append(':').append(text);
      default -> out.append(node);
    }
  }

  /// Shows `node` and every record within it to `visitor`.
  public static void visit(@Nullable Object node, Consumer<Record> visitor) {
    switch (node) {
      case null -> {}
      case Record tree -> {
        visitor.accept(tree);
        for (RecordComponent component : components(tree.getClass())) {
          visit(value(tree, component), visitor);
        }
      }
      case List<?> list -> list.forEach(each -> visit(each, visitor));
      default -> {}
    }
  }

  private static List<RecordComponent> components(Class<?> type) {
    return COMPONENTS.computeIfAbsent(
        type,
        t ->
            Arrays.stream(t.getRecordComponents())
                .filter(c -> c.getType() != SourceSpan.class && c.getType() != Layout.class)
                .toList());
  }

  private static @Nullable Object value(Record tree, RecordComponent component) {
    try {
      return component.getAccessor().invoke(tree);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
