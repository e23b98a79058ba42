package org.ansinh.syntax;

/// Reads one item, whatever its first word.
final class ItemParser {
  private final TokenReader in;
  private final DeclarationParser declarations;
  private final LawParser law;
  private final TableParser tables;
  private final AmendmentParser amendments;
  private final CaseParser cases;
  private final MeasureParser measures;
  private final SuccessionParser successions;

  ItemParser(TokenReader in) {
    this.in = in;
    Phrases phrases = new Phrases(in);
    ExpressionParser expressions = new ExpressionParser(in, phrases);
    declarations = new DeclarationParser(in, phrases, expressions);
    law = new LawParser(in, phrases, expressions);
    tables = new TableParser(in, phrases, expressions, declarations, law);
    amendments = new AmendmentParser(in, phrases, expressions, law, tables, this);
    cases = new CaseParser(in, phrases, expressions);
    measures = new MeasureParser(in, phrases, expressions);
    successions = new SuccessionParser(in, phrases);
  }

  /// The item that begins at the next token; what follows it is left.
  Item item() throws SyntaxException {
    Keyword word = in.peek().keyword();
    if (word == null || !word.beginsItem()) {
      throw in.unexpected(
          "an item", "An item begins with " + String.join(", ", Keyword.itemWords()) + ".");
    }
    return switch (word) {
      case PACK -> declarations.pack();
      case PAYER -> declarations.payer();
      case SOURCE -> declarations.source();
      case CATEGORY -> declarations.category();
      case ENTITY -> declarations.entity();
      case INPUT -> declarations.input();
      case PARAMETER -> law.parameter();
      case RULE -> law.rule();
      case CONSTRAINT -> law.constraint();
      case TABLE -> tables.table();
      case BRACKETS -> tables.brackets();
      case AMENDMENT -> amendments.amendment();
      case TEST -> cases.test();
      case CHECK -> cases.check();
      case MEASURE -> measures.measure();
      case TARGET -> measures.figure(FigureItem.Role.TARGET);
      case SUCCESSION -> successions.succession();
      case ACTUAL -> measures.figure(FigureItem.Role.ACTUAL);
      default -> throw new IllegalStateException("no item begins with " + word);
    };
  }

  CaseParser cases() {
    return cases;
  }
}
