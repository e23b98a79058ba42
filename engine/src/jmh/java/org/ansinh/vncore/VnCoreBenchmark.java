package org.ansinh.vncore;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.ansinh.compiler.CompiledPolicy;
import org.ansinh.population.Population;
import org.ansinh.simulation.Simulator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// vn-core over a million random persons: the engine beside the loop by hand. For the exact
/// population use [VnCoreMain].
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class VnCoreBenchmark {
  private VnCoreData data;
  private Population population;
  private VnCore vnCore;
  private CompiledPolicy baseline;
  private CompiledPolicy both;
  private Simulator simulator;

  @Setup
  public void load() {
    Path home = Path.of(System.getProperty("ansinh.home", ".."));
    data = VnCoreData.random(1_000_000, 6, 42);
    population = data.population();
    vnCore = new VnCore(home.resolve("engine/src/test/resources/packs/vn-core"));
    baseline = vnCore.compileBaseline();
    both = vnCore.compileBoth();
    simulator = new Simulator();
  }

  @Benchmark
  public Object byHandBaseline() {
    return VnCoreByHand.baseline(data);
  }

  @Benchmark
  public Object engineBaseline() {
    return vnCore.baseline(baseline, population, simulator);
  }

  @Benchmark
  public Object byHandBoth() {
    return VnCoreByHand.baseline(data).householdsOver + VnCoreByHand.whatIf(data).householdsOver;
  }

  @Benchmark
  public Object engineBoth() {
    return vnCore.both(both, population, simulator);
  }
}
