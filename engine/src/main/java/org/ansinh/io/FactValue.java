package org.ansinh.io;

import com.google.gson.stream.JsonToken;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.Category;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Input;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.ir.Value.BooleanValue;
import org.ansinh.ir.Value.CategoryValue;
import org.ansinh.ir.Value.DateValue;
import org.ansinh.ir.Value.NumberValue;
import org.jspecify.annotations.Nullable;

/// Reads the value of one fact: amounts and rates as decimal digits (`"50000000"`, `0.45`,
/// `"45%"`), yes and no as `true`, `false`, `"yes"`, `"no"`, days as `"2024-07-01"`, category
/// values by name.
final class FactValue {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d{1,4})?%?");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int MOST_DIGITS = 60;

  private final String unit;
  private final Input input;
  private final JsonCursor.Scalar scalar;
  private @Nullable Issue issue;

  private FactValue(String unit, Input input, JsonCursor.Scalar scalar) {
    this.unit = unit;
    this.input = input;
    this.scalar = scalar;
  }

  /// A value, or what is wrong with it; one of the two is null.
  record Outcome(@Nullable Value value, @Nullable Issue issue) {}

  static Outcome read(String unit, Input input, JsonCursor.Scalar scalar) {
    FactValue fact = new FactValue(unit, input, scalar);
    Value value =
        switch (input.type()) {
          case NumberType type -> fact.number(type);
          case BooleanType type -> fact.yesNo();
          case CategoryType type -> fact.category(type.category());
          case DateType type -> fact.day(type);
        };
    return new Outcome(fact.issue == null ? value : null, fact.issue);
  }

  /// What is wrong with an object or a list in place of a value.
  static Issue notAValue(String unit, Input input, JsonCursor.Scalar place) {
    FactValue fact = new FactValue(unit, input, place);
    return fact.wrongKind();
  }

  private @Nullable Value number(NumberType type) {
    if ((scalar.kind() != JsonToken.STRING && scalar.kind() != JsonToken.NUMBER)
        || !NUMBER.matcher(scalar.text()).matches()) {
      issue = wrongKind();
      return null;
    }
    boolean percent = scalar.text().endsWith("%");
    if (percent && !type.unit().isNumber()) {
      issue = wrongKind();
      return null;
    }
    String digits =
        percent ? scalar.text().substring(0, scalar.text().length() - 1) : scalar.text();
    if (digits.length() > MOST_DIGITS) {
      issue = problem(IssueCode.NUMBER_NOT_EXACT, "has too many digits");
      return null;
    }
    BigDecimal number = new BigDecimal(digits);
    if (Math.abs((long) number.scale()) > MOST_DIGITS) {
      issue = problem(IssueCode.NUMBER_NOT_EXACT, "has too many digits");
      return null;
    }
    number = percent ? number.movePointLeft(2) : number;
    if (!type.range().contains(number)) {
      issue =
          problem(
              IssueCode.FACT_OUT_OF_RANGE,
              "must be from %s to %s, found %s"
                  .formatted(
                      shown(type.range().low(), type),
                      shown(type.range().high(), type),
                      scalar.text()));
      return null;
    }
    if (number.stripTrailingZeros().scale() > type.scale()) {
      int digitsKept = Math.max(0, type.percent() ? type.scale() - 2 : type.scale());
      String kept =
          digitsKept == 0
              ? "must be whole"
              : "must have at most " + digitsKept + " digits after the point";
      issue =
          problem(
              IssueCode.NUMBER_NOT_EXACT,
              kept + (type.percent() ? " in per cent" : "") + ", found " + scalar.text());
      return null;
    }
    return new NumberValue(number);
  }

  private static String shown(BigDecimal number, NumberType type) {
    return type.percent()
        ? number.movePointRight(2).stripTrailingZeros().toPlainString() + "%"
        : number.toPlainString() + (type.unit().isNumber() ? "" : " " + plural(type));
  }

  private static String plural(NumberType type) {
    String unit = type.unit().toString();
    return switch (unit) {
      case "year", "month", "day" -> unit + "s";
      default -> unit;
    };
  }

  private @Nullable Value yesNo() {
    return switch (scalar.kind() == JsonToken.NUMBER ? "" : scalar.text()) {
      case "true", "yes" -> BooleanValue.YES;
      case "false", "no" -> BooleanValue.NO;
      default -> {
        issue = wrongKind();
        yield null;
      }
    };
  }

  private @Nullable Value category(Category category) {
    int ordinal = scalar.kind() == JsonToken.STRING ? category.ordinalOf(scalar.text()) : -1;
    if (ordinal >= 0) {
      return new CategoryValue(category, ordinal);
    }
    Issue wrong = wrongKind();
    String question = Nearest.question(scalar.text(), category.names());
    issue = question.isEmpty() ? wrong : wrong.hint(question);
    return null;
  }

  private @Nullable Value day(DateType type) {
    if (scalar.kind() != JsonToken.STRING || !DATE.matcher(scalar.text()).matches()) {
      issue = wrongKind();
      return null;
    }
    LocalDate day;
    try {
      day = LocalDate.parse(scalar.text());
    } catch (DateTimeException notInTheCalendar) {
      issue =
          problem(
              IssueCode.FACT_WRONG_KIND, "must be a day of the calendar, found " + scalar.text());
      return null;
    }
    if (day.isBefore(type.earliest()) || day.isAfter(type.latest())) {
      issue =
          problem(
              IssueCode.FACT_OUT_OF_RANGE,
              "must be from %s to %s, found %s".formatted(type.earliest(), type.latest(), day));
      return null;
    }
    return new DateValue(day);
  }

  private Issue wrongKind() {
    String expected =
        switch (input.type()) {
          case NumberType type when type.percent() -> "a rate such as \"45%\" or \"0.45\"";
          case NumberType type when type.unit().isNumber() -> "a number such as \"12\"";
          case NumberType type -> "an amount in " + plural(type) + " such as \"12\"";
          case BooleanType type -> "yes or no (true or false)";
          case DateType type -> "a day such as \"2024-07-01\"";
          case CategoryType type -> "one of " + listed(type.category().names());
        };
    String found =
        switch (scalar.kind()) {
          case NULL -> "nothing (leave it out if it is not known)";
          case BEGIN_OBJECT -> "an object";
          case BEGIN_ARRAY -> "a list";
          case STRING -> "\"" + cut(scalar.text()) + "\"";
          default -> cut(scalar.text());
        };
    return problem(IssueCode.FACT_WRONG_KIND, "must be " + expected + ", found " + found);
  }

  private static String listed(List<String> names) {
    return names.size() <= 8
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, 8)) + " and " + (names.size() - 8) + " more";
  }

  private static String cut(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private Issue problem(IssueCode code, String message) {
    return Issue.of(code, scalar.span(), unit + ": `" + input.name() + "` " + message);
  }
}
