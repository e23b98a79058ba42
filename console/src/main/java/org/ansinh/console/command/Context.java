package org.ansinh.console.command;

import java.io.Reader;
import java.util.List;
import org.ansinh.console.output.Figures;
import org.ansinh.console.output.Grid;
import org.ansinh.console.output.IssueDrawing;
import org.ansinh.console.output.OutputFormat;
import org.ansinh.console.output.Report;
import org.ansinh.console.output.Screen;
import org.ansinh.console.session.OutputFile;
import org.ansinh.console.session.PolicyFiles;
import org.ansinh.console.session.Session;
import org.ansinh.diagnostics.Issue;
import org.jspecify.annotations.Nullable;

/// What a command works on: the session, where answers and complaints go, and how they are shown.
public final class Context {
  private final Session session;
  private final Screen screen;
  private final Screen errors;
  private final Reader input;
  private Display display;
  private int depth;

  /// @param input what `-` means where a file is named
  public Context(Session session, Screen screen, Screen errors, Reader input, Display display) {
    this.session = session;
    this.screen = screen;
    this.errors = errors;
    this.input = input;
    this.display = display;
  }

  public Session session() {
    return session;
  }

  public Screen screen() {
    return screen;
  }

  public Screen errors() {
    return errors;
  }

  public Reader input() {
    return input;
  }

  public Display display() {
    return display;
  }

  public void show(Display other) {
    display = other;
  }

  public Figures figures() {
    return new Figures(display.language());
  }

  /// Draws issues where errors are shown: for readers at a terminal, whose answers and errors share
  /// one screen, in lines that fit it.
  void show(List<Issue> issues) {
    String drawn = IssueDrawing.draw(issues, display.format());
    boolean fitted = errors == screen && display.format() != OutputFormat.JSON;
    errors.text(fitted ? IssueDrawing.wrapped(drawn, screen.width()) : drawn);
  }

  /// How many session files run each other.
  int depth() {
    return depth;
  }

  void enter() {
    depth++;
  }

  void leave() {
    depth--;
  }

  /// Writes a line for people; nothing in the formats for programs.
  public void say(String line) {
    switch (display.format()) {
      case TABLE -> screen.line(line);
      case CSV, JSON -> {}
    }
  }

  /// Writes a report in the format chosen: on the screen, or to the file named.
  public void print(Report report, @Nullable String file) {
    if (file == null) {
      screen.report(report, display.format(), figures());
    } else {
      OutputFile.write(
          PolicyFiles.path(file),
          out -> report.print(display.format(), figures(), screen.width(), out));
      say("written to " + file);
    }
  }

  /// Writes a grid in the format chosen.
  public void print(Grid grid) {
    screen.grid(grid, display.format().printer(figures(), screen.width()));
  }
}
