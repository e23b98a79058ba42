package org.ansinh.syntax;

import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// The text of law that a value or a formula rests on: `by nd73_2024 art "3.2" secondary note "…"`.
///
/// @param source the name of a [SourceItem]
/// @param article the number of the article, as in `3.2.a`
/// @param confidence how well it is known; none said is none
public record Citation(
    Name source,
    @Nullable String article,
    @Nullable Confidence confidence,
    @Nullable String note,
    SourceSpan span) {}
