package org.ansinh.console.output;

import java.io.IOException;
import java.io.Writer;

/// Writes grids in one format.
public interface TablePrinter {
  void print(Grid grid, Writer out) throws IOException;
}
