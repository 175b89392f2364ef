package proviso.clause;

import static java.lang.constant.ConstantDescs.CD_boolean;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import proviso.clause.Condition.All;
import proviso.clause.Condition.Stored;
import proviso.clause.Condition.Test;
import proviso.clause.ConditionCode.Exits;
import proviso.rule.Core;
import proviso.rule.Effect;
import proviso.rule.Program;
import proviso.rule.Type;

/** Writes rules one by one: what each does is recorded. */
final class RuleCode {
  private final ClassCode owner;
  private final Program program;
  private final List<Integer> exceptions;

  /**
   * For the rules of a program.
   *
   * @param exceptions the numbers of all exceptions, in the order of {@link Frame#exceptions}
   */
  RuleCode(ClassCode owner, Program program, List<Integer> exceptions) {
    this.owner = owner;
    this.program = program;
    this.exceptions = exceptions;
  }

  Program.Rule rule(int number) {
    return program.rules().get(number);
  }

  /** Whether a rule applies. */
  Condition applies(int number) {
    return Condition.applies(rule(number), exceptions);
  }

  /** The value of a rule; of one that grants without a value it is yes. */
  Optional<Core> value(int number) {
    Program.Rule rule = rule(number);
    return rule.effect() == Effect.GRANTS
        ? rule.value().or(() -> Optional.of(yes(rule)))
        : rule.value();
  }

  private static Core yes(Program.Rule rule) {
    return new Core.Constant(Slot.YES, Type.Simple.INDICATOR, rule.span());
  }

  /** How many nodes a rule has. */
  int weight(int number) {
    Program.Rule rule = rule(number);
    return 2
        + rule.exceptions().size()
        + rule.when().map(MethodCode::weight).orElse(0)
        + rule.value().map(MethodCode::weight).orElse(0);
  }

  /** Writes a method that finds whether an exception applies; gives its name. */
  String exception(int number) {
    String method = owner.unique(rule(number).sentence() + "$" + number);
    int place = exceptions.indexOf(number);
    owner.unit(
        method,
        weight(number),
        to -> {
          to.line(rule(number).span());
          CodeBuilder code = to.code();
          // Both are computed whatever the other says: they might be too large.
          List<Condition> parts = new ArrayList<>();
          Optional<Core> when = rule(number).when();
          when.ifPresent(it -> parts.add(settled(to, it)));
          value(number).ifPresent(it -> parts.add(settled(to, it)));
          for (int own : rule(number).exceptions()) {
            parts.add(new Condition.Opposite(new Condition.Excepted(exceptions.indexOf(own))));
          }
          new ConditionCode(to).push(new All(parts));
          int applies = to.store();
          code.aload(MethodCode.FRAME_AT)
              .getfield(MethodCode.FRAME, "exceptions", MethodCode.LONGS)
              .loadConstant(place)
              .lload(applies)
              .lastore();
          Label end = code.newLabel();
          code.aload(MethodCode.FRAME_AT)
              .getfield(MethodCode.FRAME, "traced", CD_boolean)
              .ifeq(end);
          record(to, "applies", number, applies);
          code.loadConstant(Slot.NONE);
          record(to, "values", number, to.store());
          code.labelBinding(end);
        });
    return method;
  }

  /** A condition that has been computed if it could fail. */
  static Condition settled(MethodCode to, Core core) {
    if (!Throwing.can(core)) {
      return new Test(core);
    }
    to.scalar(core);
    return new Stored(to.store());
  }

  /** Writes a method that records a rule; gives its name. */
  String recording(int number) {
    String method = owner.unique(rule(number).sentence() + "$" + number);
    owner.unit(method, weight(number), to -> record(to, number));
    return method;
  }

  private void record(MethodCode to, int number) {
    to.line(rule(number).span());
    Optional<Core> value = value(number);
    boolean keyed = value.filter(it -> Acting.isKeyed(it.type())).isPresent();
    int applies = applied(to, number);
    record(to, "applies", number, applies);
    CodeBuilder code = to.code();
    int amount = code.allocateLocal(keyed ? TypeKind.REFERENCE : TypeKind.LONG);
    Label not = code.newLabel();
    Label end = code.newLabel();
    if (value.isPresent()) {
      to.ifIs(applies, Slot.NO, not);
      if (keyed) {
        to.keyed(value.get());
        code.astore(amount);
      } else {
        to.scalar(value.get());
        code.lstore(amount);
      }
      code.goto_(end);
    }
    code.labelBinding(not);
    if (keyed) {
      code.getstatic(MethodCode.KEYED, "EMPTY", MethodCode.KEYED).astore(amount);
    } else {
      code.loadConstant(Slot.NONE).lstore(amount);
    }
    code.labelBinding(end);
    if (keyed) {
      code.aload(MethodCode.FRAME_AT)
          .getfield(MethodCode.FRAME, "amounts", MethodCode.KEYED.arrayType())
          .loadConstant(number)
          .aload(amount)
          .aastore();
      code.loadConstant(Slot.NONE);
      record(to, "values", number, to.store());
    } else {
      record(to, "values", number, amount);
    }
  }

  /** Leaves whether a rule applies in a local variable. */
  int applied(MethodCode to, int number) {
    new ConditionCode(to).push(applies(number));
    return to.store();
  }

  private static void record(MethodCode to, String array, int at, int local) {
    to.code()
        .aload(MethodCode.FRAME_AT)
        .getfield(MethodCode.FRAME, array, MethodCode.LONGS)
        .loadConstant(at)
        .lload(local)
        .lastore();
  }

  /**
   * Leaves a rule's value in a local variable, none when it does not apply.
   *
   * @param applies where it stands whether it does
   */
  int valueIfApplied(MethodCode to, int number, int applies) {
    CodeBuilder code = to.code();
    int value = code.allocateLocal(TypeKind.LONG);
    Label end = code.newLabel();
    code.loadConstant(Slot.NONE).lstore(value);
    to.ifIs(applies, Slot.NO, end);
    to.scalar(value(number).orElseThrow());
    code.lstore(value).labelBinding(end);
    return value;
  }

  /** Jumps as a rule's condition says. */
  void jump(MethodCode to, int number, Exits exits) {
    to.line(rule(number).span());
    new ConditionCode(to).jump(applies(number), exits);
  }
}
