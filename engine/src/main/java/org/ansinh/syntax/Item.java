package org.ansinh.syntax;

import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// One declaration: what begins at the left margin, and the indented lines that belong to it.
public sealed interface Item
    permits PackItem,
        PayerItem,
        SourceItem,
        CategoryItem,
        EntityItem,
        InputItem,
        ParameterItem,
        RuleItem,
        ConstraintItem,
        TableItem,
        BracketsItem,
        AmendmentItem,
        TestItem,
        CheckItem,
        MeasureItem,
        FigureItem,
        SuccessionItem {
  /// The name; for a test or a check its title, for a figure the name of its measure.
  Name name();

  /// The label, if the item has one; a test, a check or a figure has none.
  @Nullable Label label();

  Layout layout();

  /// From the first word of the item to its last.
  SourceSpan span();

  /// The same item with other comments.
  Item withLayout(Layout layout);
}
