package org.ansinh.compiler;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.interpreter.Bindings;
import org.ansinh.interpreter.Interpreter;
import org.ansinh.ir.Rule;

/// Compiles rules, and keeps what it has compiled by the fingerprints of the rules and the date.
///
/// Safe for use by several threads.
public final class KernelCompiler {
  private static final int KEPT = 200;

  private final Cache<String, CompiledPolicy> compiled =
      Caffeine.newBuilder().maximumSize(KEPT).recordStats().build();

  /// Compiles `targets` for `date`. They may be of several policies: of a baseline and an amended
  /// one.
  ///
  /// @throws org.ansinh.diagnostics.PolicyException if a rule cannot be computed for a population
  public CompiledPolicy compile(LocalDate date, List<Rule> targets) {
    String fingerprint = RequestHash.of(date, targets);
    return compiled.get(fingerprint, key -> compile(date, targets, key)).askedBy(targets);
  }

  /// How often what was asked for was already compiled.
  public CacheStats statistics() {
    return compiled.stats();
  }

  private static CompiledPolicy compile(LocalDate date, List<Rule> targets, String fingerprint) {
    Preparation preparation = new Preparation(date);
    Interpreter interpreter = new Interpreter(date, Bindings.NONE);
    List<CompiledPolicy.Target> asked = new ArrayList<>();
    List<Rule> computed = new ArrayList<>();
    for (Rule target : targets) {
      if (target.entity() == null) {
        asked.add(
            new CompiledPolicy.Target(
                target, null, interpreter.value(target, interpreter.frame(null))));
      } else {
        Rule prepared = preparation.prepare(target);
        asked.add(new CompiledPolicy.Target(target, prepared, null));
        computed.add(prepared);
      }
    }
    return new CompiledPolicy(date, fingerprint, asked, computed);
  }
}
