package org.ansinh.checker;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Expr;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.quantity.Range;
import org.ansinh.quantity.Unit;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.BinaryOp;
import org.ansinh.syntax.Expr.Access;
import org.ansinh.syntax.Expr.Baseline;
import org.ansinh.syntax.Expr.Between;
import org.ansinh.syntax.Expr.Binary;
import org.ansinh.syntax.Expr.But;
import org.ansinh.syntax.Expr.Call;
import org.ansinh.syntax.Expr.DateLiteral;
import org.ansinh.syntax.Expr.Else;
import org.ansinh.syntax.Expr.If;
import org.ansinh.syntax.Expr.In;
import org.ansinh.syntax.Expr.Index;
import org.ansinh.syntax.Expr.Negate;
import org.ansinh.syntax.Expr.Not;
import org.ansinh.syntax.Expr.NumberLiteral;
import org.ansinh.syntax.Expr.OnDate;
import org.ansinh.syntax.Expr.Position;
import org.ansinh.syntax.Expr.Quantified;
import org.ansinh.syntax.Expr.Ref;
import org.ansinh.syntax.Expr.SumFor;
import org.ansinh.syntax.Expr.TextLiteral;
import org.ansinh.syntax.Expr.YesNoLiteral;
import org.jspecify.annotations.Nullable;

/// Gives expressions their meaning on one day: every method returns a checked expression or throws
/// [Refused].
final class Formula {
  final RuleBook book;
  final LocalDate day;
  final @Nullable RuleBook baseline;
  final Declarations declarations;
  final Kinds kinds;
  final Arithmetic arithmetic;
  final Conditions conditions;
  final Fractions fractions;
  final Rationals rationals;
  final Paths paths;
  final Members members;
  final Dates dates;
  final BuiltIns builtIns;
  final PublishedFigures figures;

  /// @param baseline the law without amendments; null where `baseline` is not allowed
  Formula(RuleBook book, LocalDate day, @Nullable RuleBook baseline) {
    this.book = book;
    this.day = day;
    this.baseline = baseline;
    this.declarations = book.declarations();
    this.kinds = new Kinds(declarations);
    this.arithmetic = new Arithmetic();
    this.conditions = new Conditions(this);
    this.fractions = new Fractions(this);
    this.rationals = new Rationals(this);
    this.paths = new Paths(this);
    this.members = new Members(this);
    this.dates = new Dates(this);
    this.builtIns = new BuiltIns(this);
    this.figures = new PublishedFigures(declarations);
  }

  /// The value of `written`; `expected` helps to tell category values of the same name apart.
  Expr value(org.ansinh.syntax.Expr written, Context context, @Nullable ValueType expected) {
    return switch (written) {
      case NumberLiteral e -> literal(e);
      case DateLiteral e ->
          new Expr.Constant(
              new Value.DateValue(e.value()), new DateType(e.value(), e.value()), e.span());
      case TextLiteral e ->
          throw new Refused(
              Issue.of(
                  IssueCode.NOT_ALLOWED_HERE,
                  e.span(),
                  "A text is not a value; texts stand in labels only."));
      case YesNoLiteral e ->
          new Expr.Constant(Value.BooleanValue.of(e.value()), BooleanType.YES_NO, e.span());
      case Ref _, Access _, Index _, But _ -> paths.value(written, context, expected);
      case Not e -> new Expr.Not(truth(e.operand(), context), e.span());
      case Negate e -> narrowed(arithmetic.negate(number(e.operand(), context), e.span()), context);
      case Baseline e -> inBaseline(e).value(e.operand(), context, expected);
      case Binary e -> figures.agreeing(e, binary(e, context));
      case Between e -> conditions.between(e, context);
      case In e -> conditions.in(e, context);
      case Call e -> figures.agreeing(e, builtIns.call(e, context, expected));
      case If e ->
          conditional(
              e, context, expected, branch -> value(branch.written(), branch.context(), expected));
      case Quantified e -> members.quantified(e, context);
      case SumFor e -> throw Rationals.unrounded("A sum over a count", e.span());
      case Position e -> members.position(e, context);
      case OnDate e -> dates.onDate(e, context, expected);
      case Else e -> members.orElse(e, context, expected);
    };
  }

  private Formula inBaseline(Baseline e) {
    if (baseline == null) {
      throw new Refused(
          Issue.of(
                  IssueCode.NOT_ALLOWED_HERE,
                  e.span(),
                  "`baseline` means the law without the amendments, and there are none here.")
              .hint("Use it in a test or a check that says `with` an amendment."));
    }
    return new Formula(baseline, day, null);
  }

  private Expr literal(NumberLiteral e) {
    BigDecimal number = (e.percent() ? e.value().movePointLeft(2) : e.value()).stripTrailingZeros();
    Unit unit = kinds.unit(e.unit());
    if (number.precision() > 18 || number.scale() > 18) {
      throw new Refused(
          Issue.of(IssueCode.TOO_MANY_DIGITS, e.span(), "A number has at most 18 digits."));
    }
    return new Expr.Constant(
        new Value.NumberValue(number),
        new NumberType(
            unit, Math.max(0, number.scale()), Range.of(number), e.percent() && unit.isNumber()),
        e.span());
  }

  private Expr binary(Binary e, Context context) {
    return switch (e.op()) {
      case AND, OR -> conditions.junction(e, context);
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          conditions.comparison(e, context);
      case ADD, SUBTRACT, MULTIPLY -> {
        Pair pair =
            both(() -> value(e.left(), context, null), () -> value(e.right(), context, null));
        yield combine(e.op(), pair.left(), pair.right(), e.opSpan(), e.span(), context);
      }
      case DIVIDE -> fractions.exact(e, context);
      case POWER -> arithmetic.power(number(e.left(), context), e.right(), e.span());
    };
  }

  /// A sum, difference or product of two checked expressions, dates included.
  Expr combine(
      BinaryOp op, Expr left, Expr right, SourceSpan opSpan, SourceSpan span, Context context) {
    if (op != BinaryOp.MULTIPLY
        && (left.type() instanceof DateType || right.type() instanceof DateType)) {
      return dates.shifted(op == BinaryOp.SUBTRACT, left, right, opSpan, span);
    }
    Expr.ArithmeticOperator operator =
        switch (op) {
          case ADD -> Expr.ArithmeticOperator.ADD;
          case SUBTRACT -> Expr.ArithmeticOperator.SUBTRACT;
          default -> Expr.ArithmeticOperator.MULTIPLY;
        };
    return narrowed(arithmetic.combine(operator, left, right, opSpan, span), context);
  }

  /// One answer of an `if` and where it stands.
  record Branch(org.ansinh.syntax.Expr written, Context context) {}

  Expr conditional(
      If e,
      Context context,
      @Nullable ValueType expected,
      java.util.function.Function<Branch, Expr> answer) {
    Expr condition = truth(e.condition(), context);
    Context yes = context.assume(condition, true);
    Context no = context.assume(condition, false);
    Pair pair =
        both(
            () -> answer.apply(new Branch(e.then(), yes)),
            () -> answer.apply(new Branch(e.otherwise(), no)));
    List<Expr> possible = new ArrayList<>();
    if (!yes.known().contradicted()) {
      possible.add(pair.left());
    }
    if (!no.known().contradicted() || possible.isEmpty()) {
      possible.add(pair.right());
    }
    ValueType type = answers(List.of(pair.left(), pair.right()), possible);
    return new Expr.Conditional(condition, pair.left(), pair.right(), type, e.span());
  }

  /// The type of one of `answers`, whose values come from `possible`.
  ///
  /// @throws Refused if they are of different kinds or units
  ValueType answers(List<Expr> answers, List<Expr> possible) {
    Expr first = answers.getFirst();
    Problems problems = new Problems();
    for (Expr other : answers) {
      if (!Kinds.same(first.type(), other.type())) {
        boolean units = first.type() instanceof NumberType && other.type() instanceof NumberType;
        problems.add(
            Issue.of(
                    units ? IssueCode.UNITS_DIFFER : IssueCode.KIND_MISMATCH,
                    other.span(),
                    "The answers differ in kind: %s here, but %s before."
                        .formatted(Kinds.described(other.type()), Kinds.described(first.type())))
                .relatedTo(first.span(), "the answer before"));
      }
    }
    problems.refuseIfAny();
    ValueType type = Constants.either(possible.isEmpty() ? answers : possible);
    if (type instanceof NumberType number) {
      answers.forEach(answer -> Arithmetic.requireFits(answer, number.scale(), answer.span()));
    }
    return type;
  }

  /// A yes/no value.
  Expr truth(org.ansinh.syntax.Expr written, Context context) {
    Expr value = value(written, context, BooleanType.YES_NO);
    if (!(value.type() instanceof BooleanType)) {
      throw mismatch("a yes/no", value);
    }
    return value;
  }

  Expr number(org.ansinh.syntax.Expr written, Context context) {
    Expr value = value(written, context, null);
    if (!(value.type() instanceof NumberType)) {
      throw mismatch("a number", value);
    }
    return value;
  }

  static Refused mismatch(String expected, Expr found) {
    return new Refused(
        Issue.of(
            IssueCode.KIND_MISMATCH,
            found.span(),
            "I expected %s, but this is %s.".formatted(expected, Kinds.described(found.type()))));
  }

  /// A value of a declared kind: a bare number takes the declared unit.
  ///
  /// @param name what the value is for, as messages call it
  Expr declared(org.ansinh.syntax.Expr written, Context context, ValueType kind, String name) {
    Expr value = adopt(value(written, context, kind), kind);
    requireKind(value, kind, name);
    return value;
  }

  /// `value` in the unit of `kind`, if it is a bare number.
  static Expr adopt(Expr value, ValueType kind) {
    if (kind instanceof NumberType wanted
        && value.type() instanceof NumberType found
        && found.unit().isNumber()
        && !wanted.unit().isNumber()
        && !found.percent()
        && Constants.isNumber(value)) {
      return new Expr.Constant(
          Constants.value(value),
          new NumberType(wanted.unit(), found.scale(), found.range(), false),
          value.span());
    }
    return value;
  }

  private static void requireKind(Expr value, ValueType kind, String name) {
    if (Kinds.same(value.type(), kind)) {
      return;
    }
    boolean units = value.type() instanceof NumberType && kind instanceof NumberType;
    throw new Refused(
        Issue.of(
            units ? IssueCode.UNITS_DIFFER : IssueCode.KIND_MISMATCH,
            value.span(),
            "`%s` is %s, but this is %s."
                .formatted(name, Kinds.described(kind), Kinds.described(value.type()))));
  }

  record Pair(Expr left, Expr right) {}

  static Pair both(Supplier<Expr> left, Supplier<Expr> right) {
    List<Expr> two = Problems.all(List.of(left, right));
    return new Pair(two.get(0), two.get(1));
  }

  /// `expr` with what is known of its range.
  Expr narrowed(Expr expr, Context context) {
    ValueType type = context.known().typeOf(expr);
    if (type.equals(expr.type())) {
      return expr;
    }
    return switch (expr) {
      case Expr.InputRef e -> new Expr.InputRef(e.unit(), e.input(), type, e.span());
      case Expr.RuleRef e -> new Expr.RuleRef(e.unit(), e.rule(), type, e.span());
      case Expr.LocalRef e -> new Expr.LocalRef(e.local(), type, e.span());
      case Expr.Arithmetic e ->
          new Expr.Arithmetic(e.operator(), e.left(), e.right(), (NumberType) type, e.span());
      case Expr.Negate e -> new Expr.Negate(e.operand(), (NumberType) type, e.span());
      case Expr.Aggregate e ->
          new Expr.Aggregate(
              e.aggregation(),
              e.group(),
              e.member(),
              e.where(),
              e.value(),
              e.whenEmpty(),
              type,
              e.span());
      case Expr.DateDifference e ->
          new Expr.DateDifference(e.step(), e.from(), e.to(), (NumberType) type, e.span());
      case Expr.OrElse e -> new Expr.OrElse(e.unit(), e.input(), e.otherwise(), type, e.span());
      default -> expr;
    };
  }
}
