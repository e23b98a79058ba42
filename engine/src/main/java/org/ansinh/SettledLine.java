package org.ansinh;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ansinh.ir.Label;
import org.ansinh.ir.Payer;
import org.ansinh.quantity.Unit;
import org.jspecify.annotations.Nullable;

/// What one unit owes more, or is owed back, for one period of one amount.
///
/// @param unit the unit's name in the facts
/// @param period its first day
/// @param whole what the amounts are in: `VND` for an amount in `VND/month`
/// @param payer who bears the amount under the law now, or then if it has no such amount now
/// @param then what was due under the law known then; 0 if it had no such amount
/// @param now what is due now
public record SettledLine(
    String unit,
    String rule,
    Label label,
    LocalDate period,
    Unit whole,
    @Nullable Payer payer,
    @Nullable Payer payee,
    BigDecimal then,
    BigDecimal now) {
  /// What is due more; less than zero if too much was due.
  public BigDecimal difference() {
    return now.subtract(then);
  }
}
