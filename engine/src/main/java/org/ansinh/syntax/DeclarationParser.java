package org.ansinh.syntax;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ansinh.diagnostics.IssueCode;
import org.jspecify.annotations.Nullable;

/// Reads the items that say what there is: pack, payer, source, category, entity, input.
final class DeclarationParser {
  private final TokenReader in;
  private final Phrases phrases;
  private final ExpressionParser expressions;

  DeclarationParser(TokenReader in, Phrases phrases, ExpressionParser expressions) {
    this.in = in;
    this.phrases = phrases;
    this.expressions = expressions;
  }

  Item pack() throws SyntaxException {
    int start = in.at();
    in.next();
    Name name = phrases.newName("the name of the pack");
    Label label = phrases.optionalLabel();
    Layout layout = in.layoutFrom(start);
    List<PackItem.Clause> clauses = new ArrayList<>();
    Set<PackItem.Key> said = EnumSet.noneOf(PackItem.Key.class);
    PackItem.Key key = packKey();
    while (key != null) {
      int clause = in.at();
      Token word = in.next();
      if (!said.add(key)) {
        throw twice(word);
      }
      List<Name> values = new ArrayList<>();
      if (key.isText()) {
        Token text = in.peek();
        values.add(new Name(phrases.text("the " + key.word()), text.span()));
      } else if (key == PackItem.Key.LANGUAGES) {
        values.addAll(phrases.names("a language"));
      } else {
        values.add(phrases.name("the " + key.word()));
      }
      clauses.add(new PackItem.Clause(key, values, in.layoutFrom(clause), in.spanFrom(clause)));
      key = packKey();
    }
    return new PackItem(name, label, clauses, layout, in.spanFrom(start));
  }

  private PackItem.@Nullable Key packKey() {
    for (PackItem.Key key : PackItem.Key.values()) {
      Token token = in.peek();
      if (token.keyword() != null && token.text().equals(key.word())) {
        return key;
      }
    }
    return null;
  }

  private SyntaxException twice(Token word) {
    return in.mistake(
        IssueCode.UNEXPECTED_TOKEN,
        word.span(),
        "`" + word.text() + "` is said twice in this item.",
        "Keep one of the two.");
  }

  Item payer() throws SyntaxException {
    int start = in.at();
    in.next();
    Name name = phrases.newName("the name of a payer");
    Label label = phrases.optionalLabel();
    return new PayerItem(name, label, in.layoutFrom(start), in.spanFrom(start));
  }

  Item source() throws SyntaxException {
    int start = in.at();
    in.next();
    Name name = phrases.newName("the name of a source");
    in.expect("=", "after `" + name + "`");
    Label title = phrases.label("the title of the source");
    Name amends = null;
    Integer count = null;
    Day issued = null;
    Day inForce = null;
    while (true) {
      Token word = in.peek();
      if (in.accept(Keyword.ISSUED)) {
        refuseTwice(issued, word);
        issued = phrases.day("after `issued`");
      } else if (in.accept(Keyword.IN)) {
        refuseTwice(inForce, word);
        in.expect(Keyword.FORCE, "after `in`");
        inForce = phrases.day("after `in force`");
      } else if (in.accept(Keyword.AMENDS)) {
        refuseTwice(amends, word);
        amends = phrases.name("the name of a source after `amends`");
      } else if (in.accept(Keyword.ARTICLES)) {
        refuseTwice(count, word);
        count = whole("how many articles the text has, from 1 to 9_999", "[1-9][0-9]{0,3}");
      } else {
        break;
      }
    }
    Layout layout = in.layoutFrom(start);
    List<SourceItem.Line> lines = new ArrayList<>();
    while (in.is(Keyword.ARTICLE)) {
      lines.add(article());
    }
    return new SourceItem(
        name, title, amends, count, issued, inForce, lines, layout, in.spanFrom(start));
  }

  private void refuseTwice(@Nullable Object before, Token word) throws SyntaxException {
    if (before != null) {
      throw twice(word);
    }
  }

  private SourceItem.Line article() throws SyntaxException {
    int start = in.at();
    in.next();
    String number = phrases.text("the number of the article");
    if (in.accept(Keyword.NOT)) {
      in.expect(Keyword.ENCODED, "after `not`");
      Label reason = phrases.label("what the article is about, or why it is left out");
      return new SourceItem.Omission(number, reason, in.layoutFrom(start), in.spanFrom(start));
    }
    if (!in.is(":")) {
      throw in.unexpected(
          "`:` and the words of the article, or `not encoded` and why it is left out",
          "For example: `article \"10-18\" not encoded \"Organisation\"`.");
    }
    in.next();
    Label text = phrases.label("the words of the article");
    return new SourceItem.Article(number, text, in.layoutFrom(start), in.spanFrom(start));
  }

  Item category() throws SyntaxException {
    int start = in.at();
    in.next();
    Name name = phrases.newName("the name of a category");
    Label label = phrases.optionalLabel();
    in.expect(":", "before the values of the category");
    Layout layout = in.layoutFrom(start);
    List<CategoryItem.Value> values = new ArrayList<>();
    do {
      int clause = in.at();
      Name value = phrases.newName("a value of the category");
      Label valueLabel = phrases.optionalLabel();
      boolean more = in.is(",");
      if (more) {
        in.next();
      }
      values.add(
          new CategoryItem.Value(
              value,
              valueLabel,
              in.layoutFrom(clause),
              valueLabel == null ? value.span() : value.span().to(valueLabel.span())));
      if (!more) {
        break;
      }
    } while (true);
    return new CategoryItem(name, label, values, layout, in.spanFrom(start));
  }

  Item entity() throws SyntaxException {
    int start = in.at();
    in.next();
    Name name = phrases.newName("the name of an entity");
    Label label = phrases.optionalLabel();
    EntityItem.Contains contains = null;
    int clause = in.at();
    if (in.accept(Keyword.CONTAINS)) {
      Name member = phrases.name("the name of an entity after `contains`");
      in.expect(Keyword.AS, "and the name for the members");
      Name role = phrases.newName("the name for the members");
      Integer most = in.accept(Keyword.UP) ? most() : null;
      contains = new EntityItem.Contains(member, role, most, in.spanFrom(clause));
    }
    if (label == null) {
      label = phrases.optionalLabel();
    }
    return new EntityItem(name, label, contains, in.layoutFrom(start), in.spanFrom(start));
  }

  private Integer most() throws SyntaxException {
    in.expect(Keyword.TO, "after `up`");
    return whole("a whole number of members from 1 to 999_999", "[1-9][0-9]{0,5}");
  }

  private Integer whole(String what, String pattern) throws SyntaxException {
    Token number = in.peek();
    if (number.kind() != TokenKind.NUMBER || !number.text().matches(pattern)) {
      throw in.unexpected(what);
    }
    in.next();
    return Integer.valueOf(number.text());
  }

  Item input() throws SyntaxException {
    int start = in.at();
    in.next();
    Name name = phrases.newName("the name of an input");
    if (!in.is(Keyword.OF)) {
      throw in.unexpected(
          "`of` and the entity it is known of",
          "For example: `input " + name + " of Person: yes/no`.");
    }
    in.next();
    Name entity = phrases.name("the name of an entity after `of`");
    in.expect(":", "before the kind");
    Kind kind = phrases.kind();
    boolean optional = false;
    Bounds bounds = null;
    Expr standard = null;
    Label label = null;
    while (true) {
      Token word = in.peek();
      if (in.is(Keyword.OPTIONAL)) {
        if (optional) {
          throw twice(word);
        }
        in.next();
        optional = true;
      } else if (in.is(Keyword.FROM)) {
        if (bounds != null) {
          throw twice(word);
        }
        bounds = bounds();
      } else if (in.is(Keyword.DEFAULT)) {
        if (standard != null) {
          throw twice(word);
        }
        in.next();
        standard = expressions.sum();
      } else if (in.is(TokenKind.TEXT) && label == null) {
        label = phrases.optionalLabel();
      } else {
        break;
      }
    }
    return new InputItem(
        name,
        entity,
        kind,
        optional,
        bounds,
        standard,
        label,
        in.layoutFrom(start),
        in.spanFrom(start));
  }

  private Bounds bounds() throws SyntaxException {
    int start = in.at();
    in.next();
    Expr low = expressions.sum();
    in.expect(Keyword.TO, "after the lower bound");
    Expr high = expressions.sum();
    return new Bounds(low, high, in.spanFrom(start));
  }

  /// `NAME: kind [from sum to sum]`.
  Variable variable() throws SyntaxException {
    int start = in.at();
    Name name = phrases.newName("the name of a variable");
    in.expect(":", "before the kind of `" + name + "`");
    Kind kind = phrases.kind();
    Bounds bounds = in.is(Keyword.FROM) ? bounds() : null;
    return new Variable(name, kind, bounds, in.spanFrom(start));
  }
}
