package org.ansinh.compiler;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.ir.Expr;
import org.ansinh.ir.NumberType;

/// Writes the class of a kernel: a loop over the units of a batch in which each formula is computed
/// in turn.
final class KernelWriter {
  private static final ClassDesc BATCH = ClassDesc.of(Batch.class.getName());
  private static final ClassDesc KERNEL = ClassDesc.of(Kernel.class.getName());
  private static final ClassDesc LONGS = CD_long.arrayType();
  private static final ClassDesc INTS = CD_int.arrayType();

  private final Plan plan;
  private final Layout layout;
  private final ClassDesc name;
  private final Folding folding;
  private final Map<List<Long>, String> tables = new HashMap<>();

  KernelWriter(Plan plan, Layout layout, String name, Folding folding) {
    this.folding = folding;
    this.plan = plan;
    this.layout = layout;
    this.name = ClassDesc.of(name);
  }

  /// The bytes of the class of the kernel for `step`, which has the number `number` in the plan.
  byte[] write(Step.Formulas step, int number, Places places) {
    return ClassFile.of()
        .build(
            name,
            type -> {
              type.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL);
              type.withInterfaceSymbols(KERNEL);
              type.with(SourceFileAttribute.of(places.file()));
              type.withMethodBody(
                  ConstantDescs.INIT_NAME,
                  MethodTypeDesc.of(CD_void),
                  ClassFile.ACC_PUBLIC,
                  code ->
                      code.aload(0)
                          .invokespecial(
                              CD_Object, ConstantDescs.INIT_NAME, MethodTypeDesc.of(CD_void))
                          .return_());
              type.withMethodBody(
                  "run",
                  MethodTypeDesc.of(CD_void, BATCH, CD_int, CD_int),
                  ClassFile.ACC_PUBLIC,
                  code -> run(code, step, number, places));
              tables
                  .values()
                  .forEach(
                      field ->
                          type.withField(
                              field,
                              LONGS,
                              ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL));
              type.withMethodBody(
                  ConstantDescs.CLASS_INIT_NAME,
                  MethodTypeDesc.of(CD_void),
                  ClassFile.ACC_STATIC,
                  this::initialize);
            });
  }

  private void initialize(CodeBuilder code) {
    tables.forEach(
        (values, field) -> {
          code.loadConstant(values.size()).newarray(TypeKind.LONG);
          for (int i = 0; i < values.size(); i++) {
            code.dup().loadConstant(i).loadConstant(values.get(i)).lastore();
          }
          code.putstatic(name, field, LONGS);
        });
    code.return_();
  }

  private void run(CodeBuilder code, Step.Formulas step, int number, Places places) {
    Locals locals = new Locals(code);
    Uses uses = new Uses(plan, number);
    step.variables().forEach(uses::collect);
    locals.load(uses);
    String entity = step.entity().name();
    int at = code.allocateLocal(TypeKind.INT);
    int row = code.allocateLocal(TypeKind.INT);
    code.iload(2).istore(at);
    Units.Row self = new Units.Row(entity, row, at);
    Units units = new Units(code, plan, layout, number, locals, self);
    for (Variable variable : step.variables()) {
      units.begin(variable);
    }
    Label again = code.newBoundLabel();
    Label done = code.newLabel();
    code.iload(at).iload(3).if_icmpge(done);
    code.iload(at).iload(locals.first(plan.entityNumber(entity))).iadd().istore(row);
    ExprWriter exprs = new ExprWriter(code, units, places, folding);
    for (Variable variable : step.variables()) {
      Expr formula = variable.rule().formula();
      places.begin(code, variable.rule().name(), variable.rule().span());
      if (formula instanceof Expr.Position position) {
        units.position(variable, position);
      } else if (variable.rule().type() instanceof NumberType type) {
        exprs.value(formula, type.scale());
      } else {
        exprs.value(formula);
      }
      units.computed(variable);
    }
    code.iinc(at, 1).goto_(again).labelBinding(done).return_();
  }

  /// Loads the arrays of the batch into local variables before the loop.
  private final class Locals implements Units.Arrays {
    private final CodeBuilder code;
    private final Map<String, Integer> slots = new HashMap<>();

    Locals(CodeBuilder code) {
      this.code = code;
    }

    void load(Uses uses) {
      for (int entity = 0; entity < plan.entities().size(); entity++) {
        int slot = code.allocateLocal(TypeKind.INT);
        code.aload(1).loadConstant(entity);
        code.invokevirtual(BATCH, "first", MethodTypeDesc.of(CD_int, CD_int)).istore(slot);
        slots.put("first" + entity, slot);
      }
      uses.inputs().forEach(this::loadInput);
      uses.buffers()
          .forEach(
              buffer ->
                  array("buffer" + buffer, "buffer", MethodTypeDesc.of(LONGS, CD_int), buffer));
      for (int group : uses.groups()) {
        MethodTypeDesc ints = MethodTypeDesc.of(INTS, CD_int);
        array("offsets" + group, "offsets", ints, group);
        array("groupOf" + group, "groupOf", ints, group);
        if (!layout.sorted().get(group)) {
          array("rows" + group, "rows", ints, group);
        }
      }
    }

    private void array(String key, String method, MethodTypeDesc type, int index) {
      int slot = code.allocateLocal(TypeKind.REFERENCE);
      code.aload(1).loadConstant(index).invokevirtual(BATCH, method, type).astore(slot);
      slots.put(key, slot);
    }

    private void loadInput(int input) {
      Layout.Slot stored = layout.inputs().get(input);
      ClassDesc array =
          switch (stored.width()) {
            case ABSENT -> null;
            case CONSTANT, LONG -> LONGS;
            case BYTE -> ConstantDescs.CD_byte.arrayType();
            case SHORT -> ConstantDescs.CD_short.arrayType();
            case INT -> INTS;
          };
      if (array == null) {
        return;
      }
      column(Layout.valuesSlot(input), array);
      if (stored.width() == Layout.Width.CONSTANT) {
        int slot = code.allocateLocal(TypeKind.LONG);
        code.iconst_0().laload().lstore(slot);
        slots.put("values" + input, slot);
      } else {
        int slot = code.allocateLocal(TypeKind.REFERENCE);
        code.astore(slot);
        slots.put("values" + input, slot);
      }
      if (stored.partial()) {
        int slot = code.allocateLocal(TypeKind.REFERENCE);
        column(Layout.validitySlot(input), LONGS);
        code.astore(slot);
        slots.put("validity" + input, slot);
      }
    }

    private void column(int place, ClassDesc array) {
      code.aload(1).loadConstant(place);
      code.invokevirtual(BATCH, "column", MethodTypeDesc.of(CD_Object, CD_int)).checkcast(array);
    }

    private int slot(String key) {
      return slots.getOrDefault(key, 0);
    }

    @Override
    public int values(int input) {
      return slot("values" + input);
    }

    @Override
    public int validity(int input) {
      return slot("validity" + input);
    }

    @Override
    public int buffer(int buffer) {
      return slot("buffer" + buffer);
    }

    @Override
    public int offsets(int group) {
      return slot("offsets" + group);
    }

    @Override
    public int rows(int group) {
      return slot("rows" + group);
    }

    @Override
    public int groupOf(int group) {
      return slot("groupOf" + group);
    }

    @Override
    public int first(int entity) {
      return slot("first" + entity);
    }

    @Override
    public void loadTable(long[] table) {
      List<Long> values = new ArrayList<>();
      for (long value : table) {
        values.add(value);
      }
      String field = "table" + tables.size();
      String known = tables.putIfAbsent(values, field);
      code.getstatic(name, known == null ? field : known, LONGS);
    }
  }
}
