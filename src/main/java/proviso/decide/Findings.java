package proviso.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import proviso.clause.CompiledForm;
import proviso.clause.Inputs;
import proviso.clause.Result;
import proviso.clause.Slot;
import proviso.rule.Core;
import proviso.rule.Effect;
import proviso.rule.Program;
import proviso.rule.Type;

/** From the trace of a program to what each sentence of the form says. */
final class Findings {
  private final CompiledForm form;
  private final Program program;
  private final Inputs inputs;
  private final Result result;
  private final Result.Trace trace;
  private final Reasons reasons;
  private final Map<Integer, String> excepted = new LinkedHashMap<>();

  private Findings(CompiledForm form, Inputs inputs, Result result, Reasons reasons) {
    this.form = form;
    this.program = form.program();
    this.inputs = inputs;
    this.result = result;
    this.trace = result.trace().orElseThrow();
    this.reasons = reasons;
    for (int number = 0; number < program.rules().size(); number++) {
      Program.Rule rule = program.rules().get(number);
      if (rule.term() >= 0) {
        except(rule, program.terms().get(rule.term()).name());
      }
    }
  }

  private void except(Program.Rule rule, String term) {
    for (int exception : rule.exceptions()) {
      if (excepted.putIfAbsent(exception, term) == null) {
        except(program.rules().get(exception), term);
      }
    }
  }

  /** One finding for each sentence with computed rules, in printed order. */
  static List<Finding> of(CompiledForm form, Inputs inputs, Result result, Reasons reasons) {
    return new Findings(form, inputs, result, reasons).all();
  }

  private List<Finding> all() {
    Map<String, List<Finding.Act>> acts = new LinkedHashMap<>();
    for (int number = 0; number < program.rules().size(); number++) {
      String sentence = program.rules().get(number).sentence();
      acts.computeIfAbsent(sentence, _ -> new ArrayList<>()).add(act(number));
    }
    List<Finding> findings = new ArrayList<>();
    acts.forEach((sentence, of) -> findings.add(finding(sentence, of)));
    return findings;
  }

  private Finding finding(String sentence, List<Finding.Act> acts) {
    Weight weight =
        acts.stream().map(Finding.Act::weight).max(Weight::compareTo).orElse(Weight.NOT_REACHED);
    Status status = Status.NOT_REACHED;
    for (Status each : List.of(Status.DOES_NOT_APPLY, Status.UNDETERMINED, Status.APPLIES)) {
      if (acts.stream().anyMatch(act -> act.status() == each)) {
        status = each;
      }
    }
    return new Finding(form.sentence(sentence).orElseThrow(), status, weight, acts);
  }

  private Finding.Act act(int number) {
    Program.Rule rule = program.rules().get(number);
    String term =
        rule.term() >= 0
            ? program.terms().get(rule.term()).name()
            : excepted.getOrDefault(number, "");
    Weight weight = reasons.weight(number);
    return new Finding.Act(
        number,
        rule,
        term,
        status(number, weight),
        weight,
        value(number, rule),
        uses(rule),
        because(number, rule));
  }

  private Status status(int number, Weight weight) {
    if (weight == Weight.NOT_REACHED) {
      return Status.NOT_REACHED;
    }
    long applies = trace.applies(number);
    if (applies == Slot.NO) {
      return Status.DOES_NOT_APPLY;
    }
    return applies == Slot.YES ? Status.APPLIES : Status.UNDETERMINED;
  }

  private Answer value(int number, Program.Rule rule) {
    Type type = rule.value().map(Core::type).orElse(Type.Simple.INDICATOR);
    return type instanceof Type.ByKey keyed
        ? new Answer.Keyed(keyed, trace.keyed(number))
        : new Answer.Single(type, trace.value(number));
  }

  private List<Finding.Use> uses(Program.Rule rule) {
    Set<Finding.Use> uses = new LinkedHashSet<>();
    rule.value().ifPresent(core -> core.walk(part -> use(part, uses)));
    rule.when().ifPresent(core -> core.walk(part -> use(part, uses)));
    return List.copyOf(uses);
  }

  /**
   * What settled a rule: of the condition that fails only that; otherwise the condition and the
   * value, if it is a yes or no.
   */
  private List<Finding.Use> because(int number, Program.Rule rule) {
    Set<Finding.Use> uses = new LinkedHashSet<>();
    boolean fails =
        rule.when().map(when -> reasons.part(when) == Slot.NO).orElse(false)
            || (rule.effect() == Effect.EXCEPTS && trace.applies(number) == Slot.NO);
    rule.when().ifPresent(when -> reasons.settling(when, part -> use(part, uses)));
    if (!fails || rule.effect() == Effect.EXCEPTS) {
      rule.value().ifPresent(value -> reasons.settling(value, part -> use(part, uses)));
    }
    return List.copyOf(uses);
  }

  private void use(Core core, Set<Finding.Use> uses) {
    switch (core) {
      case Core.Input(int number, Type type, _) ->
          uses.add(new Finding.Use(program.inputs().get(number).name(), input(number, type)));
      case Core.Term(int number, Type type, _) ->
          uses.add(new Finding.Use(program.terms().get(number).name(), term(number, type)));
      case Core.Constant _,
          Core.Cell _,
          Core.Not _,
          Core.And _,
          Core.Or _,
          Core.Compare _,
          Core.Apply _,
          Core.OverRows _ -> {}
    }
  }

  private Answer input(int number, Type type) {
    return input(inputs, number, type);
  }

  /** The value of an input. */
  static Answer input(Inputs inputs, int number, Type type) {
    return type instanceof Type.Rows rows
        ? new Answer.Table(rows, inputs.rows(number))
        : new Answer.Single(type, inputs.scalar(number));
  }

  private Answer term(int number, Type type) {
    return type instanceof Type.ByKey keyed
        ? new Answer.Keyed(keyed, result.keyed(number))
        : new Answer.Single(type, result.term(number));
  }
}
