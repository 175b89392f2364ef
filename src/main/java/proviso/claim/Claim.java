package proviso.claim;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import proviso.form.Fact;
import proviso.form.Form;
import proviso.form.Reading;

/**
 * A claim under one form of a policy.
 *
 * @param number as printed
 * @param policy the form, and the policy it belongs to
 * @param zone of the wall times in the claim's file and in reports on it; that of the policy's
 *     location when absent
 * @param readings the options chosen, by reading; of the others the default holds
 * @param facts what is given for each fact that the form asks for, in the form's order
 */
public record Claim(
    String number,
    InForce policy,
    Optional<ZoneId> zone,
    Map<String, String> readings,
    Map<String, Given> facts) {
  /**
   * Copies the maps; facts that are left out are not asked.
   *
   * @throws IllegalArgumentException for a fact or a reading that the form does not have
   */
  public Claim {
    Form form = policy.form().form();
    Map<String, Given> all = new LinkedHashMap<>();
    for (Fact fact : form.facts()) {
      all.put(fact.id(), facts.getOrDefault(fact.id(), Given.notAsked()));
    }
    Map<String, String> chosen = new LinkedHashMap<>();
    for (Reading reading : form.readings()) {
      Optional.ofNullable(readings.get(reading.id()))
          .filter(reading.options()::containsKey)
          .ifPresent(option -> chosen.put(reading.id(), option));
    }
    if (!all.keySet().containsAll(facts.keySet())
        || !chosen.keySet().containsAll(readings.keySet())) {
      throw new IllegalArgumentException("a fact or reading that " + form.id() + " does not have");
    }
    facts = Collections.unmodifiableMap(all);
    readings = Collections.unmodifiableMap(chosen);
  }

  /** The form. */
  public Form form() {
    return policy.form().form();
  }

  /** The zone in which reports show moments. */
  public ZoneId clock() {
    return zone.orElse(policy.period().zone());
  }

  /** What is given for a fact of the form; not asked for any other name. */
  public Given fact(String id) {
    return facts.getOrDefault(id, Given.notAsked());
  }

  /** The same claim with another answer to one question. */
  public Claim with(String fact, Given given) {
    Map<String, Given> changed = new LinkedHashMap<>(facts);
    changed.put(fact, given);
    return new Claim(number, policy, zone, readings, changed);
  }

  /** The same claim under another reading. */
  public Claim under(String reading, String option) {
    Map<String, String> changed = new LinkedHashMap<>(readings);
    changed.put(reading, option);
    return new Claim(number, policy, zone, changed, facts);
  }

  /** The option of a reading: the one chosen, or the default. */
  public String option(Reading reading) {
    return readings.getOrDefault(reading.id(), reading.defaultOption().value());
  }
}
