package proviso.claim;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import proviso.clause.CompiledForm;
import proviso.form.Fact;
import proviso.form.Form;
import proviso.form.Provision;
import proviso.form.Reading;
import proviso.particulars.ScheduleTemplate;
import proviso.particulars.YamlLines;

/**
 * The claim file that an adjuster starts from: every question of the form with who answers it, what
 * answers it, when it matters and which provisions ask. It is itself a claim, of which nothing is
 * known yet.
 */
public final class ClaimTemplate {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  private final CompiledForm form;
  private final YamlLines out = new YamlLines();
  private final FactText examples;
  private final ConditionWords conditions;

  private ClaimTemplate(CompiledForm form) {
    this.form = form;
    this.examples = new FactText(ZONE, out);
    this.conditions = new ConditionWords(form.form());
  }

  /** The file for a claim under a form, with the policy's particulars as examples. */
  public static String of(CompiledForm form) {
    ClaimTemplate template = new ClaimTemplate(form);
    template.head();
    template.examplePolicy();
    template.rest(ZONE);
    return template.out.toString();
  }

  /**
   * The file for a claim under a form of a policy.
   *
   * @param policy the form and the policy
   * @param file the policy file, relative to the claim file
   */
  public static String of(InForce policy, String file) {
    ClaimTemplate template = new ClaimTemplate(policy.form());
    template.head();
    template.out.line("# The policy file, relative to this one.");
    template.out.line("policy: " + YamlLines.quoted(file));
    template.rest(policy.period().zone());
    return template.out.toString();
  }

  private void head() {
    out.comment(
        "",
        "A claim under "
            + form.id()
            + ", "
            + form.form().title().plain()
            + ". Write what is known, then: proviso decide FILE");
    out.line("#");
    out.comment(
        "",
        "Leave \"unknown\" where nobody knows, and write \"none\" where something does not apply or"
            + " never came. A question that does not arise may be taken out.");
    if (form.form().outcome().isEmpty()) {
      out.line("#");
      out.comment("", "The form declares no outcome yet, so that no claim can be decided by it.");
    }
    out.line("");
    out.line("# The claim number, as printed.");
    out.line("claim: XX-0000001");
    out.line("");
  }

  private void examplePolicy() {
    out.comment(
        "",
        "What the claim needs to know of the policy; or the policy file, relative to this one, such"
            + " as policy: policy.yaml");
    out.line("policy:");
    out.line("  number: XX 0000001-01");
    out.line("  insured: Example Outfitters, LLC");
    out.comment(
        "  ", "In force from 12:01 a.m. to 12:01 a.m. in the zone of the insured's location.");
    out.line("  period: {from: 2026-12-01, to: 2027-12-01}");
    out.line("  zone: " + ZONE);
    new ScheduleTemplate(form, out).write("  ");
  }

  private void rest(ZoneId zone) {
    out.line("form: " + YamlLines.scalar(form.id().number()));
    out.line("edition: " + YamlLines.scalar(form.id().edition()));
    out.line("");
    out.line("# The time zone of the moments in this file.");
    out.line("zone: " + zone);
    out.line("");
    readings(form.form());
    out.line(form.form().facts().isEmpty() ? "facts: {}" : "facts:");
    boolean first = true;
    for (Fact fact : form.form().facts()) {
      if (!first) {
        out.line("");
      }
      first = false;
      fact(fact);
    }
  }

  private void readings(Form of) {
    if (of.readings().isEmpty()) {
      return;
    }
    out.line("# How words are read that the form leaves open. These are the defaults.");
    out.line("readings:");
    for (Reading reading : of.readings()) {
      out.comment("  ", reading.question());
      reading.options().forEach((id, words) -> out.comment("  ", "  " + id + ": " + words));
      out.line("  " + reading.id() + ": " + reading.defaultOption());
    }
    out.line("");
  }

  private void fact(Fact fact) {
    String by = fact.answeredBy().isEmpty() ? "" : " Ask the " + fact.answeredBy() + ".";
    String base = fact.base() ? " It is decided under the base form." : "";
    out.comment("  ", fact.question() + by + base);
    answer(fact);
    fact.neededWhen()
        .ifPresent(when -> out.comment("  ", "Matters only when " + conditions.of(when) + "."));
    fact.notBefore().ifPresent(id -> out.comment("  ", "Not before " + id + "."));
    out.comment("  ", uses(FactUse.of(form, fact)));
    out.line("  " + fact.id() + ": " + AnswerFromSource.UNKNOWN);
  }

  private void answer(Fact fact) {
    switch (fact.type()) {
      case Fact.Type.Simple type ->
          out.comment(
              "  ", "Write " + AnswerFromSource.name(type) + ", such as " + example(type) + ".");
      case Fact.Type.Choice(Map<String, String> options, boolean several) -> {
        out.comment("  ", several ? "Write any of these, such as [a, b]:" : "Write one of these:");
        options.forEach((id, words) -> out.comment("  ", "  " + id + ": " + words));
      }
      case Fact.Type.Rows(Map<String, Fact.Type> columns) -> {
        out.comment("  ", "Write a list of rows, [] when there is none; each has");
        columns.forEach(this::column);
        out.comment("  ", "such as");
        String dash = "#   - ";
        for (Map.Entry<String, Fact.Type> column : columns.entrySet()) {
          out.line("  " + dash + column.getKey() + ": " + example(column.getValue()));
          dash = "#     ";
        }
      }
    }
  }

  private void column(String name, Fact.Type type) {
    out.comment(
        "  ",
        "  "
            + name
            + ": "
            + switch (type) {
              case Fact.Type.Simple simple -> AnswerFromSource.name(simple);
              case Fact.Type.Choice(Map<String, String> options, boolean _) ->
                  options.entrySet().stream()
                      .map(option -> option.getKey() + " (" + option.getValue() + ")")
                      .collect(Collectors.joining(", ", "one of ", ""));
              case Fact.Type.Rows _ -> "rows";
            });
  }

  /** An answer of a type, as files write it. */
  private String example(Fact.Type type) {
    return examples.text(
        switch (type) {
          case Fact.Type.Simple simple -> sample(simple);
          case Fact.Type.Choice(Map<String, String> options, boolean _) ->
              new FactValue.Option(options.keySet().iterator().next());
          case Fact.Type.Rows _ -> throw new IllegalArgumentException("rows in rows");
        });
  }

  private static FactValue sample(Fact.Type.Simple type) {
    return switch (type) {
      case MONEY -> new FactValue.Money(1_000_50);
      case PROFIT -> new FactValue.Money(-1_000_50);
      case INSTANT -> new FactValue.Moment(Instant.parse("2026-12-15T19:30:00Z"));
      case DATE -> new FactValue.Day(LocalDate.of(2026, 12, 15));
      case DURATION -> new FactValue.Elapsed(90);
      case COUNT -> new FactValue.Count(12);
      case PERCENT -> new FactValue.Share(new BigDecimal("12.5"));
      case INDICATOR -> new FactValue.Indicator(true);
      case TEXT -> new FactValue.Words("in a few words");
    };
  }

  private static String uses(FactUse use) {
    List<String> parts =
        Stream.of(
                listed("For ", use.provisions().stream().map(ClaimTemplate::label).toList()),
                listed("Asked for by ", use.outcomes()),
                listed("May lead to the referral ", use.referrals()),
                listed("On it depends ", use.facts()))
            .flatMap(Optional::stream)
            .toList();
    return parts.isEmpty() ? "No rule uses it." : String.join(" ", parts);
  }

  private static Optional<String> listed(String before, List<String> words) {
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(before + String.join(", ", words) + ".");
  }

  /** The label of a provision, such as "C.2.a". */
  private static String label(Provision provision) {
    String cited = provision.label().cited();
    return cited.isEmpty() ? "the words at its beginning" : cited;
  }
}
