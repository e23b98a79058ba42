package org.ansinh.testing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.ansinh.ir.Category;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.Law;
import org.ansinh.ir.Parameter;
import org.ansinh.ir.Payer;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Rule;
import org.ansinh.ir.Source;
import org.ansinh.period.Period;

/// A policy of the inputs and entities of [IrSamples] and of the rules given, the same on every
/// date.
public final class SamplePolicy implements Policy {
  private final Map<String, Input> inputs = new LinkedHashMap<>();
  private final Map<String, Rule> rules = new LinkedHashMap<>();

  public SamplePolicy(List<Input> inputs, List<Rule> rules) {
    inputs.forEach(input -> this.inputs.put(input.name(), input));
    rules.forEach(rule -> this.rules.put(rule.name(), rule));
  }

  @Override
  public String name() {
    return "sample";
  }

  @Override
  public String currency() {
    return "VND";
  }

  @Override
  public Map<String, Entity> entities() {
    Map<String, Entity> entities = new LinkedHashMap<>();
    entities.put("Person", IrSamples.PERSON);
    entities.put("Household", IrSamples.HOUSEHOLD);
    return entities;
  }

  @Override
  public Map<String, Category> categories() {
    return Map.of(IrSamples.REGION.name(), IrSamples.REGION);
  }

  @Override
  public Map<String, Source> sources() {
    return Map.of();
  }

  @Override
  public Map<String, Payer> payers() {
    return Map.of();
  }

  @Override
  public Map<String, Input> inputs() {
    return inputs;
  }

  @Override
  public Map<String, Parameter> parameters() {
    return Map.of();
  }

  @Override
  public Map<String, Declared> rules() {
    Map<String, Declared> declared = new LinkedHashMap<>();
    rules.forEach(
        (name, rule) ->
            declared.put(
                name,
                new Declared(name, rule.entity(), rule.label(), false, List.of(), rule.span())));
    return declared;
  }

  @Override
  public NavigableSet<LocalDate> changes() {
    return new TreeSet<>();
  }

  @Override
  public List<String> amendments() {
    return List.of();
  }

  @Override
  public String fingerprint() {
    return "sample";
  }

  @Override
  public Law on(LocalDate date) {
    return new Law(this, Period.from(LocalDate.of(1990, 1, 1)), rules::get);
  }
}
