package org.ansinh.ir;

import org.ansinh.source.SourceSpan;

/// Who bears or receives an amount: worker, employer, central budget, a fund.
public record Payer(String name, Label label, SourceSpan span) {}
