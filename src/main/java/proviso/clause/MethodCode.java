package proviso.clause;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import proviso.rule.Core;
import proviso.text.Span;

/**
 * Writes expressions into one method. Its parameters are the frame, the scalar inputs, the terms,
 * and the number of the row of each function around.
 */
final class MethodCode {
  static final ClassDesc FRAME = desc(Frame.class);
  static final ClassDesc KEYED = desc(ByKey.class);
  static final ClassDesc LONGS = CD_long.arrayType();
  static final int FRAME_AT = 0;
  static final int INPUTS_AT = 1;
  static final int TERMS_AT = 2;
  static final int ROWS_AT = 3;

  private static final ClassDesc OPS = desc(Ops.class);

  /** Expressions of more nodes than this are taken apart: large methods are never compiled. */
  static final int LARGE = 250;

  /** In a method that is taken apart, expressions of more nodes than this are another's. */
  private static final int SMALL = 8;

  private final ClassCode owner;
  private final CodeBuilder code;
  private final List<Integer> around;
  private final boolean apart;
  private int line;

  /**
   * Begins.
   *
   * @param around the inputs that the functions around go through
   * @param weight how many nodes will be written
   */
  MethodCode(ClassCode owner, CodeBuilder code, List<Integer> around, int weight) {
    this.owner = owner;
    this.code = code;
    this.around = List.copyOf(around);
    this.apart = weight > LARGE;
  }

  static ClassDesc desc(Class<?> type) {
    return type.describeConstable().orElseThrow();
  }

  /** The number of nodes of an expression, functions through rows counting as one. */
  static int weight(Core core) {
    int weight = 1;
    if (!(core instanceof Core.OverRows)) {
      for (Core part : core.parts()) {
        weight += weight(part);
      }
    }
    return weight;
  }

  CodeBuilder code() {
    return code;
  }

  ClassCode owner() {
    return owner;
  }

  List<Integer> around() {
    return around;
  }

  /** What follows stems from here. */
  void line(Span span) {
    int of = owner.line(span);
    if (of > 0 && of != line) {
      line = of;
      code.lineNumber(of);
    }
  }

  /** Pushes the value of a scalar expression. */
  void scalar(Core core) {
    line(core.span());
    if (isElsewhere(core)) {
      call(owner.method(core, around), CD_long);
      return;
    }
    root(core);
  }

  /** Pushes the value of the expression for which this method was made. */
  void root(Core core) {
    line(core.span());
    switch (core) {
      case Core.Constant constant -> code.loadConstant(constant.value());
      case Core.Input input -> element(INPUTS_AT, input.input());
      case Core.Term term -> element(TERMS_AT, term.term());
      case Core.Cell cell -> cell(cell);
      case Core.Not _, Core.And _, Core.Or _ -> new ConditionCode(this).value(core);
      case Core.Compare compare -> compare(compare);
      case Core.Apply apply -> new ApplyCode(this).push(apply);
      case Core.OverRows over -> call(owner.loop(over, around), CD_long);
    }
  }

  /** Whether a part of a large method is left to a method of its own. */
  boolean isElsewhere(Core core) {
    return apart && weight(core) > SMALL;
  }

  /** Whether this method is large. */
  boolean isApart() {
    return apart;
  }

  /** Pushes amounts by key. */
  void keyed(Core core) {
    line(core.span());
    switch (core) {
      case Core.Term term -> {
        code.aload(FRAME_AT).getfield(FRAME, "keyed", KEYED.arrayType());
        code.loadConstant(term.term()).aaload();
      }
      case Core.OverRows over -> call(owner.loop(over, around), KEYED);
      case Core.Constant _,
          Core.Input _,
          Core.Cell _,
          Core.Not _,
          Core.And _,
          Core.Or _,
          Core.Compare _,
          Core.Apply _ ->
          throw new IllegalArgumentException(core.span() + ": no amounts by key");
    }
  }

  private void element(int array, int at) {
    code.aload(array).loadConstant(at).laload();
  }

  private void cell(Core.Cell cell) {
    if (cell.depth() >= around.size()) {
      throw new IllegalArgumentException(cell.span() + ": outside of rows");
    }
    code.aload(FRAME_AT).loadConstant(around.get(cell.depth()));
    code.iload(ROWS_AT + cell.depth()).loadConstant(cell.column());
    code.invokevirtual(FRAME, "cell", MethodTypeDesc.of(CD_long, CD_int, CD_int, CD_int));
  }

  private void compare(Core.Compare compare) {
    scalar(compare.left());
    scalar(compare.right());
    line(compare.span());
    String name =
        switch (compare.comparison()) {
          case IS -> "is";
          case IS_NOT -> "isNot";
          case LESS -> "less";
          case AT_MOST -> "atMost";
          case MORE -> "more";
          case AT_LEAST -> "atLeast";
        };
    ops(name, 2);
  }

  /** Calls an operation on slots. */
  void ops(String name, int operands) {
    code.invokestatic(
        OPS, name, MethodTypeDesc.of(CD_long, Collections.nCopies(operands, CD_long)));
  }

  /** Calls another method of the same signature in the same class. */
  void call(String method, ClassDesc gives) {
    code.aload(FRAME_AT).aload(INPUTS_AT).aload(TERMS_AT);
    for (int depth = 0; depth < around.size(); depth++) {
      code.iload(ROWS_AT + depth);
    }
    code.invokestatic(owner.name(), method, signature(gives, around.size()));
  }

  /** The signature of all methods inside so many functions through rows. */
  static MethodTypeDesc signature(ClassDesc gives, int depth) {
    List<ClassDesc> parameters =
        Stream.concat(Stream.of(FRAME, LONGS, LONGS), Collections.nCopies(depth, CD_int).stream())
            .toList();
    return MethodTypeDesc.of(gives, parameters);
  }

  /** Takes the value on the stack into a new local variable. */
  int store() {
    int local = code.allocateLocal(TypeKind.LONG);
    code.lstore(local);
    return local;
  }

  /** Jumps if a local variable has a value. */
  void ifIs(int local, long value, Label target) {
    code.lload(local).loadConstant(value).lcmp().ifeq(target);
  }
}
