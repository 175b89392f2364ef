package proviso.clause;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import proviso.clause.Condition.All;
import proviso.clause.Condition.Excepted;
import proviso.clause.Condition.Opposite;
import proviso.clause.Condition.Some;
import proviso.clause.Condition.Stored;
import proviso.clause.Condition.Test;
import proviso.rule.Core;
import proviso.rule.Expression.Comparison;

/** Writes conditions as jumps: to one place when they hold, to others when not or unknown. */
final class ConditionCode {
  /** Longer lists of operands are taken apart in large methods. */
  private static final int MANY = 16;

  private final MethodCode method;
  private final CodeBuilder code;

  ConditionCode(MethodCode method) {
    this.method = method;
    this.code = method.code();
  }

  /**
   * Where a condition leads.
   *
   * @param next the one of them that is placed right behind the condition
   */
  record Exits(Label yes, Label no, Label unknown, Label next) {}

  /** Pushes whether an indicator expression holds. */
  void value(Core core) {
    push(parts(core));
  }

  /** Pushes whether a condition holds. */
  void push(Condition condition) {
    Exits exits = exits();
    Label end = code.newLabel();
    jump(condition, exits);
    code.labelBinding(exits.yes()).loadConstant(Slot.YES).goto_(end);
    code.labelBinding(exits.no()).loadConstant(Slot.NO).goto_(end);
    code.labelBinding(exits.unknown()).loadConstant(Slot.UNKNOWN);
    code.labelBinding(end);
  }

  /** New exits, the first of them next. */
  Exits exits() {
    Label yes = code.newLabel();
    return new Exits(yes, code.newLabel(), code.newLabel(), yes);
  }

  /** Jumps as a condition says. */
  void jump(Condition condition, Exits to) {
    switch (condition) {
      case All(List<Condition> parts) -> {
        if (parts.isEmpty()) {
          go(to.yes(), to);
        } else {
          all(parts, to, UnaryOperator.identity());
        }
      }
      case Some(List<Condition> parts) -> {
        if (parts.isEmpty()) {
          go(to.no(), to);
        } else {
          // One holds unless the opposite of all do.
          all(parts, opposite(to), ConditionCode::opposite);
        }
      }
      case Opposite(Condition of) -> jump(of, opposite(to));
      case Excepted(int place) -> {
        code.aload(MethodCode.FRAME_AT)
            .getfield(MethodCode.FRAME, "exceptions", MethodCode.LONGS)
            .loadConstant(place)
            .laload();
        dispatch(method.store(), to);
      }
      case Stored(int local) -> dispatch(local, to);
      case Test(Core core) -> test(core, to);
    }
  }

  private static Exits opposite(Exits to) {
    return new Exits(to.no(), to.yes(), to.unknown(), to.next());
  }

  /** All parts, each with its exits turned as given. */
  private void all(List<Condition> parts, Exits to, UnaryOperator<Exits> turned) {
    if (parts.size() == 1) {
      jump(parts.getFirst(), turned.apply(to));
      return;
    }
    int unknown = code.allocateLocal(TypeKind.INT);
    code.iconst_0().istore(unknown);
    for (Condition part : parts.subList(0, parts.size() - 1)) {
      Label noted = code.newLabel();
      Label after = code.newLabel();
      jump(part, turned.apply(new Exits(after, to.no(), noted, noted)));
      code.labelBinding(noted).iconst_1().istore(unknown);
      code.labelBinding(after);
    }
    Label held = code.newLabel();
    jump(parts.getLast(), turned.apply(new Exits(held, to.no(), to.unknown(), held)));
    code.labelBinding(held).iload(unknown).ifne(to.unknown());
    go(to.yes(), to);
  }

  private void test(Core core, Exits to) {
    method.line(core.span());
    if (method.isElsewhere(core)) {
      method.scalar(core);
      dispatch(method.store(), to);
      return;
    }
    switch (core) {
      case Core.Constant constant -> go(constant.value() == Slot.YES ? to.yes() : to.no(), to);
      case Core.Not _, Core.And _, Core.Or _ -> jump(parts(core), to);
      case Core.Compare compare when compare.right() instanceof Core.Constant constant ->
          compare(compare, constant.value(), to);
      case Core.Input _,
          Core.Term _,
          Core.Cell _,
          Core.Compare _,
          Core.Apply _,
          Core.OverRows _ -> {
        method.scalar(core);
        dispatch(method.store(), to);
      }
    }
  }

  private Condition parts(Core core) {
    return switch (core) {
      case Core.Not not -> new Opposite(new Test(not.operand()));
      case Core.And and -> new All(tests(and.operands(), part -> new Core.And(part, and.span())));
      case Core.Or or -> new Some(tests(or.operands(), part -> new Core.Or(part, or.span())));
      case Core.Constant _,
          Core.Input _,
          Core.Term _,
          Core.Cell _,
          Core.Compare _,
          Core.Apply _,
          Core.OverRows _ ->
          new Test(core);
    };
  }

  /** The operands; in a large method in groups, so that each is small enough or elsewhere. */
  private List<Condition> tests(List<Core> operands, Function<List<Core>, Core> group) {
    if (!method.isApart() || operands.size() <= MANY) {
      return operands.stream().<Condition>map(Test::new).toList();
    }
    int size = Math.max(MANY, (operands.size() + MANY - 1) / MANY);
    return IntStream.iterate(0, from -> from < operands.size(), from -> from + size)
        .mapToObj(from -> operands.subList(from, Math.min(from + size, operands.size())))
        .<Condition>map(part -> new Test(part.size() == 1 ? part.getFirst() : group.apply(part)))
        .toList();
  }

  /** A comparison with a constant, which needs no look at whether that is a value. */
  private void compare(Core.Compare compare, long constant, Exits to) {
    method.scalar(compare.left());
    int left = method.store();
    Comparison comparison = compare.comparison();
    switch (comparison) {
      case IS -> {
        method.ifIs(left, constant, to.yes());
        method.ifIs(left, Slot.UNKNOWN, to.unknown());
        go(to.no(), to);
      }
      case IS_NOT -> {
        method.ifIs(left, constant, to.no());
        method.ifIs(left, Slot.UNKNOWN, to.unknown());
        method.ifIs(left, Slot.NONE, to.no());
        go(to.yes(), to);
      }
      case MORE, AT_LEAST -> {
        code.lload(left).loadConstant(constant).lcmp();
        if (comparison == Comparison.MORE) {
          code.ifgt(to.yes());
        } else {
          code.ifge(to.yes());
        }
        method.ifIs(left, Slot.UNKNOWN, to.unknown());
        go(to.no(), to);
      }
      case LESS, AT_MOST -> {
        code.lload(left).loadConstant(constant).lcmp();
        if (comparison == Comparison.LESS) {
          code.ifge(to.no());
        } else {
          code.ifgt(to.no());
        }
        method.ifIs(left, Slot.UNKNOWN, to.unknown());
        method.ifIs(left, Slot.NONE, to.no());
        go(to.yes(), to);
      }
    }
  }

  private void dispatch(int local, Exits to) {
    method.ifIs(local, Slot.YES, to.yes());
    method.ifIs(local, Slot.UNKNOWN, to.unknown());
    go(to.no(), to);
  }

  private void go(Label target, Exits to) {
    if (target != to.next()) {
      code.goto_(target);
    }
  }
}
