package org.ansinh.testing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.Assignment;
import org.ansinh.syntax.BinaryOp;
import org.ansinh.syntax.Bounds;
import org.ansinh.syntax.BracketsChange;
import org.ansinh.syntax.BracketsItem;
import org.ansinh.syntax.CategoryItem;
import org.ansinh.syntax.Cell;
import org.ansinh.syntax.Change;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.Citation;
import org.ansinh.syntax.Closing;
import org.ansinh.syntax.Confidence;
import org.ansinh.syntax.ConstraintItem;
import org.ansinh.syntax.Day;
import org.ansinh.syntax.EntityItem;
import org.ansinh.syntax.Expr;
import org.ansinh.syntax.Fact;
import org.ansinh.syntax.FigureItem;
import org.ansinh.syntax.HitPolicy;
import org.ansinh.syntax.InputItem;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.Kind;
import org.ansinh.syntax.Label;
import org.ansinh.syntax.Layout;
import org.ansinh.syntax.MeasureItem;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.PackItem;
import org.ansinh.syntax.ParameterItem;
import org.ansinh.syntax.PayerItem;
import org.ansinh.syntax.Place;
import org.ansinh.syntax.RoundingWord;
import org.ansinh.syntax.RuleItem;
import org.ansinh.syntax.SourceItem;
import org.ansinh.syntax.SuccessionItem;
import org.ansinh.syntax.TableChange;
import org.ansinh.syntax.TableItem;
import org.ansinh.syntax.TestItem;
import org.ansinh.syntax.Unit;
import org.ansinh.syntax.Variable;
import org.jspecify.annotations.Nullable;

/// Makes random syntax trees of every shape that text can have, for properties of the formatter and
/// the JSON form.
public final class RandomItems {
  private static final SourceSpan NONE = SourceSpan.NONE;
  private static final List<String> NAMES =
      List.of(
          "wage",
          "lương_cơ_sở",
          "Person",
          "order",
          "rate",
          "first",
          "row",
          "x1",
          "đ",
          "start",
          "to",
          "up",
          "half",
          "round",
          "art",
          "en",
          "general",
          "default",
          "optional",
          "hit",
          "general",
          "at",
          "before",
          "after",
          "sum",
          "I");
  private final RandomGenerator random;

  public RandomItems(RandomGenerator random) {
    this.random = random;
  }

  private int below(int bound) {
    return random.nextInt(bound);
  }

  private <T> T oneOf(List<T> list) {
    return list.get(below(list.size()));
  }

  private <T> @Nullable T maybe(Supplier<T> what) {
    return below(2) == 0 ? null : what.get();
  }

  private <T> List<T> some(int least, int most, Supplier<T> what) {
    List<T> list = new ArrayList<>();
    int count = least + below(most - least + 1);
    for (int i = 0; i < count; i++) {
      list.add(what.get());
    }
    return list;
  }

  private Name name() {
    return Name.of(oneOf(NAMES) + (below(3) == 0 ? below(100) : ""));
  }

  /// A name that is none of the language's words, where one would read as a clause.
  private Name plainName() {
    return Name.of(
        oneOf(List.of("wage", "lương_cơ_sở", "region", "x1", "đ_b", "I", "neither")) + below(30));
  }

  private String text() {
    return oneOf(
        List.of(
            "",
            "Nghị định 73/2024/NĐ-CP",
            "say \"a\"",
            "back\\slash",
            "a\nb",
            "// no comment",
            "x".repeat(90)));
  }

  private Label label() {
    return new Label(text(), maybe(this::text), NONE);
  }

  private Layout layout() {
    if (below(4) > 0) {
      return Layout.NONE;
    }
    List<String> before = new ArrayList<>();
    for (int i = below(4); i > 0; i--) {
      String line = oneOf(List.of("", "// note", "/* a\n   b */", "//"));
      if (!line.isEmpty() || before.isEmpty() || !before.getLast().isEmpty()) {
        before.add(line);
      }
    }
    return new Layout(before, below(2) == 0 ? null : oneOf(List.of("// after", "/* x */")));
  }

  private Day day() {
    return new Day(LocalDate.of(1990 + below(60), 1 + below(12), 1 + below(28)), NONE);
  }

  private Citation citation() {
    return new Citation(
        name(),
        maybe(this::text),
        below(2) == 0 ? null : oneOf(List.of(Confidence.values())),
        maybe(this::text),
        NONE);
  }

  private Unit unit() {
    return oneOf(
        List.of(
            new Unit(List.of(new Unit.Term("VND", 1)), NONE),
            new Unit(List.of(new Unit.Term("VND", 1), new Unit.Term("month", -1)), NONE),
            new Unit(List.of(new Unit.Term("year", 1)), NONE),
            new Unit(
                List.of(
                    new Unit.Term("VER", 1), new Unit.Term("year", -1), new Unit.Term("month", -1)),
                NONE)));
  }

  private Kind kind() {
    return switch (below(6)) {
      case 0 -> new Kind.Percent(NONE);
      case 1 -> new Kind.Plain(NONE);
      case 2 -> new Kind.YesNo(NONE);
      case 3 -> new Kind.Date(NONE);
      case 4 -> new Kind.Named(Name.of("Region"), NONE);
      default -> new Kind.Amount(unit(), NONE);
    };
  }

  private Expr number() {
    BigDecimal value =
        new BigDecimal(BigInteger.valueOf(random.nextLong(1L << (1 + below(40)))), below(4));
    return switch (below(4)) {
      case 0 -> new Expr.NumberLiteral(value, true, null, NONE);
      case 1 ->
          new Expr.NumberLiteral(
              value, true, new Unit(List.of(new Unit.Term("year", -1)), NONE), NONE);
      case 2 -> new Expr.NumberLiteral(value, false, unit(), NONE);
      default -> new Expr.NumberLiteral(value, false, null, NONE);
    };
  }

  private Expr ref() {
    return new Expr.Ref(plainName(), NONE);
  }

  /// An expression with at most `depth` levels below its own.
  public Expr expr(int depth) {
    if (depth == 0) {
      return switch (below(5)) {
        case 0 -> number();
        case 1 -> new Expr.DateLiteral(day().date(), NONE);
        case 2 -> new Expr.TextLiteral(text(), NONE);
        case 3 -> new Expr.YesNoLiteral(below(2) == 0, NONE);
        default -> ref();
      };
    }
    Supplier<Expr> sub = () -> expr(below(depth));
    return switch (below(19)) {
      case 0 -> new Expr.Not(sub.get(), NONE);
      case 1 -> new Expr.Negate(sub.get(), NONE);
      case 2 -> new Expr.Baseline(sub.get(), NONE);
      case 3, 4, 5, 6 ->
          new Expr.Binary(oneOf(List.of(BinaryOp.values())), sub.get(), sub.get(), NONE, NONE);
      case 7 -> new Expr.Between(sub.get(), sub.get(), sub.get(), NONE);
      case 8 -> new Expr.In(sub.get(), some(1, 3, () -> cell(depth - 1)), NONE);
      case 9 -> new Expr.Access(sub.get(), name(), NONE);
      case 10 -> new Expr.Index(sub.get(), sub.get(), NONE);
      case 11 ->
          new Expr.Call(
              Name.of(oneOf(List.of("min", "round half up", "round down", "known", "accrual"))),
              some(0, 3, sub),
              NONE);
      case 12 -> new Expr.If(sub.get(), sub.get(), sub.get(), NONE);
      case 13 -> new Expr.Quantified(below(2) == 0, plainName(), sub.get(), sub.get(), NONE);
      case 14 -> new Expr.Position(Name.of("household"), maybe(sub), some(1, 3, sub), NONE);
      case 15 ->
          new Expr.But(
              sub.get(), some(1, 2, () -> new Assignment(name(), expr(below(depth)), NONE)), NONE);
      case 17 -> new Expr.SumFor(plainName(), sub.get(), sub.get(), sub.get(), NONE);
      case 16 -> new Expr.OnDate(sub.get(), sub.get(), NONE);
      default -> new Expr.Else(sub.get(), sub.get(), NONE);
    };
  }

  private Cell cell(int depth) {
    int d = Math.max(0, depth);
    return switch (below(6)) {
      case 0 -> new Cell.Any(NONE);
      case 1 -> new Cell.Otherwise(NONE);
      case 2 ->
          new Cell.Interval(
              expr(below(d + 1)), below(2) == 0, expr(below(d + 1)), below(2) == 0, NONE);
      case 3 -> new Cell.NoneOf(some(1, 2, () -> cell(0)), NONE);
      default ->
          new Cell.Compare(
              oneOf(
                  List.of(
                      BinaryOp.EQUAL,
                      BinaryOp.NOT_EQUAL,
                      BinaryOp.LESS,
                      BinaryOp.GREATER_OR_EQUAL)),
              expr(below(d + 1)),
              NONE);
    };
  }

  private Cell tableCell() {
    return below(4) == 0 ? new Cell.AnyOf(some(2, 3, () -> cell(1)), NONE) : cell(1);
  }

  private Bounds bounds() {
    return new Bounds(number(), number(), NONE);
  }

  private Closing closing() {
    return new Closing(day(), maybe(this::citation), layout(), NONE);
  }

  private RuleItem.ExceptionClause exception() {
    return new RuleItem.ExceptionClause(
        maybe(this::plainName), expr(2), expr(2), maybe(this::citation), layout(), NONE);
  }

  private Variable variable() {
    return new Variable(plainName(), kind(), maybe(this::bounds), NONE);
  }

  /// An item of any kind.
  public Item item() {
    return switch (below(17)) {
      case 0 -> pack();
      case 1 -> new PayerItem(name(), maybe(this::label), layout(), NONE);
      case 2 ->
          new SourceItem(
              name(),
              label(),
              maybe(this::plainName),
              maybe(() -> 1 + below(200)),
              maybe(this::day),
              maybe(this::day),
              some(
                  0,
                  2,
                  () ->
                      below(2) == 0
                          ? new SourceItem.Article(text(), label(), layout(), NONE)
                          : new SourceItem.Omission(text(), label(), layout(), NONE)),
              layout(),
              NONE);
      case 3 ->
          new CategoryItem(
              plainName(),
              maybe(this::label),
              some(
                  1,
                  4,
                  () -> new CategoryItem.Value(plainName(), maybe(this::label), layout(), NONE)),
              layout(),
              NONE);
      case 4 ->
          new EntityItem(
              name(),
              maybe(this::label),
              maybe(
                  () ->
                      new EntityItem.Contains(
                          name(), plainName(), maybe(() -> 1 + below(50)), NONE)),
              layout(),
              NONE);
      case 5 ->
          new InputItem(
              name(),
              name(),
              kind(),
              below(2) == 0,
              maybe(this::bounds),
              maybe(this::number),
              maybe(this::label),
              layout(),
              NONE);
      case 6 -> parameter();
      case 7 -> rule();
      case 8 -> table();
      case 9 -> brackets();
      case 10 -> amendment();
      case 11 ->
          new TestItem(
              Name.of(text()),
              day(),
              maybe(this::day),
              some(0, 2, this::plainName),
              some(
                  1,
                  4,
                  () -> below(2) == 0 ? fact() : new TestItem.Expect(expr(3), layout(), NONE)),
              layout(),
              NONE);
      case 15 -> {
        RuleItem rule = (RuleItem) rule();
        yield new ConstraintItem(
            rule.name(), name(), rule.label(), rule.versions(), rule.layout(), NONE);
      }
      case 12 -> measure();
      case 13 ->
          new SuccessionItem(
              plainName(),
              maybe(this::label),
              plainName(),
              plainName(),
              day(),
              maybe(this::citation),
              some(
                  1,
                  4,
                  () ->
                      new SuccessionItem.Unit(
                          plainName(),
                          some(1, 12, this::plainName),
                          maybe(this::citation),
                          layout(),
                          NONE)),
              layout(),
              NONE);
      case 14 ->
          new FigureItem(
              oneOf(List.of(FigureItem.Role.values())),
              plainName(),
              day(),
              maybe(() -> new Place(maybe(this::plainName), plainName(), NONE)),
              maybe(() -> oneOf(List.of(FigureItem.Qualifier.values()))),
              number(),
              citation(),
              layout(),
              NONE);
      default ->
          new CheckItem(
              Name.of(text()),
              day(),
              maybe(this::day),
              some(0, 2, this::plainName),
              name(),
              plainName(),
              maybe(() -> expr(2)),
              expr(3),
              layout(),
              NONE);
    };
  }

  private Item measure() {
    MeasureItem.Form form = oneOf(List.of(MeasureItem.Form.values()));
    boolean share = form == MeasureItem.Form.SHARE;
    return new MeasureItem(
        name(),
        kind(),
        maybe(this::label),
        new MeasureItem.Statistic(
            form,
            form.hasValue() ? expr(2) : null,
            plainName(),
            share ? expr(2) : maybe(() -> expr(2)),
            share ? maybe(() -> expr(2)) : null,
            NONE),
        maybe(this::citation),
        layout(),
        NONE);
  }

  private Item pack() {
    List<PackItem.Clause> clauses = new ArrayList<>();
    for (PackItem.Key key : PackItem.Key.values()) {
      if (below(2) == 0) {
        List<Name> values =
            key.isText()
                ? List.of(Name.of(text()))
                : some(1, key == PackItem.Key.LANGUAGES ? 3 : 1, this::plainName);
        clauses.add(new PackItem.Clause(key, values, layout(), NONE));
      }
    }
    return new PackItem(plainName(), maybe(this::label), clauses, layout(), NONE);
  }

  private Item parameter() {
    int width = below(2) == 0 ? 0 : 1 + below(3);
    List<Name> columns = some(width, width, this::plainName);
    return new ParameterItem(
        name(),
        width == 0 ? null : name(),
        kind(),
        maybe(this::label),
        columns,
        some(
            1,
            3,
            () ->
                new ParameterItem.Version(
                    day(),
                    width == 0 ? List.of(expr(2)) : some(width, width, () -> expr(1)),
                    maybe(this::citation),
                    maybe(this::closing),
                    layout(),
                    NONE)),
        layout(),
        NONE);
  }

  private Item rule() {
    boolean dated = below(2) == 0;
    return new RuleItem(
        name(),
        maybe(this::name),
        kind(),
        maybe(this::label),
        maybe(() -> new RuleItem.Rounded(oneOf(List.of(RoundingWord.values())), number(), NONE)),
        maybe(() -> new RuleItem.PaidBy(plainName(), maybe(this::plainName), NONE)),
        some(
            1,
            dated ? 3 : 1,
            () ->
                new RuleItem.Version(
                    dated ? day() : null,
                    expr(4),
                    maybe(this::citation),
                    some(0, 2, this::exception),
                    maybe(this::closing),
                    layout(),
                    NONE)),
        layout(),
        NONE);
  }

  private Item table() {
    boolean dated = below(2) == 0;
    boolean ofEntity = below(2) == 0;
    return new TableItem(
        name(),
        ofEntity ? name() : null,
        ofEntity ? List.of() : some(1, 2, this::variable),
        kind(),
        maybe(this::label),
        below(2) == 0 ? null : oneOf(List.of(HitPolicy.values())),
        some(
            1,
            dated ? 2 : 1,
            () -> {
              int width = below(4);
              return new TableItem.Version(
                  dated ? day() : null,
                  maybe(this::citation),
                  some(width, width, this::name),
                  name(),
                  some(
                      1,
                      3,
                      () ->
                          new TableItem.Row(
                              name(),
                              some(width, width, this::tableCell),
                              expr(1),
                              maybe(this::citation),
                              layout(),
                              NONE)),
                  maybe(this::closing),
                  layout(),
                  NONE);
            }),
        layout(),
        NONE);
  }

  private Item brackets() {
    boolean dated = below(2) == 0;
    return new BracketsItem(
        name(),
        variable(),
        kind(),
        maybe(this::label),
        some(
            1,
            dated ? 2 : 1,
            () -> {
              Citation citation = maybe(this::citation);
              return new BracketsItem.Version(
                  dated ? day() : null,
                  citation,
                  maybe(
                      () ->
                          new BracketsItem.Start(
                              number(), number(), maybe(this::citation), layout(), NONE)),
                  some(
                      1,
                      3,
                      () ->
                          new BracketsItem.Step(
                              number(), number(), maybe(this::citation), layout(), NONE)),
                  maybe(this::closing),
                  dated || citation != null ? layout() : Layout.NONE,
                  NONE);
            }),
        layout(),
        NONE);
  }

  private Fact fact() {
    return new Fact(
        plainName(),
        name(),
        some(0, 2, this::plainName),
        some(0, 3, () -> new Assignment(name(), expr(1), NONE)),
        layout(),
        NONE);
  }

  private Item amendment() {
    return new AmendmentItem(
        plainName(),
        maybe(this::label),
        maybe(this::citation),
        some(0, 2, this::plainName),
        maybe(this::day),
        day(),
        maybe(this::day),
        some(1, 3, this::change),
        layout(),
        NONE);
  }

  private Change change() {
    return switch (below(6)) {
      case 0 -> {
        Item item = item();
        while (item instanceof AmendmentItem
            || item instanceof TestItem
            || item instanceof CheckItem
            || item instanceof PackItem) {
          item = item();
        }
        Layout own = layout();
        yield new Change.AddItem(
            item.withLayout(new Layout(List.of(), item.layout().after())),
            new Layout(own.before(), null),
            NONE);
      }
      case 1 -> new Change.ChangeTable(name(), some(1, 3, this::tableChange), layout(), NONE);
      case 2 ->
          new Change.ChangeParameter(
              plainName(),
              maybe(this::name),
              maybe(this::day),
              number(),
              expr(2),
              maybe(this::citation),
              layout(),
              NONE);
      case 3 -> {
        Expr formula = maybe(() -> expr(3));
        yield new Change.ChangeRule(
            plainName(),
            formula == null ? null : maybe(() -> expr(3)),
            formula,
            formula == null ? null : maybe(this::citation),
            some(formula == null ? 1 : 0, 2, this::exception),
            some(
                0,
                2,
                () ->
                    new Change.RemoveException(plainName(), maybe(this::citation), layout(), NONE)),
            layout(),
            NONE);
      }
      case 4 ->
          new Change.ChangeBrackets(plainName(), some(1, 3, this::bracketsChange), layout(), NONE);
      default -> new Change.Neutralize(plainName(), maybe(this::citation), layout(), NONE);
    };
  }

  private TableChange tableChange() {
    return switch (below(3)) {
      case 0 ->
          new TableChange.RowBecomes(
              name(), name(), cell(1), cell(1), maybe(this::citation), layout(), NONE);
      case 1 ->
          new TableChange.AddRow(
              name(),
              below(2) == 0,
              name(),
              some(0, 2, () -> new TableChange.Condition(name(), cell(1), NONE)),
              expr(1),
              maybe(this::citation),
              layout(),
              NONE);
      default -> new TableChange.RemoveRow(name(), expr(1), maybe(this::citation), layout(), NONE);
    };
  }

  private BracketsChange bracketsChange() {
    return switch (below(4)) {
      case 0 ->
          new BracketsChange.StartBecomes(
              number(), number(), maybe(this::citation), layout(), NONE);
      case 1 ->
          new BracketsChange.StepBecomes(
              number(), number(), number(), maybe(this::citation), layout(), NONE);
      case 2 ->
          new BracketsChange.AddStep(number(), number(), maybe(this::citation), layout(), NONE);
      default ->
          new BracketsChange.RemoveStep(number(), number(), maybe(this::citation), layout(), NONE);
    };
  }
}
