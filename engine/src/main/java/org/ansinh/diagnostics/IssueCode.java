package org.ansinh.diagnostics;

/// The kinds of issue, in order of their stable codes, which are never renumbered or used again.
///
/// `E0xx` text, dates and amendments; `E1xx` names, kinds and units; `E2xx` declarations, ranges,
/// tables, exceptions and cycles; `W3xx` warnings; `E4xx` data and facts; `E5xx` requests. Each has
/// a section in `engine/docs/errors.md`.
public enum IssueCode {
  // E0xx text, dates and amendments
  UNEXPECTED_CHARACTER("E001"),
  UNCLOSED_QUOTE("E002"),
  UNEXPECTED_TOKEN("E003"),
  NESTED_TOO_DEEPLY("E004"),
  NOT_A_DATE("E005"),
  NOT_UTF8("E006"),
  NUMBER_TOO_LONG("E007"),
  EMPTY_FILE("E008"),
  FILE_NOT_READABLE("E009"),
  RESERVED_WORD("E010"),
  MALFORMED_JSON_FORM("E011"),
  AMENDMENT_TARGET_MISSING("E020"),
  AMENDMENT_ADDRESS_MISSING("E021"),
  AMENDMENTS_COLLIDE("E022"),
  AMENDMENT_DOES_NOT_FIT("E023"),
  AMENDMENT_DUPLICATES("E024"),
  DATES_NOT_RISING("E030"),
  NOT_IN_FORCE("E031"),
  ANACHRONISM("E032"),
  // E1xx names, kinds and units
  UNKNOWN_NAME("E101"),
  DUPLICATE_NAME("E102"),
  WRONG_ENTITY("E103"),
  UNKNOWN_UNIT("E104"),
  UNKNOWN_FUNCTION("E105"),
  WRONG_ARGUMENTS("E106"),
  NOT_ALLOWED_HERE("E107"),
  KIND_MISMATCH("E120"),
  UNITS_DIFFER("E130"),
  UNIT_MISSING("E131"),
  DIVISION_NOT_EXACT("E132"),
  BASES_DIFFER("E133"),
  NOT_RESTATED("E134"),
  // E2xx declarations, ranges, tables, exceptions, cycles
  RANGE_MISSING("E201"),
  RANGE_EXCEEDED("E202"),
  DECLARED_UNIT_DIFFERS("E203"),
  DECLARED_KIND_DIFFERS("E204"),
  TOO_MANY_DIGITS("E205"),
  EXCEEDS_64_BITS("E206"),
  DIVISOR_MAY_BE_ZERO("E209"),
  TABLE_GAP("E210"),
  TABLE_OVERLAP("E211"),
  TABLE_SHAPE("E212"),
  EXCEPTIONS_COLLIDE("E213"),
  THRESHOLDS_NOT_RISING("E214"),
  PARAMETER_COLUMN_MISSING("E215"),
  OPTIONAL_NOT_GUARDED("E216"),
  NOT_MANY_TO_ONE("E217"),
  CYCLE("E220"),
  NO_SUCH_ARTICLE("E240"),
  // W3xx warnings
  UNUSED("W301"),
  ROW_NEVER_DECIDES("W302"),
  INVERSION("W303"),
  AMENDMENT_WITHOUT_EFFECT("W304"),
  SHADOWS("W305"),
  NOBODY_PAYS("W306"),
  COUNTED_TWICE("W307"),
  ARTICLES_UNACCOUNTED("W320"),
  ARTICLE_SAID_NOT_ENCODED("W321"),
  // E4xx data and facts
  FACT_UNKNOWN("E401"),
  FACT_WRONG_KIND("E402"),
  FACT_OUT_OF_RANGE("E403"),
  FACT_MISSING("E404"),
  UNKNOWN_MEMBER("E405"),
  MALFORMED_FACTS("E406"),
  NUMBER_NOT_EXACT("E407"),
  FACTS_CONTRADICT("E408"),
  RECIPE_INVALID("E410"),
  POPULATION_FILE_INVALID("E411"),
  // E5xx requests
  BAD_REQUEST("E501"),
  NO_SUCH_COMMAND("E502"),
  OUTPUT_CLOSED("E503"),
  NOT_KNOWN("E504"),
  TEST_FAILED("E510"),
  CHECK_REFUTED("E511");

  private final String code;

  IssueCode(String code) {
    this.code = code;
  }

  /// The stable code, for example `E203`.
  public String code() {
    return code;
  }

  /// Warnings begin with `W`; everything else is an error.
  public Severity severity() {
    return code.startsWith("W") ? Severity.WARNING : Severity.ERROR;
  }
}
