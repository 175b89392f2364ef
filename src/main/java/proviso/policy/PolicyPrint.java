package proviso.policy;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import proviso.form.Value;
import proviso.particulars.Period;
import proviso.particulars.YamlLines;

/**
 * A policy as a policy file: reading it gives an equal policy, but for the source. The same policy
 * gives the same bytes, however its own file was written.
 */
public final class PolicyPrint {
  private PolicyPrint() {}

  /** The file; lines end with LF. */
  public static String of(Policy policy) {
    return of(policy, policy.forms());
  }

  /**
   * The same with some of the forms, as a document that is made from these needs it.
   *
   * @param forms at least one
   */
  public static String of(Policy policy, List<AttachedForm> forms) {
    YamlLines out = new YamlLines();
    out.line("policy: " + YamlLines.scalar(policy.number()));
    party("insurer", policy.insurer(), out);
    party("insured", policy.insured(), out);
    policy.producer().ifPresent(producer -> party("producer", producer, out));
    period(policy.period(), out);
    out.line("issued: " + policy.issued());
    out.line("forms:");
    forms.forEach(form -> form(form, out));
    return out.toString();
  }

  private static void party(String key, Party party, YamlLines out) {
    out.line(key + ":");
    out.line("  name: " + YamlLines.scalar(party.name()));
    out.line("  address:");
    party.address().forEach(line -> out.line("    - " + YamlLines.scalar(line)));
  }

  private static void period(Period period, YamlLines out) {
    out.line("period: {from: " + period.from() + ", to: " + period.to() + "}");
    if (!period.time().equals(LocalTime.of(0, 1))) {
      out.line("time: \"" + period.time() + "\"");
    }
    out.line("zone: " + period.zone());
  }

  private static void form(AttachedForm form, YamlLines out) {
    out.line("  - form: " + YamlLines.scalar(form.form().id().number()));
    out.line("    edition: " + YamlLines.scalar(form.form().id().edition()));
    values("schedule", form.schedule(), out);
    values("declarations", form.declarations(), out);
  }

  private static void values(String key, Map<String, Value> values, YamlLines out) {
    if (!values.isEmpty()) {
      out.line("    " + key + ":");
      values.forEach((entry, value) -> out.value("      ", entry, value));
    }
  }
}
