package org.ansinh.console.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.EngineException;
import org.ansinh.diagnostics.InternalException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.PolicyException;
import org.ansinh.diagnostics.RequestException;

/// Tells the reader what went wrong, and the caller which exit code that is.
public final class Reporter {
  /// All went well.
  public static final int DONE = 0;

  /// The policy, a test or a check failed.
  public static final int FAILED = 1;

  /// The request was wrong.
  public static final int WRONG_REQUEST = 2;

  /// A fault of the program's own.
  public static final int FAULT = 3;

  private final Context context;
  private final boolean debug;

  /// @param debug whether the details of a fault are kept in a file
  public Reporter(Context context, boolean debug) {
    this.context = context;
    this.debug = debug;
  }

  /// Reports what was thrown and answers the exit code.
  public int report(Throwable thrown) {
    context.screen().flush();
    int code =
        switch (thrown) {
          case PolicyException e -> issues(e.issues(), FAILED);
          case DataException e -> issues(e.issues(), WRONG_REQUEST);
          case RequestException e -> issues(e.issues(), WRONG_REQUEST);
          case CancellationException e -> stopped();
          case InternalException e -> fault(e, String.valueOf(e.getMessage()));
          case UncheckedIOException e -> unreadable(String.valueOf(e.getMessage()));
          case IOException e -> unreadable(String.valueOf(e.getMessage()));
          case OutOfMemoryError e -> fault(e, "there is not enough memory");
          default -> fault(thrown, thrown.getClass().getSimpleName());
        };
    context.errors().flush();
    return code;
  }

  /// Reports issues that are no exception.
  public void report(List<Issue> issues) {
    issues(issues, FAILED);
  }

  private int issues(List<Issue> issues, int code) {
    context.show(issues);
    return code;
  }

  private int stopped() {
    context.errors().line("stopped");
    return FAILED;
  }

  private int unreadable(String message) {
    context.errors().line("error E009: A file cannot be read or written: " + message);
    return WRONG_REQUEST;
  }

  private int fault(Throwable thrown, String what) {
    String details = debug ? keep(thrown) : "with --debug its details are kept in a file";
    context
        .errors()
        .line(
            "error: a fault of An Sinh's own ("
                + what
                + "). Nothing was changed. Please report it; "
                + details
                + ".");
    return FAULT;
  }

  private static String keep(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    try {
      Path file = Files.createTempFile("ansinh-fault-", ".log");
      Files.writeString(file, trace.toString(), StandardCharsets.UTF_8);
      return "its details are in " + file;
    } catch (IOException alsoFailed) {
      return "its details could not be kept: " + alsoFailed.getMessage();
    }
  }

  /// The exit code of an outcome.
  public static int code(Outcome outcome) {
    return switch (outcome) {
      case DONE, LEAVE -> DONE;
      case FAILED -> FAILED;
    };
  }

  /// Whether `thrown` comes from the engine and not from us.
  static boolean isExpected(Throwable thrown) {
    return thrown instanceof EngineException && !(thrown instanceof InternalException);
  }
}
