package org.ansinh.ir;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Hashes of meaning (SHA-256, shown in hexadecimal).
public final class Fingerprint {
  private Fingerprint() {}

  /// The hash of a text.
  public static String of(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("this Java has no SHA-256", impossible);
    }
  }

  /// A text of the expression's meaning: equal for expressions that differ in layout and proved
  /// ranges only. Locals that it does not bind itself stand by their names and types.
  public static String of(Expr expr) {
    StringBuilder text = new StringBuilder();
    new ExprText(text).append(expr);
    return text.toString();
  }

  /// As [#of(Expr)], but rules that the expression refers to stand by their names and types: equal
  /// texts have the same meaning as far as the insides of rules do not matter.
  public static String outline(Expr expr) {
    StringBuilder text = new StringBuilder();
    new ExprText(text, true).append(expr);
    return text.toString();
  }

  static String of(String name, @Nullable Entity entity, ValueType type, Expr formula) {
    StringBuilder text = new StringBuilder(name);
    text.append('|').append(entity == null ? "" : entity.name()).append('|');
    text.append(type.describe()).append('|');
    new ExprText(text).append(formula);
    return of(text.toString());
  }
}
