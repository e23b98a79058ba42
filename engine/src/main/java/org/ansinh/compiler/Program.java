package org.ansinh.compiler;

import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.CodeAttribute;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ansinh.column.Column;
import org.ansinh.diagnostics.InternalException;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.Rule;
import org.jspecify.annotations.Nullable;

/// The kernels of a compiled policy for one layout of a population, in the order they run.
public final class Program {
  /// The most bytes of bytecode that a kernel may have; HotSpot compiles none above 8,000.
  static final int CODE_LIMIT = 6_000;

  private final Plan plan;
  private final List<Pass> passes;
  private final LawTrace trace;
  private final int largest;

  private record Pass(Kernel kernel, int entity) {}

  Program(Plan plan, Layout layout, LocalDate date) {
    this.plan = plan;
    Folding folding = new Folding(date, UnaryOperator.identity());
    List<Pass> made = new ArrayList<>();
    Map<String, byte[]> classes = new HashMap<>();
    Map<String, List<StackTraceElement>> places = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < plan.steps().size(); i++) {
      String name = "";
      if (plan.steps().get(i) instanceof Step.Formulas formulas) {
        name = "law." + formulas.entity().name() + i;
        Places marks = new Places(formulas);
        classes.put(name, new KernelWriter(plan, layout, name, folding).write(formulas, i, marks));
        places.put(name, marks.frames());
      }
      names.add(name);
    }
    this.largest = classes.values().stream().mapToInt(Program::codeLength).max().orElse(0);
    KernelLoader loader = new KernelLoader(classes);
    for (int i = 0; i < plan.steps().size(); i++) {
      made.add(
          switch (plan.steps().get(i)) {
            case Step.Formulas step ->
                new Pass(loader.kernel(names.get(i)), plan.entityNumber(step.entity().name()));
            case Step.Positions step ->
                new Pass(
                    new Positioning(step, plan),
                    plan.entityNumber(step.position().entity().name()));
          });
    }
    this.passes = List.copyOf(made);
    this.trace = new LawTrace(places);
  }

  /// The bytes of bytecode of the largest kernel.
  int largestKernel() {
    return largest;
  }

  int kernelCount() {
    return passes.size();
  }

  /// The entities it computes for or reads; their numbers are places in this list.
  public List<Entity> entities() {
    return plan.entities();
  }

  /// The buffer that holds the values of a prepared rule.
  int buffer(Rule prepared) {
    return plan.of(prepared).buffer();
  }

  /// A batch over a population.
  ///
  /// @param columns the column of an input, or null if there is none, as the program was made for
  /// @param links the members of each group entity, as the program was made for
  /// @param sizes the most units of each of [#entities()] that the batch will hold
  public Batch batch(Function<Input, @Nullable Column> columns, List<Links> links, int[] sizes) {
    long[][] buffers = new long[plan.buffers()][];
    for (Variable variable : plan.variables()) {
      int size = sizes[plan.entityNumber(variable.entity().name())];
      if (variable.buffer() != Variable.LOCAL) {
        buffers[variable.buffer()] = new long[size];
      }
      if (variable.sums() != Variable.LOCAL) {
        buffers[variable.sums()] = new long[size + 1];
      }
    }
    return new Batch(
        Layout.arrays(plan.inputs(), columns),
        links.toArray(Links[]::new),
        plan.entities().size(),
        buffers);
  }

  /// Runs every kernel over `batch`.
  ///
  /// @param batch whole groups with all their members
  public void run(Batch batch) {
    for (Pass pass : passes) {
      try {
        pass.kernel().run(batch, 0, batch.count(pass.entity()));
      } catch (RuntimeException | Error fault) {
        trace.patch(fault);
        throw fault;
      }
    }
  }

  private static int codeLength(byte[] bytes) {
    return ClassFile.of().parse(bytes).methods().stream()
        .filter(method -> method.methodName().equalsString("run"))
        .mapToInt(
            method -> method.code().map(code -> ((CodeAttribute) code).codeLength()).orElse(0))
        .max()
        .orElse(0);
  }

  /// Loads the kernels of one program; they go when it goes.
  private static final class KernelLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    KernelLoader(Map<String, byte[]> classes) {
      super(Kernel.class.getClassLoader());
      this.classes = classes;
    }

    Kernel kernel(String name) {
      try {
        return (Kernel) loadClass(name).getConstructor().newInstance();
      } catch (ReflectiveOperationException impossible) {
        throw new InternalException("the kernel " + name + " cannot be loaded", impossible);
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
