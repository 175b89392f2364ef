package proviso.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import proviso.claim.InForce;
import proviso.form.Value;
import proviso.issue.PolicyProvenance.Source;
import proviso.letter.Provenance;
import proviso.particulars.Period;
import proviso.particulars.YamlLines;
import proviso.policy.AttachedForm;
import proviso.policy.Policy;
import proviso.verify.Item.Check;

/**
 * Holds what a letter takes the policy to be against the data of the endorsement: number, insured,
 * period, the form's edition, the values of the schedule.
 */
final class LetterOfPolicyCheck {
  private LetterOfPolicyCheck() {}

  /** Whether both were made from the same edition. */
  static Item edition(Provenance letter, Source issued) {
    String what = "The form of the endorsement";
    if (!issued.form().equals(letter.form())) {
      return Item.fails(
          Check.ENDORSEMENT,
          what,
          "It is " + issued.form() + "; the letter is about " + letter.form() + ".");
    }
    return issued.fingerprint().equals(letter.fingerprint())
        ? Item.holds(Check.ENDORSEMENT, what, "It is the edition that the letter was written from.")
        : Item.fails(
            Check.ENDORSEMENT, what, "It is not the edition that the letter was written from.");
  }

  /** Whether both are about the same policy. */
  static List<Item> policy(InForce claimed, Policy issued) {
    List<Item> items = new ArrayList<>();
    same("policy number", claimed.number(), issued.number(), items);
    same("insured", claimed.insured(), issued.insured().name(), items);
    same("period", words(claimed.period()), words(issued.period()), items);
    AttachedForm attached = issued.forms().getFirst();
    Set<String> entries = new LinkedHashSet<>(claimed.schedule().keySet());
    entries.addAll(attached.schedule().keySet());
    entries.addAll(attached.declarations().keySet());
    for (String entry : entries) {
      same(
          "entry \"" + entry + "\" of the schedule",
          words(entry, Optional.ofNullable(claimed.schedule().get(entry))),
          words(entry, attached.value(entry)),
          items);
    }
    if (items.isEmpty()) {
      items.add(
          Item.holds(
              Check.ENDORSEMENT,
              "The policy of the endorsement",
              "Number, insured, period and all "
                  + entries.size()
                  + " values of the schedule are those of the letter's claim."));
    }
    return items;
  }

  private static void same(String what, String claimed, String issued, List<Item> items) {
    if (!claimed.equals(issued)) {
      items.add(
          Item.fails(
              Check.ENDORSEMENT,
              "The policy of the endorsement",
              "Its " + what + " is " + issued + "; the letter's claim has " + claimed + "."));
    }
  }

  private static String words(Period period) {
    return "%s to %s, %s in %s".formatted(period.from(), period.to(), period.time(), period.zone());
  }

  /** A value on one line. */
  private static String words(String entry, Optional<Value> value) {
    return value
        .map(it -> {
          YamlLines lines = new YamlLines();
          lines.value("", entry, it);
          return lines
              .toString()
              .substring(entry.length() + 1)
              .strip()
              .replaceAll("\\s*\n\\s*", " ");
        })
        .orElse("blank");
  }
}
