package proviso.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import proviso.claim.Claim;
import proviso.claim.Given;
import proviso.claim.InForce;
import proviso.claim.Located;
import proviso.claim.OrderCheck;
import proviso.clause.CompiledForm;
import proviso.form.Fact;
import proviso.form.Reading;
import proviso.form.ScheduleEntry;
import proviso.form.Value;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.Span;

/**
 * The same claim as if another edition of its form were in force: the same policy, period, schedule
 * and facts.
 *
 * <p>What the other edition does not ask for is left out, and said to be: nothing that it decides
 * can hang on it. An answer that it asks for and cannot take, or a schedule entry that it needs and
 * the policy does not fill, makes the claim unfit to be decided under it. The bounds of schedule
 * entries are not held against the policy: they say what may be issued.
 */
final class ClaimUnderEdition {
  private final Claim claim;
  private final Map<String, Span> places;
  private final Span whole;
  private final CompiledForm edition;
  private final Diagnostics diagnostics = new Diagnostics();
  private final Set<String> leftOut = new LinkedHashSet<>();

  /**
   * A claim under an edition.
   *
   * @param claim the claim; empty when it is unfit
   * @param leftOut what of it the edition does not ask for, by name
   * @param faults why it is unfit
   */
  record Moved(Optional<Claim> claim, List<String> leftOut, List<Diagnostic> faults) {}

  private ClaimUnderEdition(
      Claim claim, Map<String, Span> places, Span whole, CompiledForm edition) {
    this.claim = claim;
    this.places = places;
    this.whole = whole;
    this.edition = edition;
  }

  /**
   * The claim under an edition.
   *
   * @param claim the claim, under whichever edition it was made
   * @param places where its file answers each fact
   * @param whole where faults of no place in particular are reported
   * @param edition the edition to be in force
   */
  static Moved of(Claim claim, Map<String, Span> places, Span whole, CompiledForm edition) {
    return new ClaimUnderEdition(claim, places, whole, edition).moved();
  }

  private Moved moved() {
    Map<String, Value> schedule = schedule();
    Map<String, String> readings = readings();
    Map<String, Given> facts = facts();
    checkOrder(facts);
    if (diagnostics.hasErrors()) {
      return new Moved(Optional.empty(), List.copyOf(leftOut), diagnostics.sorted());
    }
    InForce policy = claim.policy();
    InForce other =
        new InForce(policy.number(), policy.insured(), policy.period(), edition, schedule);
    return new Moved(
        Optional.of(new Claim(claim.number(), other, claim.zone(), readings, facts)),
        List.copyOf(leftOut),
        List.of());
  }

  private Map<String, Value> schedule() {
    Map<String, Value> given = claim.policy().schedule();
    Map<String, Value> taken = new LinkedHashMap<>();
    for (ScheduleEntry entry : edition.form().schedule().entries()) {
      Optional<Value> value = Optional.ofNullable(given.get(entry.id()));
      if (value.isEmpty() && entry.presence() != ScheduleEntry.Presence.OPTIONAL) {
        fault(
            Code.MISSING_ENTRY,
            whole,
            "needs the schedule entry \"" + entry.id() + "\", which the policy does not fill");
      }
      value.ifPresent(it -> entry(entry, it, taken));
    }
    given.keySet().stream()
        .filter(id -> edition.form().schedule().entry(id).isEmpty())
        .forEach(id -> leftOut.add("schedule." + id));
    return taken;
  }

  private void entry(ScheduleEntry entry, Value value, Map<String, Value> taken) {
    if (Fit.fits(entry.type(), value)) {
      taken.put(entry.id(), value);
    } else {
      fault(
          Code.BAD_SCHEDULE,
          whole,
          "cannot take what the policy fills the schedule entry \"" + entry.id() + "\" with");
    }
  }

  private Map<String, String> readings() {
    Map<String, String> taken = new LinkedHashMap<>();
    claim
        .readings()
        .forEach((id, option) -> {
          Optional<Reading> reading =
              edition.form().readings().stream().filter(it -> it.id().equals(id)).findFirst();
          if (reading.isEmpty()) {
            leftOut.add("reading." + id);
          } else if (reading.get().options().containsKey(option)) {
            taken.put(id, option);
          } else {
            fault(
                Code.UNKNOWN_READING,
                whole,
                "has no option \"" + option + "\" of the reading \"" + id + "\"");
          }
        });
    return taken;
  }

  private Map<String, Given> facts() {
    Map<String, Given> taken = new LinkedHashMap<>();
    List<String> asked = new ArrayList<>();
    for (Fact fact : edition.form().facts()) {
      asked.add(fact.id());
      Given given = claim.fact(fact.id());
      Optional<Given> fitted = Fit.fitted(fact.id(), fact.type(), given, leftOut);
      if (fitted.isEmpty()) {
        fault(
            Code.BAD_FACT,
            places.getOrDefault(fact.id(), whole),
            "asks for \"" + fact.id() + "\" otherwise and cannot take this answer");
      }
      fitted.ifPresent(it -> taken.put(fact.id(), it));
    }
    claim
        .facts()
        .forEach((id, given) -> {
          if (!asked.contains(id) && !(given instanceof Given.NotAsked)) {
            leftOut.add(id);
          }
        });
    return taken;
  }

  private void checkOrder(Map<String, Given> facts) {
    Map<String, Located> located = new LinkedHashMap<>();
    facts.forEach(
        (id, given) -> located.put(id, new Located(given, places.getOrDefault(id, whole))));
    OrderCheck.check(edition.form(), located, diagnostics);
  }

  private void fault(Code code, Span span, String what) {
    diagnostics.report(
        Diagnostic.error(code, span, edition.id() + " " + what + ".")
            .hint("Claim " + claim.number() + " cannot be decided under this edition."));
  }
}
