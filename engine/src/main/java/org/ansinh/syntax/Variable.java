package org.ansinh.syntax;

import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// What a table or brackets are asked with: `order: number from 1 to 99`.
public record Variable(Name name, Kind kind, @Nullable Bounds bounds, SourceSpan span) {}
