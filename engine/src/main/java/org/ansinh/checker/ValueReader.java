package org.ansinh.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.Category;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.Citation;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Input;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Parameter;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.period.Dated;
import org.ansinh.period.Timeline;
import org.ansinh.quantity.Range;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.Bounds;
import org.ansinh.syntax.Expr.NumberLiteral;
import org.ansinh.syntax.InputItem;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.ParameterItem;
import org.ansinh.syntax.Variable;
import org.jspecify.annotations.Nullable;

/// Reads declared values: inputs with their ranges, parameters with their history, what tables are
/// called with.
final class ValueReader {
  private final Declarations declarations;
  private final Kinds kinds;
  private final RuleBook constants;

  ValueReader(Declarations declarations, Kinds kinds) {
    this.declarations = declarations;
    this.kinds = kinds;
    this.constants = new RuleBook(declarations, null);
  }

  @Nullable Entity entityOrNull(@Nullable Name name) {
    return name == null ? null : entity(name);
  }

  Entity entity(Name name) {
    Entity entity = declarations.entities.get(name.text());
    if (entity != null) {
      return entity;
    }
    List<Issue> known = declarations.faulty.get(name.text());
    throw known != null
        ? new Refused(known, null)
        : new Refused(Declarations.unknown("entity", name, declarations.entities.keySet()));
  }

  void input(InputItem item) {
    Problems problems = new Problems();
    Entity entity = problems.attempt(() -> entity(item.entity()));
    ValueType type = problems.attempt(() -> inputType(item));
    if (entity == null || type == null) {
      throw problems.refusal();
    }
    Value standard = null;
    org.ansinh.syntax.Expr written = item.defaultValue();
    if (written != null) {
      Expr value = constant(written, type, item.name().text());
      requireWithin(item.name().text(), type, value);
      standard = Constants.value(value);
    }
    String name = item.name().text();
    declarations.inputs.put(
        name,
        new Input(
            name,
            entity,
            type,
            Declarations.label(item.label()),
            item.optional(),
            standard,
            item.span()));
  }

  private ValueType inputType(InputItem item) {
    ValueType kind = kinds.of(item.kind());
    Bounds bounds = item.bounds();
    if (bounds == null) {
      if (kind instanceof NumberType) {
        throw new Refused(
            Issue.of(
                    IssueCode.RANGE_MISSING,
                    item.span(),
                    "Input `%s` does not say what it ranges over.".formatted(item.name()))
                .hint("Write for example `from 0 to 1_000_000 %s`.".formatted(unitWord(kind))));
      }
      return kind;
    }
    ValueType bounded = bounded(kind, bounds, item.name().text());
    return bounded instanceof NumberType number && item.defaultValue() != null
        ? withDigits(number, digits(item.defaultValue()))
        : bounded;
  }

  private static String unitWord(ValueType kind) {
    return kind instanceof NumberType n && !n.unit().isNumber() ? n.unit().toString() : "";
  }

  /// The kind with the range that `bounds` state; a number has as many digits as its bounds are
  /// written with.
  private ValueType bounded(ValueType kind, Bounds bounds, String name) {
    List<Supplier<Expr>> ends =
        List.of(
            () -> constant(bounds.low(), kind, name), () -> constant(bounds.high(), kind, name));
    List<Expr> values = Problems.all(ends);
    Value low = Constants.value(values.get(0));
    Value high = Constants.value(values.get(1));
    return switch (kind) {
      case NumberType number -> {
        BigDecimal from = ((Value.NumberValue) low).number();
        BigDecimal to = ((Value.NumberValue) high).number();
        if (from.compareTo(to) > 0) {
          throw emptyRange(bounds.span());
        }
        int digits = Math.max(digits(bounds.low()), digits(bounds.high()));
        NumberType type = withDigits(number.withRange(new Range(from, to)), digits);
        if (!NumberTyping.fits(type, type.scale())) {
          throw new Refused(
              Issue.of(
                  IssueCode.EXCEEDS_64_BITS,
                  bounds.span(),
                  "`%s` needs more than 63 bits.".formatted(name)));
        }
        yield type;
      }
      case DateType _ -> {
        Value.DateValue from = (Value.DateValue) low;
        Value.DateValue to = (Value.DateValue) high;
        if (from.date().isAfter(to.date())) {
          throw emptyRange(bounds.span());
        }
        yield new DateType(from.date(), to.date());
      }
      case BooleanType _, CategoryType _ ->
          throw new Refused(
              Issue.of(
                  IssueCode.NOT_ALLOWED_HERE,
                  bounds.span(),
                  "`%s` is %s and has no lowest or highest value."
                      .formatted(name, Kinds.described(kind))));
    };
  }

  private static Refused emptyRange(SourceSpan span) {
    return new Refused(
        Issue.of(IssueCode.RANGE_EXCEEDED, span, "This range ends before it begins."));
  }

  private static NumberType withDigits(NumberType type, int digits) {
    return new NumberType(
        type.unit(), Math.max(type.scale(), digits), type.range(), type.percent());
  }

  /// The digits after the point that a number is written with: three for `4.5%`.
  private static int digits(org.ansinh.syntax.Expr written) {
    return switch (written) {
      case NumberLiteral number -> Math.max(0, number.value().scale() + (number.percent() ? 2 : 0));
      case org.ansinh.syntax.Expr.Negate negate -> digits(negate.operand());
      default -> 0;
    };
  }

  Declarations.Argument argument(Variable variable) {
    ValueType kind = kinds.of(variable.kind());
    String name = variable.name().text();
    Bounds bounds = variable.bounds();
    return bounds == null
        ? new Declarations.Argument(name, kind, !(kind instanceof NumberType), variable.span())
        : new Declarations.Argument(name, bounded(kind, bounds, name), true, variable.span());
  }

  void parameter(ParameterItem item) {
    ValueType kind = kinds.of(item.kind());
    Name by = item.category();
    Category category = by == null ? null : declarations.categories.get(by.text());
    if (by != null && category == null) {
      throw new Refused(Declarations.unknown("category", by, declarations.categories.keySet()));
    }
    int[] places = category == null ? new int[] {0} : columns(item, category);
    Timeline<ParameterItem.Version> versions =
        Versions.timeline(
            item.name().text(),
            item.versions(),
            ParameterItem.Version::from,
            ParameterItem.Version::closing,
            ParameterItem.Version::span,
            declarations.changes);
    Problems problems = new Problems();
    List<Dated<Parameter.Setting>> history = new ArrayList<>();
    List<Expr> all = new ArrayList<>();
    for (Dated<ParameterItem.Version> version : versions.versions()) {
      Parameter.Setting setting =
          problems.attempt(() -> setting(item, version.value(), kind, places, all));
      if (setting != null) {
        history.add(new Dated<>(version.period(), setting));
      }
    }
    problems.refuseIfAny();
    declarations.parameters.put(
        item.name().text(),
        new Parameter(
            item.name().text(),
            category,
            all.isEmpty() ? kind : percentOf(kind, Constants.either(all)),
            Declarations.label(item.label()),
            new Timeline<>(history),
            item.span()));
  }

  private static ValueType percentOf(ValueType kind, ValueType type) {
    return kind instanceof NumberType declared && type instanceof NumberType n
        ? new NumberType(n.unit(), n.scale(), n.range(), declared.percent())
        : type;
  }

  private Parameter.Setting setting(
      ParameterItem item,
      ParameterItem.Version version,
      ValueType kind,
      int[] places,
      List<Expr> all) {
    if (version.values().size() != places.length) {
      throw new Refused(
          Issue.of(
              IssueCode.PARAMETER_COLUMN_MISSING,
              version.span(),
              "`%s` has %d columns, but this line has %d values."
                  .formatted(item.name(), places.length, version.values().size())));
    }
    Problems problems = new Problems();
    Value[] values = new Value[places.length];
    for (int i = 0; i < places.length; i++) {
      org.ansinh.syntax.Expr written = version.values().get(i);
      Expr value = problems.attempt(() -> constant(written, kind, item.name().text()));
      if (value != null) {
        all.add(value);
        values[places[i]] = Constants.value(value);
      }
    }
    Citation citation = problems.attempt(() -> declarations.citationOrNull(version.citation()));
    problems.refuseIfAny();
    return new Parameter.Setting(List.of(values), citation, version.span());
  }

  /// The ordinal that each column stands for.
  private static int[] columns(ParameterItem item, Category category) {
    Problems problems = new Problems();
    int[] places = new int[item.columns().size()];
    List<String> left = new ArrayList<>(category.names());
    for (int i = 0; i < places.length; i++) {
      Name column = item.columns().get(i);
      places[i] = category.ordinalOf(column.text());
      if (places[i] < 0) {
        problems.add(
            Declarations.unknown(
                "`%s` is not a value of `%s`.".formatted(column, category.name()),
                column.text(),
                column.span(),
                category.names()));
      } else if (!left.remove(column.text())) {
        problems.add(
            Issue.of(
                IssueCode.DUPLICATE_NAME,
                column.span(),
                "There are two columns `%s`.".formatted(column)));
      }
    }
    if (problems.isEmpty() && !left.isEmpty()) {
      problems.add(
          Issue.of(
                  IssueCode.PARAMETER_COLUMN_MISSING,
                  item.name().span(),
                  "`%s` has no column for `%s`.".formatted(item.name(), String.join("`, `", left)))
              .hint("Every value of `%s` needs one.".formatted(category.name())));
    }
    problems.refuseIfAny();
    return places;
  }

  /// A value that is written out, of a declared kind.
  Expr constant(org.ansinh.syntax.Expr written, ValueType kind, String name) {
    if (!Constants.isWritten(written, kind)) {
      throw new Refused(
          Issue.of(
                  IssueCode.NOT_ALLOWED_HERE,
                  written.span(),
                  "Here `%s` needs a value that is written out.".formatted(name))
              .hint("To compute a value from others, write a rule."));
    }
    return new Formula(constants, Declarations.BEGINNING, null)
        .declared(written, Context.of(null), kind, name);
  }

  /// @throws Refused if `value` is not allowed for an input of this type
  static void requireWithin(String name, ValueType type, Expr value) {
    if (type instanceof NumberType allowed
        && value.type() instanceof NumberType n
        && !allowed.range().contains(n.range())) {
      throw new Refused(
          Issue.of(
              IssueCode.RANGE_EXCEEDED,
              value.span(),
              "`%s` ranges from %s, so it cannot be %s."
                  .formatted(name, Numbers.text(allowed.range()), Numbers.text(n.range().low()))));
    }
    if (type instanceof DateType allowed
        && value.type() instanceof DateType d
        && (d.earliest().isBefore(allowed.earliest()) || d.latest().isAfter(allowed.latest()))) {
      throw new Refused(
          Issue.of(
              IssueCode.RANGE_EXCEEDED,
              value.span(),
              "`%s` ranges from %s to %s, so it cannot be %s."
                  .formatted(name, allowed.earliest(), allowed.latest(), d.earliest())));
    }
  }
}
