package org.ansinh.syntax;

import org.ansinh.source.SourceSpan;

/// `NAME = value`, in a fact or after `but`.
public record Assignment(Name name, Expr value, SourceSpan span) {}
