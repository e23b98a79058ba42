package org.ansinh.syntax;

import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Someone who bears an amount or receives it: a worker, a budget, a fund.
public record PayerItem(Name name, @Nullable Label label, Layout layout, SourceSpan span)
    implements Item {
  @Override
  public Item withLayout(Layout other) {
    return new PayerItem(name, label, other, span);
  }
}
