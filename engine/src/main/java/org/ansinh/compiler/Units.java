package org.ansinh.compiler;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.util.HashMap;
import java.util.Map;
import org.ansinh.diagnostics.InternalException;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Input;
import org.ansinh.ir.Rule;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.Value;
import org.jspecify.annotations.Nullable;

/// Finds units, and reads their inputs and rules, in the code of one kernel.
final class Units {
  private final CodeBuilder code;
  private final Plan plan;
  private final Layout layout;
  private final int step;
  private final Arrays arrays;
  private final Row self;
  private final Map<Variable, Integer> runningSums = new HashMap<>();
  private final Map<Variable, Counter> counters = new HashMap<>();
  private Scope scope = new Scope(null);

  /// What a position in the order of the file carries from unit to unit: how many counted before in
  /// the group, and the group.
  private record Counter(int running, int group) {}

  /// A unit in the code: two local variables, its row in the population and its place in the batch.
  record Row(String entity, int global, int relative) {}

  private record GroupKey(Row member, String group) {}

  private record InputKey(Row row, int input) {}

  private record KnownKey(Row row, int input) {}

  private record RuleKey(Row row, Variable variable) {}

  /// The local variables that hold the arrays a kernel reads.
  interface Arrays {
    int values(int input);

    int validity(int input);

    int buffer(int buffer);

    int offsets(int group);

    int rows(int group);

    int groupOf(int group);

    int first(int entity);

    void loadTable(long[] table);
  }

  Units(CodeBuilder code, Plan plan, Layout layout, int step, Arrays arrays, Row self) {
    this.code = code;
    this.plan = plan;
    this.layout = layout;
    this.step = step;
    this.arrays = arrays;
    this.self = self;
  }

  /// Prepares, before the loop, what goes on from unit to unit. The loop begins at the start of a
  /// group.
  void begin(Variable variable) {
    if (variable.sums() != Variable.LOCAL && isSorted()) {
      int running = code.allocateLocal(TypeKind.LONG);
      code.aload(arrays.buffer(variable.sums())).iload(self.relative()).laload().lstore(running);
      runningSums.put(variable, running);
    }
    if (variable.rule().formula() instanceof Expr.Position) {
      int running = code.allocateLocal(TypeKind.LONG);
      int group = code.allocateLocal(TypeKind.INT);
      code.lconst_0().lstore(running).iconst_m1().istore(group);
      counters.put(variable, new Counter(running, group));
    }
  }

  /// Leaves the position of the unit at hand in the order of the file, and counts the unit.
  void position(Variable variable, Expr.Position position) {
    Counter counter = counters.get(variable);
    if (counter == null || !(position.among() instanceof Expr.RuleRef among)) {
      throw new InternalException("a position was not prepared");
    }
    int group = code.allocateLocal(TypeKind.INT);
    code.aload(arrays.groupOf(group(position.group().name())))
        .iload(self.global())
        .iaload()
        .istore(group);
    code.iload(group).iload(counter.group()).ixor().iconst_1().isub().loadConstant(31).ishr().i2l();
    code.lload(counter.running()).land().lstore(counter.running());
    code.iload(group).istore(counter.group());
    code.lload(counter.running()).lconst_1().ladd();
    rule(among.unit(), among.rule());
    code.lload(counter.running()).ladd().lstore(counter.running());
  }

  Scope scope() {
    return scope;
  }

  void table(long[] table) {
    arrays.loadTable(table);
  }

  /// The unit that `unit` means; computed once in a scope.
  Row row(UnitRef unit) {
    return switch (unit) {
      case UnitRef.Self u -> self;
      case UnitRef.Bound u -> {
        Row row = scope.find(u.name(), Row.class);
        if (row == null) {
          throw new InternalException("no member is called `" + u.name() + "` here");
        }
        yield row;
      }
      case UnitRef.GroupOf u -> groupOf(row(u.member()), u.entity());
      case UnitRef.But u -> throw new InternalException("`but` reached the kernel writer");
    };
  }

  private Row groupOf(Row member, Entity entity) {
    GroupKey key = new GroupKey(member, entity.name());
    Row known = scope.find(key, Row.class);
    if (known != null) {
      return known;
    }
    code.aload(arrays.groupOf(group(entity.name()))).iload(member.global()).iaload();
    Row row = newRow(entity.name());
    scope.put(key, row);
    return row;
  }

  /// A row whose number in the population is on the stack.
  private Row newRow(String entity) {
    int global = code.allocateLocal(TypeKind.INT);
    int relative = code.allocateLocal(TypeKind.INT);
    code.istore(global);
    code.iload(global).iload(arrays.first(plan.entityNumber(entity))).isub().istore(relative);
    return new Row(entity, global, relative);
  }

  /// Stores where the members of `group` begin and end.
  void memberRange(Row group, int place, int end) {
    int offsets = arrays.offsets(group(group.entity()));
    code.aload(offsets).iload(group.global()).iaload().istore(place);
    code.aload(offsets).iload(group.global()).iconst_1().iadd().iaload().istore(end);
  }

  /// Begins a scope in which `member` is the member of `group` at `place`.
  void enterMember(UnitRef.Bound member, Row group, int place) {
    scope = new Scope(scope);
    int number = group(group.entity());
    code.iload(place);
    if (!layout.sorted().get(number)) {
      int index = code.allocateLocal(TypeKind.INT);
      code.istore(index).aload(arrays.rows(number)).iload(index).iaload();
    }
    scope.put(member.name(), newRow(member.entity().name()));
  }

  void leaveMember() {
    Scope outer = scope.outer();
    if (outer == null) {
      throw new InternalException("no member to leave");
    }
    scope = outer;
  }

  /// Leaves an input's value at the scale of its type; its standard value where it has none.
  void input(UnitRef unit, Input input) {
    int number = plan.inputNumber(input);
    Row row = row(unit);
    InputKey key = new InputKey(row, number);
    Integer slot = scope.find(key, Integer.class);
    if (slot == null) {
      slot = code.allocateLocal(TypeKind.LONG);
      load(row, input, number);
      code.lstore(slot);
      scope.put(key, slot);
    }
    code.lload(slot);
  }

  private void load(Row row, Input input, int number) {
    Layout.Slot slot = layout.inputs().get(number);
    int scale = Kinds.scaleOf(input.type());
    Value standard = input.standard();
    long otherwise = standard == null ? 0 : Kinds.unscaled(standard, scale);
    int values = arrays.values(number);
    switch (slot.width()) {
      case ABSENT -> {
        code.loadConstant(otherwise);
        return;
      }
      case CONSTANT -> code.lload(values);
      case BYTE -> code.aload(values).iload(row.global()).baload().i2l();
      case SHORT -> code.aload(values).iload(row.global()).saload().i2l();
      case INT -> code.aload(values).iload(row.global()).iaload().i2l();
      case LONG -> code.aload(values).iload(row.global()).laload();
    }
    new Numbers(code).align(slot.scale(), scale);
    if (slot.partial() && standard != null) {
      code.loadConstant(otherwise).lxor();
      validity(row, number);
      code.land().loadConstant(otherwise).lxor();
    }
  }

  /// Leaves −1 if an input has a value, else 0.
  void known(UnitRef unit, Input input) {
    int number = plan.inputNumber(input);
    Layout.Slot slot = layout.inputs().get(number);
    if (input.standard() != null) {
      code.loadConstant(-1L);
    } else if (slot.width() == Layout.Width.ABSENT) {
      code.loadConstant(0L);
    } else if (!slot.partial()) {
      code.loadConstant(-1L);
    } else {
      Row row = row(unit);
      KnownKey key = new KnownKey(row, number);
      Integer local = scope.find(key, Integer.class);
      if (local == null) {
        local = code.allocateLocal(TypeKind.LONG);
        validity(row, number);
        code.lstore(local);
        scope.put(key, local);
      }
      code.lload(local);
    }
  }

  private void validity(Row row, int number) {
    code.aload(arrays.validity(number)).iload(row.global()).loadConstant(6).ishr().laload();
    code.iload(row.global()).lushr().lconst_1().land().lneg();
  }

  /// Leaves the value of a rule of `unit` at the scale of its type.
  void rule(@Nullable UnitRef unit, Rule rule) {
    if (unit == null) {
      throw new InternalException("`" + rule.name() + "` of the whole country was not folded");
    }
    Variable variable = plan.of(rule);
    Row row = row(unit);
    RuleKey key = new RuleKey(row, variable);
    Integer slot = scope.find(key, Integer.class);
    if (slot == null) {
      if (variable.kernel() == step) {
        throw new InternalException("`" + rule.name() + "` is read before it is computed");
      }
      slot = code.allocateLocal(TypeKind.LONG);
      int buffer = variable.buffer() == Variable.LOCAL ? variable.sums() : variable.buffer();
      code.aload(arrays.buffer(buffer)).iload(row.relative()).laload().lstore(slot);
      scope.put(key, slot);
    }
    code.lload(slot);
  }

  /// Takes the value of `variable` of the unit at hand from the stack.
  void computed(Variable variable) {
    int slot = code.allocateLocal(TypeKind.LONG);
    code.lstore(slot);
    scope.put(new RuleKey(self, variable), slot);
    if (variable.buffer() != Variable.LOCAL) {
      code.aload(arrays.buffer(variable.buffer())).iload(self.relative()).lload(slot).lastore();
    }
    Integer running = runningSums.get(variable);
    if (running != null) {
      code.lload(running).lload(slot).ladd().lstore(running);
      code.aload(arrays.buffer(variable.sums())).iload(self.relative()).iconst_1().iadd();
      code.lload(running).lastore();
    } else if (variable.sums() != Variable.LOCAL) {
      code.aload(arrays.buffer(variable.sums())).iload(self.relative()).lload(slot).lastore();
    }
  }

  /// Whether the members of all groups are sorted by group.
  boolean isSorted() {
    return !layout.sorted().contains(false);
  }

  /// Leaves the sum of a rule over the members of `group`, sorted by group: the difference of two
  /// running sums.
  void sum(Row group, Entity member, Rule summand) {
    int sums = arrays.buffer(plan.of(summand).sums());
    code.aload(sums);
    place(group, member, 1);
    code.laload().aload(sums);
    place(group, member, 0);
    code.laload().lsub();
  }

  private void place(Row group, Entity member, int after) {
    code.aload(arrays.offsets(group(group.entity()))).iload(group.global());
    if (after != 0) {
      code.loadConstant(after).iadd();
    }
    code.iaload().iload(arrays.first(plan.entityNumber(member.name()))).isub();
  }

  private int group(String entity) {
    return plan.groupNumber(entity);
  }
}
