package proviso.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import proviso.clause.CompiledForm.Citation;
import proviso.clause.Slot;
import proviso.decide.Determination.AggregateResult;
import proviso.decide.Determination.Alternative;
import proviso.decide.Determination.Change;
import proviso.decide.Determination.CoverageResult;
import proviso.decide.Determination.ItemResult;
import proviso.decide.Determination.Line;
import proviso.decide.Determination.OpenFact;
import proviso.decide.Determination.PeriodResult;
import proviso.decide.Determination.ReadingResult;
import proviso.form.Outcome;
import proviso.rule.Effect;

/** Prints a determination as an adjuster would read it aloud. */
public final class DeterminationText {
  private static final int WIDTH = 100;
  private static final int AMOUNT_AT = 58;
  private static final String INDENT = "  ";
  private static final Pattern WORDS = Pattern.compile(" +");

  private final Determination determination;
  private final AnswerWords words;
  private final ActWords acts;
  private final StringBuilder out = new StringBuilder();

  private DeterminationText(Determination determination, AnswerWords words) {
    this.determination = determination;
    this.words = words;
    this.acts = new ActWords(words);
  }

  /**
   * The determination as text; each line ends with a line feed.
   *
   * @param title the first words, such as the number of the claim
   */
  public static String print(String title, Determination determination, AnswerWords words) {
    return new DeterminationText(determination, words).all(title);
  }

  private String all(String title) {
    line(title + ", under " + determination.form().id().printed());
    line(
        decision(determination.decision())
            + (determination.payable().known() ? ": " + words.print(determination.payable()) : ""));
    determination.coverages().forEach(this::coverage);
    items();
    determination.aggregate().ifPresent(this::aggregate);
    open();
    referrals();
    decided();
    tested();
    readings();
    changes();
    return out.toString();
  }

  /** A decision in words, such as "Pay in part". */
  public static String decision(Decision decision) {
    return switch (decision) {
      case PAY -> "Pay";
      case PAY_PARTIAL -> "Pay in part";
      case NO_PAYMENT -> "Covered, nothing to pay";
      case DENY -> "Deny";
      case REFER -> "Refer before deciding; recommended";
      case UNDETERMINED -> "Not decided yet";
    };
  }

  private static String cover(Cover cover) {
    return switch (cover) {
      case COVERED -> "covered";
      case NOT_COVERED -> "not covered";
      case NOT_CLAIMED -> "not claimed";
      case UNDETERMINED -> "not decided yet";
    };
  }

  private void coverage(CoverageResult coverage) {
    heading(
        coverage.coverage().title()
            + ": "
            + cover(coverage.cover())
            + " ("
            + coverage.provision().label().cited()
            + ")");
    coverage.period().ifPresent(this::period);
    coverage.statement().forEach(this::statementLine);
    if (coverage.cover() == Cover.COVERED || coverage.cover() == Cover.UNDETERMINED) {
      amount("payable", coverage.payable(), "");
    }
  }

  private void period(PeriodResult period) {
    if (!period.begins().known() || !period.ends().known()) {
      paragraph(
          INDENT,
          "Period of cover: begins "
              + words.print(period.begins())
              + ", ends "
              + words.print(period.ends())
              + ".");
      return;
    }
    if (period.begins().none() || period.ends().none()) {
      return;
    }
    long length = period.ends().slot() - period.begins().slot();
    long wait = period.begins().slot() - period.from().slot();
    paragraph(
        INDENT,
        "Period of cover: begins "
            + words.print(period.begins())
            + by(period.beginsBy())
            + (Slot.isValue(period.from().slot())
                ? ", " + AnswerWords.span(wait) + " after " + words.print(period.from())
                : "")
            + "; ends "
            + words.print(period.ends())
            + by(period.endsBy())
            + ". "
            + (length > 0
                ? "It lasts " + AnswerWords.span(length) + "."
                : "Nothing is left of it."));
  }

  private static String by(Optional<Citation> citation) {
    return citation.map(it -> " (" + label(it) + ")").orElse("");
  }

  private static String label(Citation citation) {
    String cited = citation.provision().label().cited();
    return cited.isEmpty() ? "the introduction" : cited;
  }

  private void statementLine(Line line) {
    switch (line) {
      case Line.Step(String of, Effect effect, Answer.Single amount, Citation citation) -> {
        if (amount.known()) {
          amount(INDENT + step(of, effect), amount, label(citation));
        }
      }
      case Line.Sum(String of, Answer.Single amount, Optional<Citation> citation) -> {
        if (amount.known()) {
          amount(of, amount, citation.map(DeterminationText::label).orElse(""));
        }
      }
    }
  }

  private static String step(String of, Effect effect) {
    return switch (effect) {
      case TAKES_OFF -> "less " + of;
      case DEDUCTS -> "less the deductible";
      case CAPS -> "at most " + of;
      case TAKES_AWAY -> "excluded";
      case GRANTS, REQUIRES, SETS, ADDS, BEGINS, ENDS, EXCEPTS -> of;
    };
  }

  private void amount(String of, Answer.Single amount, String citation) {
    String printed = words.print(amount);
    String left = INDENT + of;
    int gap = Math.max(2, AMOUNT_AT - left.length() + 14 - printed.length());
    line((left + " ".repeat(gap) + printed + "  " + citation).stripTrailing());
  }

  private void items() {
    if (determination.items().isEmpty()) {
      return;
    }
    heading("Claimed beside these");
    for (ItemResult item : determination.items()) {
      paragraph(
          INDENT,
          item.item().title()
              + ": claimed "
              + words.print(item.claimed())
              + ", paid "
              + words.print(item.payable())
              + by(item.by())
              + ".");
    }
  }

  private void aggregate(AggregateResult aggregate) {
    heading("Limit of the policy year");
    String year =
        Slot.isValue(aggregate.year().slot())
            ? "The year from " + words.print(aggregate.year()) + ": l"
            : "L";
    paragraph(
        INDENT,
        year
            + "imit "
            + words.print(aggregate.limit())
            + ", left before this claim "
            + words.print(aggregate.before())
            + ", left after it "
            + words.print(aggregate.after())
            + ".");
  }

  private void open() {
    if (determination.open().isEmpty()) {
      return;
    }
    heading("Still to be found out");
    for (OpenFact open : determination.open()) {
      paragraph(
          INDENT,
          open.fact().id()
              + ": "
              + open.fact().question()
              + (open.fact().answeredBy().isEmpty() ? "" : " (" + open.fact().answeredBy() + ")")
              + " It matters to "
              + labels(open.because())
              + ".");
    }
  }

  private static String labels(List<Citation> citations) {
    List<String> labels = citations.stream().map(DeterminationText::label).distinct().toList();
    return labels.isEmpty() ? "the outcome itself" : String.join(", ", labels);
  }

  private void referrals() {
    if (determination.referrals().isEmpty()) {
      return;
    }
    heading("To be settled first");
    for (Outcome.Referral referral : determination.referrals()) {
      String at =
          referral.provisions().stream()
              .map(id -> determination.form().provision(id.value()).orElseThrow())
              .map(it -> it.label().cited())
              .collect(Collectors.joining(", "));
      paragraph(INDENT, referral.id() + " (" + at + "): " + referral.why());
    }
  }

  private void decided() {
    boolean open = determination.decision() == Decision.UNDETERMINED;
    heading(open ? "What it hangs on" : "What decided this");
    Set<Citation> hanging =
        determination.open().stream()
            .flatMap(it -> it.because().stream())
            .collect(Collectors.toSet());
    for (Finding finding : determination.findings(Weight.DECIDED)) {
      if (open && !hanging.contains(finding.citation())) {
        continue;
      }
      List<String> said = new ArrayList<>();
      for (Finding.Act act : finding.acts()) {
        if (act.weight() == Weight.DECIDED) {
          said.add(acts.of(act));
        }
      }
      paragraph(INDENT, label(finding.citation()) + "  " + String.join("; ", said) + ".");
      paragraph(
          INDENT.repeat(3), "\u201C" + finding.citation().sentence().wording().plain() + "\u201D");
    }
  }

  private void tested() {
    if (determination.decision() == Decision.UNDETERMINED) {
      return;
    }
    Set<String> decided =
        determination.findings(Weight.DECIDED).stream()
            .map(it -> label(it.citation()))
            .collect(Collectors.toSet());
    List<String> labels =
        determination.findings(Weight.TESTED).stream()
            .map(it -> label(it.citation()))
            .filter(it -> !decided.contains(it))
            .distinct()
            .toList();
    if (!labels.isEmpty()) {
      heading("Tested, and made no difference");
      paragraph(INDENT, String.join(", ", labels) + ".");
    }
  }

  private void readings() {
    if (determination.readings().isEmpty()) {
      return;
    }
    heading("Readings this depends on");
    List<String> asking = new ArrayList<>();
    for (ReadingResult reading : determination.readings()) {
      for (Map.Entry<String, Alternative> other : reading.others().entrySet()) {
        if (other.getValue().decision() == Decision.UNDETERMINED) {
          asking.add(reading.reading().id() + "=" + other.getKey());
          continue;
        }
        paragraph(
            INDENT,
            reading.reading().question()
                + " Taken: "
                + reading.chosen()
                + " ("
                + reading.reading().options().get(reading.chosen())
                + "). Under "
                + other.getKey()
                + " ("
                + reading.reading().options().get(other.getKey())
                + "): "
                + alternative(other.getValue())
                + ".");
      }
    }
    if (!asking.isEmpty()) {
      paragraph(INDENT, "More facts would be needed under " + String.join(", ", asking) + ".");
    }
  }

  private String alternative(Alternative alternative) {
    String decision = decision(alternative.decision());
    return Character.toLowerCase(decision.charAt(0))
        + decision.substring(1)
        + (alternative.payable().known() ? ", " + words.print(alternative.payable()) : "");
  }

  private void changes() {
    if (determination.changes().isEmpty()) {
      return;
    }
    heading("What would change this");
    for (Change change : determination.changes()) {
      paragraph(
          INDENT,
          change.fact().question()
              + " Not "
              + words.print(change.from())
              + " but "
              + words.print(change.to())
              + ": "
              + alternative(change.outcome())
              + ".");
    }
  }

  private void heading(String text) {
    line("");
    line(text);
  }

  /** Words broken into lines, each after the indent. */
  private void paragraph(String indent, String text) {
    StringBuilder line = new StringBuilder(indent);
    for (String word : WORDS.splitAsStream(text).toList()) {
      if (line.length() + 1 + word.length() > WIDTH && line.length() > indent.length() + 2) {
        line(line.toString().stripTrailing());
        line.setLength(0);
        line.append(indent).append(INDENT);
      }
      line.append(line.length() == indent.length() || line.toString().isBlank() ? "" : " ")
          .append(word);
    }
    line(line.toString().stripTrailing());
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
