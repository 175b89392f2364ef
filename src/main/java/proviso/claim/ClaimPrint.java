package proviso.claim;

import java.time.LocalTime;
import proviso.particulars.Period;
import proviso.particulars.YamlLines;

/**
 * A claim as a claim file, whole in itself: the particulars of the policy stand in it, moments have
 * their offsets, and reading it gives an equal claim. The same claim gives the same bytes.
 *
 * <p>Only {@link Given.Inapplicable} of a choice that has an option {@code none} cannot be written,
 * and no file says it.
 */
public final class ClaimPrint {
  private ClaimPrint() {}

  /** The file; lines end with LF. */
  public static String of(Claim claim) {
    YamlLines out = new YamlLines();
    out.line("claim: " + YamlLines.scalar(claim.number()));
    out.line("policy:");
    InForce policy = claim.policy();
    out.line("  number: " + YamlLines.scalar(policy.number()));
    out.line("  insured: " + YamlLines.scalar(policy.insured()));
    period(policy.period(), out);
    if (!policy.schedule().isEmpty()) {
      out.line("  schedule:");
      policy.schedule().forEach((entry, value) -> out.value("    ", entry, value));
    }
    out.line("form: " + YamlLines.scalar(policy.form().id().number()));
    out.line("edition: " + YamlLines.scalar(policy.form().id().edition()));
    claim.zone().ifPresent(zone -> out.line("zone: " + zone));
    if (!claim.readings().isEmpty()) {
      out.line("readings:");
      claim.readings().forEach((reading, option) -> out.line("  " + reading + ": " + option));
    }
    boolean nothing = claim.facts().values().stream().allMatch(Given.NotAsked.class::isInstance);
    out.line(nothing ? "facts: {}" : "facts:");
    FactText facts = new FactText(claim.clock(), out);
    claim.facts().forEach((id, given) -> facts.write("  ", id, given));
    return out.toString();
  }

  private static void period(Period period, YamlLines out) {
    out.line("  zone: " + period.zone());
    out.line("  period: {from: " + period.from() + ", to: " + period.to() + "}");
    if (!period.time().equals(LocalTime.of(0, 1))) {
      out.line("  time: \"" + period.time() + "\"");
    }
  }
}
