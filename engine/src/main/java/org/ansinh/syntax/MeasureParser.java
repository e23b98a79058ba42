package org.ansinh.syntax;

import org.jspecify.annotations.Nullable;

/// Reads measures, and the targets and actual figures of them.
final class MeasureParser {
  private final TokenReader in;
  private final Phrases phrases;
  private final ExpressionParser expressions;

  MeasureParser(TokenReader in, Phrases phrases, ExpressionParser expressions) {
    this.in = in;
    this.phrases = phrases;
    this.expressions = expressions;
  }

  Item measure() throws SyntaxException {
    int start = in.at();
    in.next();
    Name name = phrases.newName("the name of a measure");
    in.expect(":", "before the kind");
    Kind kind = phrases.kind();
    Label label = phrases.optionalLabel();
    in.expect("=", "and how the measure is taken");
    MeasureItem.Statistic statistic = statistic();
    Citation citation = phrases.optionalCitation();
    return new MeasureItem(
        name, kind, label, statistic, citation, in.layoutFrom(start), in.spanFrom(start));
  }

  private MeasureItem.Statistic statistic() throws SyntaxException {
    int start = in.at();
    MeasureItem.Form form = form();
    in.expect(Keyword.OF, "after `" + form.word() + "`");
    Expr value = null;
    if (form.hasValue()) {
      value = expressions.sum();
      in.expect(Keyword.OF, "and the entity whose units are meant");
    }
    Name entity = phrases.name("the name of an entity");
    Expr where = in.accept(Keyword.WHERE) ? expressions.expression() : null;
    boolean share = form == MeasureItem.Form.SHARE;
    if (share && where == null) {
      throw in.unexpected(
          "`where` and which units count",
          "For example: `share of " + entity + " where insured among of_working_age`.");
    }
    Expr among = share && in.accept(Keyword.AMONG) ? expressions.expression() : null;
    return new MeasureItem.Statistic(form, value, entity, where, among, in.spanFrom(start));
  }

  private MeasureItem.Form form() throws SyntaxException {
    for (MeasureItem.Form form : MeasureItem.Form.values()) {
      if (in.accept(form.keyword())) {
        return form;
      }
    }
    throw in.unexpected(
        "`share of`, `count of`, `total of` or `mean of`",
        "For example: `= share of Person where insured among of_working_age`.");
  }

  Item figure(FigureItem.Role role) throws SyntaxException {
    int start = in.at();
    in.next();
    Name measure = phrases.name("the name of a measure");
    String word = role.preposition().word();
    in.expect(role.preposition(), "and the day of the " + role.word() + " figure");
    Day day = phrases.day("after `" + word + "`");
    Place place = in.accept(Keyword.IN) ? place() : null;
    in.expect("=", "before the figure");
    FigureItem.Qualifier qualifier = qualifier();
    Expr value = expressions.sum();
    Citation citation = phrases.optionalCitation();
    if (citation == null) {
      throw in.unexpected("`by` and the source of the figure", "A figure says where it is from.");
    }
    return new FigureItem(
        role,
        measure,
        day,
        place,
        qualifier,
        value,
        citation,
        in.layoutFrom(start),
        in.spanFrom(start));
  }

  private Place place() throws SyntaxException {
    int start = in.at();
    Name name = phrases.name("a province or the like");
    if (!in.accept(".")) {
      return new Place(null, name, in.spanFrom(start));
    }
    Name unit = phrases.name("a value of `" + name + "`");
    return new Place(name, unit, in.spanFrom(start));
  }

  private FigureItem.@Nullable Qualifier qualifier() throws SyntaxException {
    if (in.accept(Keyword.ABOUT)) {
      return FigureItem.Qualifier.ABOUT;
    }
    if (in.accept(Keyword.OVER)) {
      return FigureItem.Qualifier.OVER;
    }
    if (in.accept(Keyword.AT)) {
      in.expect(Keyword.LEAST, "after `at`");
      return FigureItem.Qualifier.AT_LEAST;
    }
    return null;
  }
}
