package org.ansinh.compiler;

import java.lang.classfile.CodeBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.source.SourceSpan;

/// Where in the law each piece of a kernel comes from, told through line numbers.
///
/// A class file names one source file. If all rules of a kernel are in one, line numbers are its
/// lines; else each is the number of a place, which [LawTrace] exchanges for the file and line.
final class Places {
  private static final int MOST = 65_535;

  private final String file;
  private final boolean single;
  private final List<StackTraceElement> places = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private String current = "";

  /// @param formulas the rules of the kernel
  Places(Step.Formulas formulas) {
    String first = "";
    boolean one = true;
    for (Variable variable : formulas.variables()) {
      String name = variable.rule().span().source().name();
      first = first.isEmpty() ? name : first;
      one &= name.equals(first);
    }
    this.file = first;
    this.single = one;
  }

  String file() {
    return file;
  }

  /// The frame to show for each line number from 1 on; empty if line numbers are those of the file.
  List<StackTraceElement> frames() {
    return List.copyOf(places);
  }

  /// Begins again at the beginning of the code of `rule`.
  void begin(CodeBuilder code, String rule, SourceSpan span) {
    current = rule;
    at(code, span);
  }

  /// Marks the code that follows as coming from `span`.
  void at(CodeBuilder code, SourceSpan span) {
    String name = span.source().name();
    if (span.source().length() == 0) {
      return;
    }
    if (single) {
      if (name.equals(file) && span.line() <= MOST) {
        code.lineNumber(span.line());
      }
      return;
    }
    String rule = current;
    int number =
        numbers.computeIfAbsent(
            rule + "|" + name + ":" + span.line(),
            key -> {
              places.add(new StackTraceElement("law", rule, name, span.line()));
              return places.size();
            });
    if (number <= MOST) {
      code.lineNumber(number);
    }
  }
}
