package proviso.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.clause.CompiledForm;
import proviso.clause.CompiledForm.Citation;
import proviso.clause.Evaluator;
import proviso.clause.Inputs;
import proviso.clause.Place;
import proviso.clause.Result;
import proviso.clause.Slot;
import proviso.decide.Determination.AggregateResult;
import proviso.decide.Determination.Alternative;
import proviso.decide.Determination.CoverageResult;
import proviso.decide.Determination.ItemResult;
import proviso.decide.Determination.OpenFact;
import proviso.decide.Determination.PeriodResult;
import proviso.decide.Determination.ReadingResult;
import proviso.form.Fact;
import proviso.form.Outcome;
import proviso.form.Reading;
import proviso.rule.Core;
import proviso.rule.Program;
import proviso.rule.Type;
import proviso.rule.Type.Simple;

/**
 * Decides claims under one form. Made once per form; safe for use by several threads.
 *
 * <p>{@code new Determiner(form).determine(inputs, place)} says what a claim comes to.
 */
public final class Determiner {
  private final CompiledForm form;
  private final Program program;
  private final Outcome outcome;
  private final Evaluator evaluator;
  private final Probe probe;
  private final View view;

  /**
   * Prepares to decide.
   *
   * @throws IllegalArgumentException when the form says nothing of outcomes; ask {@link #decides}
   */
  public Determiner(CompiledForm form) {
    this.form = form;
    this.program = form.program();
    this.outcome =
        form.form()
            .outcome()
            .orElseThrow(() -> new IllegalArgumentException(form.id() + " has no outcome"));
    this.evaluator = form.evaluator();
    this.probe = new Probe(program);
    this.view = View.of(form.form(), outcome, program);
  }

  /** Whether a form says what a claim comes to. */
  public static boolean decides(CompiledForm form) {
    return form.form().outcome().isPresent();
  }

  /**
   * Decides a claim.
   *
   * @throws ArithmeticException when an amount or moment is too large
   */
  public Determination determine(Inputs inputs, Place place) {
    return determine(inputs, place, true);
  }

  /**
   * Decides a claim without asking what it would come to under other readings and other facts,
   * which takes most of the time; the determination has no readings and no changes.
   *
   * @throws ArithmeticException when an amount or moment is too large
   */
  public Determination determineAlone(Inputs inputs, Place place) {
    return determine(inputs, place, false);
  }

  private Determination determine(Inputs inputs, Place place, boolean otherwise) {
    Probe.Probed probed = probe.run(inputs, place);
    Result result = probed.result();
    Reasons reasons = Reasons.of(program, probed, outcomeAnswers(result));
    Decision decision = view.decision(result);
    List<Finding> findings = Findings.of(form, inputs, result, reasons);
    return new Determination(
        form,
        inputs,
        place,
        decision,
        coverages(result),
        items(result),
        view.payable(result),
        aggregate(result),
        findings,
        otherwise ? readings(inputs, place, result) : List.of(),
        referrals(result),
        decision == Decision.UNDETERMINED ? open(inputs, place, reasons) : List.of(),
        otherwise && decision != Decision.UNDETERMINED
            ? changes(inputs, place, reasons)
            : List.of());
  }

  /**
   * What each sentence of the form says about a claim, without the rest of the determination.
   *
   * @throws ArithmeticException when an amount or moment is too large
   */
  public List<Finding> findings(Inputs inputs, Place place) {
    Probe.Probed probed = probe.run(inputs, place);
    Reasons reasons = Reasons.of(program, probed, outcomeAnswers(probed.result()));
    return Findings.of(form, inputs, probed.result(), reasons);
  }

  /** The clause that a provision compiles to, by its label or its id. */
  public Optional<Clause> clause(String provision) {
    return form.byLabel(provision)
        .or(() -> form.provision(provision))
        .map(it -> new Clause(this, it));
  }

  /**
   * The decision and what is paid, without the reasons.
   *
   * @throws ArithmeticException when an amount or moment is too large
   */
  public Determination.Alternative outcome(Inputs inputs, Place place) {
    return view.alternative(evaluator.evaluate(inputs, place));
  }

  private List<Determination.Change> changes(Inputs inputs, Place place, Reasons reasons) {
    return new Changes(program, evaluator, view, inputs, place, form.form().facts()).find(reasons);
  }

  private List<Program.Answer> outcomeAnswers(Result result) {
    List<Program.Answer> answers = new ArrayList<>();
    for (int number : view.numbers(result)) {
      answers.add(program.answers().get(number));
    }
    for (int i = 0; i < view.coverages().size(); i++) {
      Outcome.Coverage coverage = outcome.coverages().get(i);
      Cover cover = View.cover(view.coverages().get(i), result);
      boolean counts = cover == Cover.COVERED || cover == Cover.UNDETERMINED;
      if (counts && coverage.period().isPresent()) {
        for (String part : List.of("begins", "ends")) {
          answers.add(program.answers().get(number(coverage, part)));
        }
      }
    }
    return answers;
  }

  private int number(Outcome.Coverage coverage, String part) {
    return View.number(program, "outcome." + coverage.id() + "." + part);
  }

  private Answer.Single answer(Result result, int number) {
    return new Answer.Single(program.answers().get(number).value().type(), result.answer(number));
  }

  private List<CoverageResult> coverages(Result result) {
    Statement statement = new Statement(form, result);
    List<CoverageResult> coverages = new ArrayList<>();
    for (int i = 0; i < view.coverages().size(); i++) {
      Outcome.Coverage coverage = outcome.coverages().get(i);
      View.OfCoverage of = view.coverages().get(i);
      Cover cover = View.cover(of, result);
      boolean counts = cover == Cover.COVERED || cover == Cover.UNDETERMINED;
      coverages.add(
          new CoverageResult(
              coverage,
              form.provision(coverage.provision().value()).orElseThrow(),
              cover,
              counts ? period(coverage, result) : Optional.empty(),
              counts ? statement.lines(coverage) : List.of(),
              answer(result, of.payable())));
    }
    return coverages;
  }

  private Optional<PeriodResult> period(Outcome.Coverage coverage, Result result) {
    if (coverage.period().isEmpty()) {
      return Optional.empty();
    }
    int begins = number(coverage, "begins");
    int ends = number(coverage, "ends");
    return Optional.of(
        new PeriodResult(
            answer(result, number(coverage, "from")),
            answer(result, begins),
            setBy(begins, result),
            answer(result, ends),
            setBy(ends, result)));
  }

  /** The sentence whose rule set the moment that an answer names. */
  private Optional<Citation> setBy(int answer, Result result) {
    if (!(program.answers().get(answer).value() instanceof Core.Term term)) {
      return Optional.empty();
    }
    Result.Trace trace = result.trace().orElseThrow();
    return program.terms().get(term.term()).rules().stream()
        .filter(rule -> trace.applies(rule) == Slot.YES)
        .filter(rule -> Slot.isValue(trace.value(rule)))
        .filter(rule -> trace.value(rule) == result.term(term.term()))
        .map(rule -> form.sentence(program.rules().get(rule).sentence()).orElseThrow())
        .findFirst();
  }

  private List<ItemResult> items(Result result) {
    List<ItemResult> items = new ArrayList<>();
    for (int i = 0; i < view.items().size(); i++) {
      View.OfItem of = view.items().get(i);
      Answer.Single claimed = answer(result, of.claimed());
      if (claimed.slot() == Slot.UNKNOWN || claimed.slot() > 0) {
        items.add(
            new ItemResult(
                outcome.items().get(i),
                claimed,
                answer(result, of.payable()),
                takenBy(of.payable(), result)));
      }
    }
    return items;
  }

  /** The sentence that takes from the amount an answer names. */
  private Optional<Citation> takenBy(int answer, Result result) {
    if (!(program.answers().get(answer).value() instanceof Core.Term term)) {
      return Optional.empty();
    }
    Result.Trace trace = result.trace().orElseThrow();
    return program.terms().get(term.term()).rules().stream()
        .filter(rule -> trace.applies(rule) == Slot.YES)
        .filter(rule ->
            switch (program.rules().get(rule).effect()) {
              case TAKES_AWAY, TAKES_OFF, DEDUCTS, CAPS -> true;
              case GRANTS, REQUIRES, SETS, ADDS, BEGINS, ENDS, EXCEPTS -> false;
            })
        .map(rule -> form.sentence(program.rules().get(rule).sentence()).orElseThrow())
        .findFirst();
  }

  private Optional<AggregateResult> aggregate(Result result) {
    if (outcome.aggregate().isEmpty()) {
      return Optional.empty();
    }
    Answer.Single before = answer(result, View.number(program, "aggregate.before"));
    Answer.Single paid = view.payable(result);
    long after =
        Slot.isValue(before.slot()) && Slot.isValue(paid.slot())
            ? before.slot() - paid.slot()
            : Slot.UNKNOWN;
    return Optional.of(
        new AggregateResult(
            answer(result, View.number(program, "aggregate.limit")),
            before,
            new Answer.Single(Simple.MONEY, after),
            answer(result, View.number(program, "aggregate.year"))));
  }

  private List<ReadingResult> readings(Inputs inputs, Place place, Result result) {
    Alternative now = view.alternative(result);
    List<ReadingResult> readings = new ArrayList<>();
    for (int i = 0; i < program.inputs().size(); i++) {
      Program.Input input = program.inputs().get(i);
      if (input.source() == Program.Source.READING
          && input.type() instanceof Type.Choice(List<String> options)) {
        Map<String, Alternative> others = new LinkedHashMap<>();
        for (int option = 0; option < options.size(); option++) {
          if (option != inputs.scalar(i)) {
            Alternative other = view.alternative(evaluator.evaluate(inputs.with(i, option), place));
            if (!other.equals(now)) {
              others.put(options.get(option), other);
            }
          }
        }
        if (!others.isEmpty()) {
          readings.add(
              new ReadingResult(reading(input.id()), options.get((int) inputs.scalar(i)), others));
        }
      }
    }
    return readings;
  }

  private Reading reading(String id) {
    return form.form().readings().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<Outcome.Referral> referrals(Result result) {
    List<Outcome.Referral> referrals = new ArrayList<>();
    for (int i = 0; i < view.referrals().size(); i++) {
      if (result.answer(view.referrals().get(i)) == Slot.YES) {
        referrals.add(form.form().referrals().get(i));
      }
    }
    return referrals;
  }

  private Reasons reasons(Inputs inputs, Place place) {
    Probe.Probed probed = probe.run(inputs, place);
    return Reasons.of(program, probed, outcomeAnswers(probed.result()));
  }

  private List<OpenFact> open(Inputs inputs, Place place, Reasons reasons) {
    List<Integer> numbers =
        new OpenFacts(program, evaluator, view, inputs, place, it -> reasons(it, place))
            .find(reasons);
    List<OpenFact> open = new ArrayList<>();
    for (int number : numbers) {
      String id = program.inputs().get(number).id();
      Fact fact =
          form.form().facts().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
      open.add(new OpenFact(fact, because(number)));
    }
    return open;
  }

  /** The sentences whose rules look at an input. */
  private List<Citation> because(int input) {
    List<Citation> because = new ArrayList<>();
    for (Program.Rule rule : program.rules()) {
      boolean[] looks = new boolean[1];
      rule.value().ifPresent(core -> core.walk(part -> looks[0] |= isInput(part, input)));
      rule.when().ifPresent(core -> core.walk(part -> looks[0] |= isInput(part, input)));
      Citation citation = form.sentence(rule.sentence()).orElseThrow();
      if (looks[0] && !because.contains(citation)) {
        because.add(citation);
      }
    }
    return because;
  }

  private static boolean isInput(Core core, int input) {
    return core instanceof Core.Input(int number, _, _) && number == input;
  }
}
