package org.ansinh.compiler;

import org.jspecify.annotations.Nullable;

/// The members of each group, as kernels read them; see `Membership` for the meaning.
///
/// @param offsets where each group's members begin, and after the last where they end
/// @param rows the member at each place; null if places are rows
/// @param groupOf the group of each member
@SuppressWarnings("ArrayRecordComponent") // kernels read the arrays themselves
public record Links(int[] offsets, int @Nullable [] rows, int[] groupOf) {}
