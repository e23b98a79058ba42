package org.ansinh.pack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import org.ansinh.syntax.Assignment;
import org.ansinh.syntax.Cell;
import org.ansinh.syntax.Expr;
import org.ansinh.syntax.Formatter;

/// Expressions as nested arrays, for readers without a parser: `["*", {"ref": "si_wage"}, {"ref":
/// "rate"}]`.
final class ExprTree {
  private ExprTree() {}

  static JsonElement of(Expr expr) {
    return switch (expr) {
      case Expr.NumberLiteral e -> object("number", Form.written(e));
      case Expr.DateLiteral e -> object("date", e.value().toString());
      case Expr.TextLiteral e -> object("text", e.value());
      case Expr.YesNoLiteral e -> new JsonPrimitive(e.value());
      case Expr.Ref e -> object("ref", e.name().text());
      case Expr.Not e -> node("not", e.operand());
      case Expr.Negate e -> node("-", e.operand());
      case Expr.Baseline e -> node("baseline", e.operand());
      case Expr.Binary e -> node(e.op().word(), e.left(), e.right());
      case Expr.Between e -> node("between", e.subject(), e.low(), e.high());
      case Expr.In e -> {
        JsonArray array = node("in", e.subject());
        e.cells().forEach(cell -> array.add(of(cell)));
        yield array;
      }
      case Expr.Access e -> {
        JsonArray array = node(".", e.of());
        array.add(e.member().text());
        yield array;
      }
      case Expr.Index e -> node("[]", e.of(), e.inside());
      case Expr.Call e -> {
        JsonArray array = new JsonArray();
        array.add("call");
        array.add(e.function().text());
        e.arguments().forEach(argument -> array.add(of(argument)));
        yield array;
      }
      case Expr.If e -> node("if", e.condition(), e.then(), e.otherwise());
      case Expr.Quantified e -> {
        JsonArray array = new JsonArray();
        array.add(e.every() ? "every" : "some");
        array.add(e.variable().text());
        array.add(of(e.range()));
        array.add(of(e.claim()));
        yield array;
      }
      case Expr.SumFor e -> {
        JsonArray array = new JsonArray();
        array.add("sum for");
        array.add(e.variable().text());
        array.add(of(e.from()));
        array.add(of(e.to()));
        array.add(of(e.term()));
        yield array;
      }
      case Expr.Position e -> {
        JsonObject object = object("position", e.group().text());
        if (e.among() != null) {
          object.add("among", of(e.among()));
        }
        object.add("by", list(e.by()));
        yield object;
      }
      case Expr.But e -> {
        JsonArray array = node("but", e.of());
        for (Assignment change : e.changes()) {
          JsonObject object = object("name", change.name().text());
          object.add("value", of(change.value()));
          array.add(object);
        }
        yield array;
      }
      case Expr.OnDate e -> node("on", e.of(), e.date());
      case Expr.Else e -> node("else", e.of(), e.otherwise());
    };
  }

  private static JsonElement of(Cell cell) {
    return object("cell", Formatter.format(cell));
  }

  private static JsonObject object(String key, String value) {
    JsonObject object = new JsonObject();
    object.addProperty(key, value);
    return object;
  }

  private static JsonArray node(String operator, Expr... operands) {
    JsonArray array = new JsonArray();
    array.add(operator);
    for (Expr operand : operands) {
      array.add(of(operand));
    }
    return array;
  }

  private static JsonArray list(List<Expr> exprs) {
    JsonArray array = new JsonArray();
    exprs.forEach(expr -> array.add(of(expr)));
    return array;
  }
}
