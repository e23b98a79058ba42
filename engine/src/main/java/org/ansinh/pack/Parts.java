package org.ansinh.pack;

import java.util.List;
import org.ansinh.syntax.Bounds;
import org.ansinh.syntax.Citation;
import org.ansinh.syntax.Closing;
import org.ansinh.syntax.Confidence;
import org.ansinh.syntax.Label;
import org.ansinh.syntax.Layout;
import org.ansinh.syntax.Variable;
import org.jspecify.annotations.Nullable;

/// The JSON form of what items share: labels, comments, citations, bounds, closings.
final class Parts {
  private Parts() {}

  static Form label(Form form, @Nullable Label label) {
    return label == null ? form : form.text("label", label.text()).text("en", label.en());
  }

  static @Nullable Label label(Fields fields) throws JsonFault {
    String en = fields.optionalText("en");
    return fields.has("label") ? new Label(fields.text("label"), en, fields.span()) : null;
  }

  static Form layout(Form form, Layout layout) {
    return form.texts("comments", layout.before()).text("comment", layout.after());
  }

  static Layout layout(Fields fields) throws JsonFault {
    List<String> before = fields.texts("comments");
    for (String line : before) {
      if (!line.isEmpty() && !isComment(line)) {
        throw fields.fault(
            "comments", "I expected a comment such as `// …`, but found `" + line + "`.");
      }
    }
    String after = fields.optionalText("comment");
    if (after != null && !isComment(after)) {
      throw fields.fault(
          "comment", "I expected a comment such as `// …`, but found `" + after + "`.");
    }
    return before.isEmpty() && after == null ? Layout.NONE : new Layout(before, after);
  }

  private static boolean isComment(String text) {
    return (text.startsWith("//") && text.indexOf('\n') < 0)
        || (text.startsWith("/*") && text.endsWith("*/"));
  }

  static Form citation(Form form, @Nullable Citation citation) {
    if (citation == null) {
      return form;
    }
    return form.object(
        "by",
        new Form()
            .text("source", citation.source())
            .text("art", citation.article())
            .text("confidence", citation.confidence() == null ? null : citation.confidence().word())
            .text("note", citation.note()));
  }

  static @Nullable Citation citation(Fields fields) throws JsonFault {
    return fields.optional(
        "by",
        by ->
            new Citation(
                by.name("source"),
                by.optionalText("art"),
                confidence(by),
                by.optionalText("note"),
                by.span()));
  }

  private static @Nullable Confidence confidence(Fields fields) throws JsonFault {
    String word = fields.optionalText("confidence");
    for (Confidence confidence : Confidence.values()) {
      if (confidence.word().equals(word)) {
        return confidence;
      }
    }
    if (word != null) {
      throw fields.fault("confidence", "I do not know the confidence `" + word + "`.");
    }
    return null;
  }

  static Form closing(Form form, @Nullable Closing closing) {
    if (closing == null) {
      return form;
    }
    Form until = new Form().text("lastDay", closing.lastDay());
    return form.object("until", layout(citation(until, closing.citation()), closing.layout()));
  }

  static @Nullable Closing closing(Fields fields) throws JsonFault {
    return fields.optional(
        "until", f -> new Closing(f.day("lastDay"), citation(f), layout(f), f.span()));
  }

  static Form bounds(Form form, @Nullable Bounds bounds) {
    return bounds == null ? form : form.expr("from", bounds.low()).expr("to", bounds.high());
  }

  static @Nullable Bounds bounds(Fields fields) throws JsonFault {
    return fields.has("from") || fields.has("to")
        ? new Bounds(fields.expr("from"), fields.expr("to"), fields.span())
        : null;
  }

  static Form variable(Variable variable) {
    Form form = new Form().text("name", variable.name()).unit(variable.kind());
    return bounds(form, variable.bounds());
  }

  static Variable variable(Fields fields) throws JsonFault {
    return new Variable(fields.name("name"), fields.kind("unit"), bounds(fields), fields.span());
  }
}
