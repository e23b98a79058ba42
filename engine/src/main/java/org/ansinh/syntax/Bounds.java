package org.ansinh.syntax;

import org.ansinh.source.SourceSpan;

/// `from low to high`, both included.
public record Bounds(Expr low, Expr high, SourceSpan span) {}
