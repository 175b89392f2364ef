package proviso.clause;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import proviso.clause.Condition.All;
import proviso.clause.Condition.Opposite;
import proviso.clause.Condition.Some;
import proviso.clause.Condition.Stored;
import proviso.clause.Condition.Test;
import proviso.clause.ConditionCode.Exits;
import proviso.rule.Core;
import proviso.rule.Effect;
import proviso.rule.Program;

/**
 * Writes terms. A term is worked out directly as long as all that it needs is known. With an
 * unknown its rules are recorded, and what they come to is left to {@link Frame#settled}; for a
 * trace they are recorded in any case.
 */
final class TermCode {
  /** With more rules, or more nodes in them, a term is always recorded. */
  private static final int MANY_RULES = 24;

  private static final MethodTypeDesc SETTLED = MethodTypeDesc.of(CD_long, CD_int);
  private static final MethodTypeDesc SETTLED_KEYED = MethodTypeDesc.of(MethodCode.KEYED, CD_int);

  private final ClassCode owner;
  private final RuleCode rules;
  private final Program program;

  TermCode(ClassCode owner, RuleCode rules, Program program) {
    this.owner = owner;
    this.rules = rules;
    this.program = program;
  }

  /** Writes the methods of a term; gives the name of the one that computes it. */
  String term(int number, Acting acting) {
    String name = program.terms().get(number).name();
    String method = owner.unique(name);
    String recording = owner.unique(name + " rules");
    owner.sequence(recording, acting.rules().stream().map(rules::recording).toList());
    int weight = acting.rules().stream().mapToInt(rules::weight).sum();
    boolean direct =
        acting.kind() != Acting.Kind.KEYED
            && (weight <= MethodCode.LARGE || acting.rules().size() <= MANY_RULES);
    owner.unit(
        method,
        weight,
        to -> {
          CodeBuilder code = to.code();
          if (direct) {
            directly(to, number, acting, recording);
          } else {
            frame(code).invokevirtual(MethodCode.FRAME, "record", MethodTypeDesc.of(CD_void));
            to.call(recording, CD_void);
            settle(code, number, acting);
          }
        });
    return method;
  }

  private static CodeBuilder frame(CodeBuilder code) {
    return code.aload(MethodCode.FRAME_AT);
  }

  private static void settle(CodeBuilder code, int number, Acting acting) {
    if (acting.kind() == Acting.Kind.KEYED) {
      frame(code).getfield(MethodCode.FRAME, "keyed", MethodCode.KEYED.arrayType());
      frame(code.loadConstant(number)).loadConstant(number);
      code.invokevirtual(MethodCode.FRAME, "settledKeyed", SETTLED_KEYED).aastore();
    } else {
      frame(code.aload(MethodCode.TERMS_AT).loadConstant(number)).loadConstant(number);
      code.invokevirtual(MethodCode.FRAME, "settled", SETTLED).lastore();
    }
  }

  private void directly(MethodCode to, int number, Acting acting, String recording) {
    CodeBuilder code = to.code();
    Label untraced = code.newLabel();
    frame(code).getfield(MethodCode.FRAME, "traced", CD_boolean).ifeq(untraced);
    to.call(recording, CD_void);
    code.labelBinding(untraced);
    Label unknown = code.newLabel();
    Label end = code.newLabel();
    int result =
        switch (acting.kind()) {
          case HOLDS -> holds(to, acting);
          case AMOUNT -> amount(to, acting, unknown);
          case MOMENT -> moment(to, acting, unknown);
          case FIRST -> first(to, acting, unknown);
          case KEYED -> throw new IllegalStateException("amounts by key are no scalar");
        };
    code.aload(MethodCode.TERMS_AT).loadConstant(number).lload(result).lastore().goto_(end);
    code.labelBinding(unknown);
    if (acting.kind() != Acting.Kind.HOLDS) {
      Label recorded = code.newLabel();
      frame(code).getfield(MethodCode.FRAME, "traced", CD_boolean).ifne(recorded);
      frame(code).invokevirtual(MethodCode.FRAME, "record", MethodTypeDesc.of(CD_void));
      to.call(recording, CD_void);
      code.labelBinding(recorded);
      settle(code, number, acting);
    }
    code.labelBinding(end);
  }

  /** Granted by one, every requirement met, taken away by none. */
  private int holds(MethodCode to, Acting acting) {
    List<Condition> grants = new ArrayList<>();
    List<Condition> all = new ArrayList<>();
    for (int i = 0; i < acting.rules().size(); i++) {
      int rule = acting.rules().get(i);
      Effect effect = acting.effects().get(i);
      Condition applies = rules.applies(rule);
      Optional<Core> core = rules.value(rule);
      Condition value = core.<Condition>map(Test::new).orElse(new All(List.of()));
      if (rules.rule(rule).when().filter(Throwing::can).isPresent()
          || core.filter(Throwing::can).isPresent()) {
        // It is computed whatever the others say: it might be too large.
        int applied = rules.applied(to, rule);
        applies = new Stored(applied);
        value = core.isPresent() ? new Stored(rules.valueIfApplied(to, rule, applied)) : value;
      }
      switch (effect) {
        case GRANTS -> grants.add(new All(List.of(applies, value)));
        case REQUIRES -> all.add(new Some(List.of(new Opposite(applies), value)));
        case TAKES_AWAY -> all.add(new Opposite(applies));
        case SETS, ADDS, TAKES_OFF, DEDUCTS, CAPS, BEGINS, ENDS, EXCEPTS -> {}
      }
    }
    all.addFirst(new Some(grants));
    new ConditionCode(to).push(new All(all));
    return to.store();
  }

  /** Nothing is added up before all is found to be known: a sum of some might be too large. */
  private int amount(MethodCode to, Acting acting, Label unknown) {
    CodeBuilder code = to.code();
    int amount = first(to, acting, unknown);
    int sets = sets(acting);
    List<Integer> values = new ArrayList<>();
    for (int rule : acting.rules().subList(sets, acting.rules().size())) {
      values.add(value(to, rule, unknown));
    }
    code.loadConstant(0L).lload(amount);
    to.ops("adding", 2);
    code.lstore(amount);
    boolean floored = !Amounts.isFloored(acting.effects());
    for (int i = 0; i < values.size(); i++) {
      Effect effect = acting.effects().get(sets + i);
      to.line(rules.rule(acting.rules().get(sets + i)).span());
      if (!floored && (effect == Effect.CAPS || effect == Effect.TAKES_AWAY)) {
        floor(code, amount);
        floored = true;
      }
      if (effect == Effect.TAKES_AWAY) {
        Label stays = code.newLabel();
        to.ifIs(values.get(i), Slot.NO, stays);
        code.loadConstant(0L).lstore(amount).labelBinding(stays);
      } else {
        code.lload(amount).lload(values.get(i));
        to.ops(
            effect == Effect.ADDS ? "adding" : effect == Effect.CAPS ? "capping" : "takingOff", 2);
        code.lstore(amount);
      }
    }
    if (!floored) {
      floor(code, amount);
    }
    return amount;
  }

  private static void floor(CodeBuilder code, int amount) {
    code.loadConstant(0L).lload(amount);
    code.invokestatic(
        MethodCode.desc(Math.class), "max", MethodTypeDesc.of(CD_long, CD_long, CD_long));
    code.lstore(amount);
  }

  private int moment(MethodCode to, Acting acting, Label unknown) {
    int moment = first(to, acting, unknown);
    for (int i = sets(acting); i < acting.rules().size(); i++) {
      int value = value(to, acting.rules().get(i), unknown);
      to.code().lload(moment).lload(value);
      to.ops(acting.effects().get(i) == Effect.ENDS ? "least" : "greatest", 2);
      to.code().lstore(moment);
    }
    return moment;
  }

  private static int sets(Acting acting) {
    return (int) acting.effects().stream().filter(effect -> effect == Effect.SETS).count();
  }

  /** The value of a rule if it applies, else none; whether one without a value applies. */
  private int value(MethodCode to, int rule, Label unknown) {
    CodeBuilder code = to.code();
    Optional<Core> core = rules.value(rule);
    int value = code.allocateLocal(TypeKind.LONG);
    Label yes = code.newLabel();
    Label no = code.newLabel();
    Label end = code.newLabel();
    rules.jump(to, rule, new Exits(yes, no, unknown, yes));
    code.labelBinding(yes);
    if (core.isPresent()) {
      to.scalar(core.get());
      code.lstore(value);
      to.ifIs(value, Slot.UNKNOWN, unknown);
    } else {
      code.loadConstant(Slot.YES).lstore(value);
    }
    code.goto_(end).labelBinding(no);
    code.loadConstant(core.isPresent() ? Slot.NONE : Slot.NO).lstore(value);
    code.labelBinding(end);
    return value;
  }

  /** What the first rule that applies sets, else none. */
  private int first(MethodCode to, Acting acting, Label unknown) {
    CodeBuilder code = to.code();
    List<Integer> setting = acting.rules().subList(0, sets(acting));
    record Computed(int rule, int applies, int value) {}
    List<Computed> computed = new ArrayList<>();
    for (int rule : setting) {
      if (rules.rule(rule).when().filter(Throwing::can).isPresent()
          || rules.value(rule).filter(Throwing::can).isPresent()) {
        int applies = rules.applied(to, rule);
        computed.add(new Computed(rule, applies, rules.valueIfApplied(to, rule, applies)));
      }
    }
    int found = code.allocateLocal(TypeKind.LONG);
    Label end = code.newLabel();
    for (int rule : setting) {
      Label yes = code.newLabel();
      Label next = code.newLabel();
      Exits exits = new Exits(yes, next, unknown, yes);
      Optional<Computed> before = computed.stream().filter(it -> it.rule() == rule).findFirst();
      if (before.isPresent()) {
        new ConditionCode(to).jump(new Stored(before.get().applies()), exits);
        code.labelBinding(yes).lload(before.get().value()).lstore(found);
      } else {
        rules.jump(to, rule, exits);
        code.labelBinding(yes);
        to.scalar(rules.value(rule).orElseThrow());
        code.lstore(found);
      }
      to.ifIs(found, Slot.UNKNOWN, unknown);
      code.goto_(end).labelBinding(next);
    }
    code.loadConstant(Slot.NONE).lstore(found).labelBinding(end);
    return found;
  }
}
