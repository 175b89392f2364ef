package proviso.clause;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import proviso.clause.ConditionCode.Exits;
import proviso.rule.Core;

/** Writes a function through rows: a method of its own with a loop. */
final class LoopCode {
  private static final ClassDesc ROWS = MethodCode.desc(Rows.class);
  private static final ClassDesc TOTAL_BY = MethodCode.desc(TotalBy.class);
  private static final ClassDesc DISTINCT = MethodCode.desc(Distinct.class);

  private final MethodCode method;
  private final CodeBuilder code;
  private final Core.OverRows over;
  private final int row;
  private final Label next;

  /** A method whose last parameter is the number of the row, which it counts itself. */
  LoopCode(MethodCode method, Core.OverRows over) {
    this.method = method;
    this.code = method.code();
    this.over = over;
    // The first free variable: where a parameter of a method called for the row would be.
    this.row = code.allocateLocal(TypeKind.INT);
    this.next = code.newLabel();
  }

  /** Writes the whole method. */
  void write() {
    method.line(over.span());
    switch (over.fold()) {
      case TOTAL -> total();
      case TOTAL_BY -> totalBy();
      case NUMBER_OF -> numberOf();
      case FIRST -> first();
      case ANY -> any();
    }
  }

  private void rows() {
    code.aload(MethodCode.FRAME_AT)
        .getfield(MethodCode.FRAME, "rows", ROWS.arrayType())
        .loadConstant(over.rows().input())
        .aaload();
  }

  /** A loop over all rows; what stands in it goes on with the next row at {@link #next}. */
  private void loop(Runnable body) {
    int size = code.allocateLocal(TypeKind.INT);
    rows();
    code.invokevirtual(ROWS, "size", MethodTypeDesc.of(CD_int)).istore(size);
    code.iconst_0().istore(row);
    Label test = code.newLabel();
    Label end = code.newLabel();
    code.labelBinding(test).iload(row).iload(size).if_icmpge(end);
    body.run();
    code.labelBinding(next).iinc(row, 1).goto_(test);
    code.labelBinding(end);
  }

  /** Pushes a value when the rows are known and another when not. */
  private void known(long known, long unknown) {
    Label not = code.newLabel();
    Label end = code.newLabel();
    rows();
    code.invokevirtual(ROWS, "known", MethodTypeDesc.of(CD_boolean)).ifeq(not);
    code.loadConstant(known).goto_(end).labelBinding(not).loadConstant(unknown).labelBinding(end);
  }

  /** Leaves whether the row counts in a local variable; goes on with the next row if not. */
  private int counts() {
    int counts = code.allocateLocal(TypeKind.LONG);
    Core where = over.where().orElse(null);
    if (where == null) {
      code.loadConstant(Slot.YES).lstore(counts);
      return counts;
    }
    ConditionCode conditions = new ConditionCode(method);
    Exits fresh = conditions.exits();
    Label end = code.newLabel();
    conditions.jump(
        new Condition.Test(where), new Exits(fresh.yes(), next, fresh.unknown(), fresh.yes()));
    code.labelBinding(fresh.yes()).loadConstant(Slot.YES).lstore(counts).goto_(end);
    code.labelBinding(fresh.unknown()).loadConstant(Slot.UNKNOWN).lstore(counts);
    code.labelBinding(end);
    return counts;
  }

  private Core value() {
    return over.value().orElseThrow();
  }

  private void total() {
    known(0, Slot.UNKNOWN);
    int sum = method.store();
    loop(() -> {
      int counts = counts();
      code.lload(sum).lload(counts);
      method.scalar(value());
      method.line(over.span());
      method.ops("total", 3);
      code.lstore(sum);
    });
    code.lload(sum).lreturn();
  }

  private void totalBy() {
    int totals = collector(TOTAL_BY);
    loop(() -> {
      int counts = counts();
      code.aload(totals).lload(counts);
      method.scalar(over.key().orElseThrow());
      method.scalar(value());
      code.invokevirtual(TOTAL_BY, "add", MethodTypeDesc.of(CD_void, CD_long, CD_long, CD_long));
    });
    method.line(over.span());
    code.aload(totals);
    code.invokevirtual(TOTAL_BY, "sums", MethodTypeDesc.of(MethodCode.KEYED)).areturn();
  }

  private void numberOf() {
    int values = collector(DISTINCT);
    loop(() -> {
      int counts = counts();
      code.aload(values).lload(counts);
      method.scalar(value());
      code.invokevirtual(DISTINCT, "add", MethodTypeDesc.of(CD_void, CD_long, CD_long));
    });
    code.aload(values);
    code.invokevirtual(DISTINCT, "number", MethodTypeDesc.of(CD_long)).lreturn();
  }

  private int collector(ClassDesc type) {
    int local = code.allocateLocal(TypeKind.REFERENCE);
    code.new_(type).dup();
    rows();
    code.invokespecial(type, "<init>", MethodTypeDesc.of(CD_void, ROWS)).astore(local);
    return local;
  }

  /** The first row that may fit must agree with all further ones up to one that does fit. */
  private void first() {
    Label unknown = code.newLabel();
    rows();
    code.invokevirtual(ROWS, "known", MethodTypeDesc.of(CD_boolean)).ifeq(unknown);
    int possible = code.allocateLocal(TypeKind.INT);
    code.iconst_0().istore(possible);
    code.loadConstant(Slot.NONE);
    int found = method.store();
    loop(() -> {
      int counts = counts();
      method.scalar(value());
      int candidate = method.store();
      method.ifIs(candidate, Slot.UNKNOWN, unknown);
      Label agrees = code.newLabel();
      code.iload(possible).ifeq(agrees);
      code.lload(candidate).lload(found).lcmp().ifne(unknown);
      code.labelBinding(agrees).iconst_1().istore(possible);
      code.lload(candidate).lstore(found);
      method.ifIs(counts, Slot.UNKNOWN, next);
      code.lload(found).lreturn();
    });
    code.lload(found).loadConstant(Slot.NONE).lcmp().ifne(unknown);
    code.loadConstant(Slot.NONE).lreturn();
    code.labelBinding(unknown).loadConstant(Slot.UNKNOWN).lreturn();
  }

  private void any() {
    known(Slot.NO, Slot.UNKNOWN);
    int any = method.store();
    loop(() -> {
      int counts = counts();
      Label possible = code.newLabel();
      method.ifIs(counts, Slot.UNKNOWN, possible);
      code.loadConstant(Slot.YES).lreturn();
      code.labelBinding(possible).loadConstant(Slot.UNKNOWN).lstore(any);
    });
    code.lload(any).lreturn();
  }
}
