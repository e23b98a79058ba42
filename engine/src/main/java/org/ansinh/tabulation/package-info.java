/// Turns results into tables: weighted totals by group, budgets by payer, winners and losers.
///
/// Stands above simulation. Every sum is exact: units are counted with their weights in 128 bits,
/// and cells are decimals; where an average is rounded the table says so. Read [Comparison],
/// [Grouping], then [Table].
@NullMarked
package org.ansinh.tabulation;

import org.jspecify.annotations.NullMarked;
