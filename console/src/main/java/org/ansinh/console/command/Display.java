package org.ansinh.console.command;

import org.ansinh.console.output.Language;
import org.ansinh.console.output.OutputFormat;

/// How answers are shown.
///
/// @param timing whether the time an answer took is shown below it
public record Display(OutputFormat format, Language language, boolean timing) {
  public static final Display USUAL = new Display(OutputFormat.TABLE, Language.VI, false);

  public Display withFormat(OutputFormat other) {
    return new Display(other, language, timing);
  }

  public Display withLanguage(Language other) {
    return new Display(format, other, timing);
  }

  public Display withTiming(boolean other) {
    return new Display(format, language, other);
  }
}
