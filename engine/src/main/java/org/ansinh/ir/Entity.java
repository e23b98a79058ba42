package org.ansinh.ir;

import java.util.Locale;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A kind of unit: a person, or a group entity made of persons such as a household.
///
/// @param containment what a group entity is made of; null for an entity without members
public record Entity(String name, Label label, @Nullable Containment containment, SourceSpan span) {
  /// The members of a group entity.
  ///
  /// @param member the entity the members are of
  /// @param role what they are called, for example `members`
  /// @param atMost the largest number of members; a larger group is refused before evaluation
  public record Containment(Entity member, String role, int atMost) {}

  /// The most members of a group entity that declares nothing else.
  public static final int USUAL_LIMIT = 99;

  public boolean isGroup() {
    return containment != null;
  }

  /// How a member refers to its group: the entity's name in lower case, `household` for
  /// `Household`.
  public String link() {
    return name.toLowerCase(Locale.ROOT);
  }
}
