package org.ansinh.syntax;

import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// `until 2025-06-30`: the last day on which a version applies, that day included.
public record Closing(Day lastDay, @Nullable Citation citation, Layout layout, SourceSpan span) {}
