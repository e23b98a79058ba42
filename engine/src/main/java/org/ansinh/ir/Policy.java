package org.ansinh.ir;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A checked tax-benefit policy: what it declares, and its law at every date.
///
/// Maps keep the order of the text.
public interface Policy {
  /// The name of the pack, for example `vn`.
  String name();

  /// The base unit of money, for example `VND`.
  String currency();

  Map<String, Entity> entities();

  Map<String, Category> categories();

  Map<String, Source> sources();

  Map<String, Payer> payers();

  Map<String, Input> inputs();

  Map<String, Parameter> parameters();

  /// The rules and tables that the text declares, whatever their versions.
  Map<String, Declared> rules();

  /// The names of those rules that facts must meet: yes for each unit whose facts do.
  default Set<String> constraints() {
    return Set.of();
  }

  /// The statistics over all units that the text declares.
  default Map<String, Measure> measures() {
    return Map.of();
  }

  /// Which units became which others, and when.
  default Map<String, Succession> successions() {
    return Map.of();
  }

  /// The dates at which anything changes, in order.
  NavigableSet<LocalDate> changes();

  /// The names of the amendments that are part of this policy, in order.
  List<String> amendments();

  /// The day as known on which this is the law: nothing that became known later is in it. Null if
  /// all that the text says is.
  default @Nullable LocalDate known() {
    return null;
  }

  /// A hash of the text's meaning: equal for texts that differ in layout only, as known on one day.
  String fingerprint();

  /// The law in force on `date`.
  Law on(LocalDate date);

  /// A rule or table by name, before any date is chosen.
  ///
  /// @param entity null for the whole country, or for a table or brackets with parameters
  /// @param function whether it is a table or brackets that is called with values
  record Declared(
      String name,
      @Nullable Entity entity,
      Label label,
      boolean function,
      List<LocalDate> versions,
      SourceSpan span) {
    public Declared {
      versions = List.copyOf(versions);
    }
  }
}
