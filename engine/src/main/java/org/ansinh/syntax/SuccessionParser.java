package org.ansinh.syntax;

import java.util.ArrayList;
import java.util.List;

/// Reads successions.
final class SuccessionParser {
  private final TokenReader in;
  private final Phrases phrases;

  SuccessionParser(TokenReader in, Phrases phrases) {
    this.in = in;
    this.phrases = phrases;
  }

  Item succession() throws SyntaxException {
    int start = in.at();
    in.next();
    Name name = phrases.newName("the name of a succession");
    Label label = phrases.optionalLabel();
    in.expect(Keyword.FROM, "and the category of the units that end");
    Name from = phrases.name("the name of a category after `from`");
    in.expect(Keyword.TO, "and the category of the units that begin");
    Name to = phrases.name("the name of a category after `to`");
    in.expect(Keyword.ON, "and the day of the succession");
    Day day = phrases.day("after `on`");
    Citation citation = phrases.optionalCitation();
    Layout layout = in.layoutFrom(start);
    List<SuccessionItem.Unit> units = new ArrayList<>();
    do {
      units.add(unit());
    } while (in.is(TokenKind.NAME));
    return new SuccessionItem(
        name, label, from, to, day, citation, units, layout, in.spanFrom(start));
  }

  private SuccessionItem.Unit unit() throws SyntaxException {
    int start = in.at();
    Name name = phrases.name("the name of a new unit");
    in.expect("=", "and the old units it was formed from");
    List<Name> of = phrases.names("the name of an old unit");
    Citation citation = phrases.optionalCitation();
    return new SuccessionItem.Unit(name, of, citation, in.layoutFrom(start), in.spanFrom(start));
  }
}
