package org.ansinh;

import java.util.List;
import org.ansinh.tabulation.Table;
import org.jspecify.annotations.Nullable;

/// What a settlement comes to over the population.
///
/// @param runs how many periods were run
/// @param dueOnce payments that differ and are due once, so that no period of theirs is settled
/// @param byRule who owes more and who is owed back, by rule
/// @param byPayer the same by payer and receiver
/// @param byGroup the same by group, a table a rule; none if no groups are asked for
/// @param outcomes winners and losers among persons over the whole time, by group; null if what
///   changes is not paid by or to persons
/// @param fingerprint of all that was run
public record Settled(
    int runs,
    List<String> dueOnce,
    Table byRule,
    Table byPayer,
    List<Table> byGroup,
    @Nullable Table outcomes,
    String fingerprint) {
  public Settled {
    dueOnce = List.copyOf(dueOnce);
    byGroup = List.copyOf(byGroup);
  }
}
