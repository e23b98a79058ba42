package org.ansinh.console.output;

import java.io.IOException;
import java.io.Writer;

/// Where answers are written: a writer, whether it shows colours, and how wide it is.
///
/// Its methods throw [OutputClosedException] once nobody reads any more.
public final class Screen {
  private final Writer out;
  private final Ink ink;
  private final int width;

  public Screen(Writer out, Ink ink, int width) {
    this.out = out;
    this.ink = ink;
    this.width = width;
  }

  public Ink ink() {
    return ink;
  }

  /// Columns that a line may take.
  public int width() {
    return width;
  }

  /// Writes a text as it is.
  public void text(String text) {
    try {
      out.write(text);
    } catch (IOException gone) {
      throw new OutputClosedException(gone);
    }
  }

  /// Writes a line.
  public void line(String text) {
    text(text + "\n");
  }

  /// Writes a grid.
  public void grid(Grid grid, TablePrinter printer) {
    try {
      printer.print(grid, out);
    } catch (IOException gone) {
      throw new OutputClosedException(gone);
    }
  }

  /// Writes a report.
  public void report(Report report, OutputFormat format, Figures figures) {
    try {
      report.print(format, figures, width, out);
    } catch (IOException gone) {
      throw new OutputClosedException(gone);
    }
  }

  /// Shows what was written so far.
  public void flush() {
    try {
      out.flush();
    } catch (IOException gone) {
      throw new OutputClosedException(gone);
    }
  }
}
