package org.ansinh.ir;

import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// An input variable: a quantity of an entity that is supplied by data.
///
/// @param optional whether it may be unknown; then it is used only as `known(x)` or `x else …`
/// @param standard the value taken where data give none, or null if it must be given
public record Input(
    String name,
    Entity entity,
    ValueType type,
    Label label,
    boolean optional,
    @Nullable Value standard,
    SourceSpan span) {}
