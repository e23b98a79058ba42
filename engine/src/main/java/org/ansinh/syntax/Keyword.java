package org.ansinh.syntax;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words of the language, in English. A table of other words (Vietnamese, say) is another
/// column here; the grammar refers to the constants only.
public enum Keyword {
  // Words that begin an item
  PACK("pack", Use.ITEM),
  PAYER("payer", Use.ITEM),
  SOURCE("source", Use.ITEM),
  CATEGORY("category", Use.ITEM),
  ENTITY("entity", Use.ITEM),
  INPUT("input", Use.ITEM),
  PARAMETER("parameter", Use.ITEM),
  RULE("rule", Use.ITEM),
  CONSTRAINT("constraint", Use.ITEM),
  TABLE("table", Use.ITEM),
  BRACKETS("brackets", Use.ITEM),
  AMENDMENT("amendment", Use.ITEM),
  TEST("test", Use.ITEM),
  CHECK("check", Use.ITEM),
  MEASURE("measure", Use.ITEM),
  TARGET("target", Use.ITEM),
  ACTUAL("actual", Use.ITEM),
  SUCCESSION("succession", Use.ITEM),
  // Words of expressions
  OR("or", Use.FIXED),
  AND("and", Use.FIXED),
  NOT("not", Use.FIXED),
  BETWEEN("between", Use.FIXED),
  IN("in", Use.FIXED),
  BASELINE("baseline", Use.FIXED),
  YES("yes", Use.FIXED),
  NO("no", Use.FIXED),
  TRUE("true", Use.FIXED),
  FALSE("false", Use.FIXED),
  IF("if", Use.FIXED),
  THEN("then", Use.FIXED),
  ELSE("else", Use.FIXED),
  SOME("some", Use.FIXED),
  EVERY("every", Use.FIXED),
  SATISFIES("satisfies", Use.FIXED),
  POSITION("position", Use.FIXED),
  AMONG("among", Use.FIXED),
  BUT("but", Use.FIXED),
  ON("on", Use.FIXED),
  OTHERWISE("otherwise", Use.FIXED),
  // Words that begin a clause or stand after a value
  LET("let", Use.FIXED),
  FROM("from", Use.FIXED),
  UNTIL("until", Use.FIXED),
  EXCEPT("except", Use.FIXED),
  BY("by", Use.FIXED),
  OF("of", Use.FIXED),
  WHEN("when", Use.FIXED),
  IS("is", Use.FIXED),
  ABOVE("above", Use.FIXED),
  ADD("add", Use.FIXED),
  CHANGE("change", Use.FIXED),
  REMOVE("remove", Use.FIXED),
  NEUTRALIZE("neutralize", Use.FIXED),
  WAS("was", Use.FIXED),
  BECOMES("becomes", Use.FIXED),
  EXPECT("expect", Use.FIXED),
  WITH("with", Use.FIXED),
  WHERE("where", Use.FIXED),
  FOR("for", Use.FIXED),
  // Words that may also be names
  VERSION("version", Use.FREE),
  CURRENCY("currency", Use.FREE),
  LANGUAGES("languages", Use.FREE),
  LICENCE("licence", Use.FREE),
  EN("en", Use.FREE),
  ART("art", Use.FREE),
  NOTE("note", Use.FREE),
  CONFIRMED("confirmed", Use.FREE),
  SECONDARY("secondary", Use.FREE),
  GENERAL("general", Use.FREE),
  CONFLICTING("conflicting", Use.FREE),
  DERIVED("derived", Use.FREE),
  ISSUED("issued", Use.FREE),
  FORCE("force", Use.FREE),
  ARTICLE("article", Use.FREE),
  ARTICLES("articles", Use.FREE),
  AMENDS("amends", Use.FREE),
  ENCODED("encoded", Use.FREE),
  CONTAINS("contains", Use.FREE),
  AS("as", Use.FREE),
  UP("up", Use.FREE),
  DOWN("down", Use.FREE),
  HALF("half", Use.FREE),
  EVEN("even", Use.FREE),
  ROUND("round", Use.FREE),
  ROUNDED("rounded", Use.FREE),
  PAID("paid", Use.FREE),
  TO("to", Use.FREE),
  AT("at", Use.FREE),
  START("start", Use.FREE),
  OPTIONAL("optional", Use.FREE),
  DEFAULT("default", Use.FREE),
  HIT("hit", Use.FREE),
  UNIQUE("unique", Use.FREE),
  FIRST("first", Use.FREE),
  HIGHEST("highest", Use.FREE),
  LOWEST("lowest", Use.FREE),
  ROW("row", Use.FREE),
  BEFORE("before", Use.FREE),
  AFTER("after", Use.FREE),
  PERCENT("percent", Use.FREE),
  NUMBER("number", Use.FREE),
  DATE("date", Use.FREE),
  SHARE("share", Use.FREE),
  COUNT("count", Use.FREE),
  TOTAL("total", Use.FREE),
  MEAN("mean", Use.FREE),
  ABOUT("about", Use.FREE),
  OVER("over", Use.FREE),
  LEAST("least", Use.FREE),
  // Words kept for what the language will say later
  POPULATION("population", Use.KEPT),
  STATE("state", Use.KEPT),
  EVENT("event", Use.KEPT),
  FUND("fund", Use.KEPT),
  UPRATE("uprate", Use.KEPT),
  RECIPE("recipe", Use.KEPT),
  MARGIN("margin", Use.KEPT),
  RELATION("relation", Use.KEPT),
  PROJECT("project", Use.KEPT),
  KNOWN("known", Use.KEPT);

  private enum Use {
    ITEM,
    FIXED,
    FREE,
    KEPT
  }

  private static final Map<String, Keyword> ENGLISH = new HashMap<>();

  static {
    for (Keyword keyword : values()) {
      ENGLISH.put(keyword.word, keyword);
    }
  }

  private final String word;
  private final Use use;

  Keyword(String word, Use use) {
    this.word = word;
    this.use = use;
  }

  /// The word as written.
  public String word() {
    return word;
  }

  /// Whether an item may begin with it.
  public boolean beginsItem() {
    return use == Use.ITEM;
  }

  /// Whether it may not be declared as a name.
  public boolean isReserved() {
    return use != Use.FREE;
  }

  /// The keyword that `text` is, or null.
  public static @Nullable Keyword of(String text) {
    return ENGLISH.get(text);
  }

  /// The words that begin an item.
  public static List<String> itemWords() {
    return Arrays.stream(values()).filter(Keyword::beginsItem).map(Keyword::word).toList();
  }
}
