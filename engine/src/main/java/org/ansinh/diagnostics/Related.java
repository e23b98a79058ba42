package org.ansinh.diagnostics;

import org.ansinh.source.SourceSpan;

/// Another place that has to do with an [Issue], and how.
public record Related(String message, SourceSpan where) {}
