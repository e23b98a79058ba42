package org.ansinh.checker;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Local;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.ValueType;
import org.ansinh.period.Dated;
import org.ansinh.syntax.BracketsItem;
import org.ansinh.syntax.Expr.Call;
import org.ansinh.syntax.TableItem;

/// Uses of tables and brackets that are asked with values: their body stands in place of the call.
final class Calls {
  private final Formula formula;

  Calls(Formula formula) {
    this.formula = formula;
  }

  Expr call(Call e, Declarations.Formulas function, Context context) {
    List<Declarations.Argument> arguments = arguments(function);
    if (e.arguments().size() != arguments.size()) {
      throw new Refused(
          Issue.of(
                  IssueCode.WRONG_ARGUMENTS,
                  e.span(),
                  "`%s` is asked with %d values, not %d."
                      .formatted(e.function(), arguments.size(), e.arguments().size()))
              .relatedTo(function.item().name().span(), "it is declared here"));
    }
    List<Supplier<Expr>> works = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Declarations.Argument argument = arguments.get(i);
      org.ansinh.syntax.Expr written = e.arguments().get(i);
      works.add(() -> argument(argument, written, context, e.function().text()));
    }
    List<Expr> values = Problems.all(works);
    List<Local> locals = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      locals.add(new Local(arguments.get(i).name(), values.get(i).type()));
    }
    Expr body = body(function, locals, e);
    for (int i = values.size() - 1; i >= 0; i--) {
      body = new Expr.Let(locals.get(i), values.get(i), body, e.span());
    }
    return body;
  }

  static List<Declarations.Argument> arguments(Declarations.Formulas function) {
    return switch (function) {
      case Declarations.OfTable table -> table.arguments();
      case Declarations.OfBrackets brackets -> List.of(brackets.argument());
      case Declarations.OfRule _ -> List.of();
    };
  }

  /// The body of a function for given values of its variables.
  Expr body(Declarations.Formulas function, List<Local> locals, Call e) {
    Context inside = Context.of(null);
    for (Local local : locals) {
      inside = inside.bind(local);
    }
    Context context = inside;
    String name = function.item().name().text();
    Dated<?> version =
        formula.book.version(
            name,
            function.item().name().span(),
            function.timeline(),
            formula.day,
            e.function().span());
    return formula.book.called(
        name,
        version.period(),
        e.function().span(),
        () ->
            switch (function) {
              case Declarations.OfTable table ->
                  new Tables(formula)
                      .cases(table, (TableItem.Version) version.value(), context, null);
              case Declarations.OfBrackets brackets ->
                  new Brackets(formula)
                      .cases(
                          brackets,
                          (BracketsItem.Version) version.value(),
                          locals.getFirst(),
                          context);
              case Declarations.OfRule rule ->
                  throw new IllegalArgumentException(rule.item().name().text());
            });
  }

  private Expr argument(
      Declarations.Argument argument,
      org.ansinh.syntax.Expr written,
      Context context,
      String function) {
    Expr value = formula.declared(written, context, argument.type(), argument.name());
    if (argument.bounded()
        && argument.type() instanceof NumberType allowed
        && value.type() instanceof NumberType found
        && !allowed.range().contains(found.range())) {
      BigDecimal outside =
          allowed.range().contains(found.range().low())
              ? found.range().high()
              : found.range().low();
      throw new Refused(
          Issue.of(
                  IssueCode.RANGE_EXCEEDED,
                  written.span(),
                  "`%s` covers %s from %s, but here it can be %s."
                      .formatted(
                          function,
                          argument.name(),
                          Numbers.text(allowed.range()),
                          Numbers.text(outside)))
              .relatedTo(argument.span(), "the range is declared here"));
    }
    if (argument.type() instanceof DateType allowed && value.type() instanceof DateType found) {
      LocalDate outside =
          found.earliest().isBefore(allowed.earliest())
              ? found.earliest()
              : found.latest().isAfter(allowed.latest()) ? found.latest() : null;
      if (outside != null) {
        throw new Refused(
            Issue.of(
                IssueCode.RANGE_EXCEEDED,
                written.span(),
                "`%s` covers %s from %s to %s, but here it can be %s."
                    .formatted(
                        function, argument.name(), allowed.earliest(), allowed.latest(), outside)));
      }
    }
    return retyped(value, argument.type());
  }

  private static Expr retyped(Expr value, ValueType declared) {
    return value instanceof Expr.Constant constant
            && declared instanceof NumberType shape
            && constant.type() instanceof NumberType type
        ? new Expr.Constant(
            constant.value(),
            new NumberType(type.unit(), type.scale(), type.range(), shape.percent()),
            constant.span())
        : value;
  }
}
