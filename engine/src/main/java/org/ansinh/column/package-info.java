/// Columns: a variable's values as whole numbers, stored as narrow as they allow.
///
/// At the heart of the chain, beside the checked policy and knowing nothing of it: populations are
/// made of columns, kernels read them. A number is held unscaled (its value times ten to the power
/// of the column's scale), yes/no as 1 or 0, a category value as its ordinal, a date as days since
/// 1970-01-01. Read [Column], then [ColumnBuilder].
@NullMarked
package org.ansinh.column;

import org.jspecify.annotations.NullMarked;
