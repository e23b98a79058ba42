package org.ansinh.syntax;

import java.util.List;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// What the facts of each unit of an entity must meet: facts that do not are refused.
///
/// @param versions conditions; each as a rule's version
public record ConstraintItem(
    Name name,
    Name entity,
    @Nullable Label label,
    List<RuleItem.Version> versions,
    Layout layout,
    SourceSpan span)
    implements Item {
  public ConstraintItem {
    versions = List.copyOf(versions);
  }

  /// The yes/no rule that says whether a unit meets it.
  public RuleItem rule() {
    Kind kind = new Kind.YesNo(name.span());
    return new RuleItem(name, entity, kind, label, null, null, versions, layout, span);
  }

  /// The same constraint with other versions.
  public ConstraintItem withVersions(List<RuleItem.Version> others) {
    return new ConstraintItem(name, entity, label, others, layout, span);
  }

  @Override
  public Item withLayout(Layout other) {
    return new ConstraintItem(name, entity, label, versions, other, span);
  }
}
