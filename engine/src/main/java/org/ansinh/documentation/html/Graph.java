package org.ansinh.documentation.html;

import static org.ansinh.documentation.html.Html.attribute;
import static org.ansinh.documentation.html.Html.css;
import static org.ansinh.documentation.html.Html.element;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.documentation.Sheet;
import org.ansinh.syntax.Item;

/// What an item rests on, to its left, and what rests on it, to its right, as a drawing with links.
final class Graph {
  private static final int MOST = 9;
  private static final int ROW = 30;
  private static final int BOX = 22;
  private static final int WIDE = 228;
  private static final int GAP = 52;

  private final Sheet sheet;
  private final Writing writing;
  private final List<Html> parts = new ArrayList<>();

  private Graph(Sheet sheet, Writing writing) {
    this.sheet = sheet;
    this.writing = writing;
  }

  static Html of(Sheet sheet, Writing writing) {
    if (sheet.uses().isEmpty() && sheet.usedBy().isEmpty()) {
      return Html.none();
    }
    return new Graph(sheet, writing).draw();
  }

  private Html draw() {
    int rows = Math.max(1, Math.max(rows(sheet.uses()), rows(sheet.usedBy())));
    int height = rows * ROW + 4;
    int middle = height / 2;
    column(sheet.uses(), 0, height, true);
    column(sheet.usedBy(), 2 * (WIDE + GAP), height, false);
    box(WIDE + GAP, middle, sheet.name(), "self", null);
    int width = 3 * WIDE + 2 * GAP;
    return element(
        "div",
        css("graph"),
        element(
            "svg",
            attribute("xmlns", "http://www.w3.org/2000/svg"),
            attribute("viewBox", "0 0 " + width + " " + height),
            attribute("width", "" + width),
            attribute("height", "" + height),
            attribute("role", "img"),
            attribute("aria-label", sheet.name()),
            parts));
  }

  private static int rows(List<Item> items) {
    return Math.min(items.size(), MOST + 1);
  }

  private void column(List<Item> items, int x, int height, boolean left) {
    int rows = rows(items);
    int shown = items.size() > MOST + 1 ? MOST : items.size();
    int top = (height - rows * ROW) / 2 + ROW / 2;
    for (int i = 0; i < rows; i++) {
      int y = top + i * ROW;
      int from = left ? WIDE : 2 * WIDE + GAP;
      int to = left ? WIDE + GAP : 2 * (WIDE + GAP);
      int start = left ? y : height / 2;
      int end = left ? height / 2 : y;
      int bend = (from + to) / 2;
      parts.add(
          element(
              "path",
              css("edge"),
              attribute(
                  "d",
                  "M%d %d C%d %d %d %d %d %d"
                      .formatted(from, start, bend, start, bend, end, to, end))));
      if (i < shown) {
        Item item = items.get(i);
        box(x, y, item.name().text(), "", item);
      } else {
        box(x, y, "+ " + (items.size() - shown), "more", null);
      }
    }
  }

  private void box(
      int x, int y, String name, String css, @org.jspecify.annotations.Nullable Item item) {
    Html rect =
        element(
            "rect",
            attribute("x", "" + x),
            attribute("y", "" + (y - BOX / 2)),
            attribute("width", "" + WIDE),
            attribute("height", "" + BOX),
            attribute("rx", "5"));
    String shown = name.length() > 29 ? name.substring(0, 28) + "…" : name;
    Html text =
        element(
            "text",
            attribute("x", "" + (x + WIDE / 2)),
            attribute("y", "" + (y + 4)),
            attribute("text-anchor", "middle"),
            shown);
    if (item == null) {
      parts.add(element("g", css("box " + css), rect, text));
      return;
    }
    parts.add(
        element(
            "a",
            css("box"),
            attribute("href", writing.to(writing.links().place(item))),
            element("title", name + "\n" + Writing.plain(item.label())),
            rect,
            text));
  }
}
