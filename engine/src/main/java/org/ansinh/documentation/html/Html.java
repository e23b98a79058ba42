package org.ansinh.documentation.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A piece of a page. Every text is escaped when it is written, so that no text can become markup.
sealed interface Html {
  /// Nothing.
  static Html none() {
    return new Several(List.of());
  }

  /// Characters to be read.
  record Text(String text) implements Html {}

  /// `<name attributes>parts</name>`.
  record Element(String name, List<Attribute> attributes, List<Html> parts) implements Html {
    public Element {
      attributes = List.copyOf(attributes);
      parts = List.copyOf(parts);
    }
  }

  /// Pieces one after another.
  record Several(List<Html> parts) implements Html {
    public Several {
      parts = List.copyOf(parts);
    }
  }

  /// `name="value"`.
  record Attribute(String name, String value) {}

  /// Elements that have no end.
  Set<String> VOID = Set.of("meta", "link", "input", "br", "hr", "img", "col");

  /// Elements after which the page's own text has a line end.
  Set<String> BLOCKS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "tr",
          "li",
          "ul",
          "ol",
          "table",
          "section",
          "div",
          "nav",
          "header",
          "footer",
          "main",
          "head",
          "title",
          "meta",
          "link",
          "script",
          "details",
          "dl",
          "dd",
          "figure",
          "thead",
          "tbody",
          "blockquote",
          "pre",
          "svg",
          "g");

  static Attribute attribute(String name, String value) {
    return new Attribute(name, value);
  }

  static Attribute css(String names) {
    return new Attribute("class", names);
  }

  static Attribute id(String id) {
    return new Attribute("id", id);
  }

  static Html text(String text) {
    return new Text(text);
  }

  /// An element.
  ///
  /// @param parts attributes, pieces, texts (a `String` is characters, never markup), or lists of
  ///   them
  static Html element(String name, Object... parts) {
    List<Attribute> attributes = new ArrayList<>();
    List<Html> pieces = new ArrayList<>();
    for (Object part : parts) {
      add(part, attributes, pieces);
    }
    return new Element(name, attributes, pieces);
  }

  private static void add(Object part, List<Attribute> attributes, List<Html> pieces) {
    switch (part) {
      case Attribute attribute -> attributes.add(attribute);
      case Html piece -> pieces.add(piece);
      case String text -> pieces.add(new Text(text));
      case List<?> list -> list.forEach(each -> add(each, attributes, pieces));
      default -> throw new IllegalArgumentException("expected a part of a page, found " + part);
    }
  }

  static Html all(List<Html> parts) {
    return new Several(parts);
  }

  static Html all(Html... parts) {
    return new Several(List.of(parts));
  }

  /// A text in both languages, of which the reader sees one.
  static Html both(String vi, String en) {
    if (vi.equals(en)) {
      return new Text(vi);
    }
    return all(
        element("span", css("vi"), attribute("lang", "vi"), vi),
        element("span", css("en"), attribute("lang", "en"), en));
  }

  /// Writes it as markup.
  default void write(StringBuilder out) {
    switch (this) {
      case Text text -> escape(text.text(), out);
      case Several several -> several.parts().forEach(part -> part.write(out));
      case Element element -> {
        out.append('<').append(element.name());
        for (Attribute attribute : element.attributes()) {
          out.append(' ').append(attribute.name());
          if (!attribute.value().isEmpty() || !attribute.name().equals("open")) {
            out.append("=\"");
            escape(attribute.value(), out);
            out.append('"');
          }
        }
        out.append('>');
        if (!VOID.contains(element.name())) {
          element.parts().forEach(part -> part.write(out));
          out.append("</").append(element.name()).append('>');
        }
        if (BLOCKS.contains(element.name())) {
          out.append('\n');
        }
      }
    }
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> {
          if (c >= ' ' || c == '\n' || c == '\t') {
            out.append(c);
          }
        }
      }
    }
  }
}
