package org.ansinh.syntax;

import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// What readers see in place of a name: a text in the first language of the pack, and one in
/// English.
///
/// @param text the first text, in the language of the pack (Vietnamese in `policies/vn`)
/// @param en the text after the word `en`, if there is one
public record Label(String text, @Nullable String en, SourceSpan span) {}
