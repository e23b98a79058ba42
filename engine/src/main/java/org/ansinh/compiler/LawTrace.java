package org.ansinh.compiler;

import java.util.List;
import java.util.Map;

/// Makes the stack trace of a fault in a kernel name the law: the rule, its file and its line.
final class LawTrace {
  private final Map<String, List<StackTraceElement>> places;

  /// @param places class name of a kernel to the frames its line numbers stand for; empty if they
  ///   are lines
  LawTrace(Map<String, List<StackTraceElement>> places) {
    this.places = Map.copyOf(places);
  }

  /// Makes the frames of `fault` in kernels name places in the law.
  void patch(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    for (int i = 0; i < trace.length; i++) {
      List<StackTraceElement> frames = places.get(trace[i].getClassName());
      int line = trace[i].getLineNumber();
      if (frames != null && line > 0 && line <= frames.size()) {
        trace[i] = frames.get(line - 1);
      }
    }
    fault.setStackTrace(trace);
  }
}
