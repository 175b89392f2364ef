package proviso.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import proviso.text.SourceText;

/**
 * One edition of a policy form.
 *
 * @param id number and edition
 * @param program the line of business printed above the number, such as "COMMERCIAL PROPERTY"; may
 *     be empty
 * @param title printed large
 * @param notice printed above the title, such as the warning that the policy changes
 * @param modifies the line before the base forms' titles
 * @param base what it modifies
 * @param ladder how its outline is numbered
 * @param schedule what a policy fills
 * @param body the unlabelled provision that holds all others
 * @param terms the terms used in quotation marks
 * @param facts what a claim must answer
 * @param readings the words that can be read two ways
 * @param outcome what a claim comes to; absent when the form only prints
 * @param referrals what a claim may have to be referred for
 * @param plain how letters say what names of the rules came to, by name
 * @param copyright printed in the footer
 * @param language a BCP 47 tag such as "en-US"
 * @param source the file
 */
public record Form(
    FormId id,
    String program,
    Wording title,
    Optional<Wording> notice,
    Optional<Wording> modifies,
    BaseForm base,
    Ladder ladder,
    Schedule schedule,
    Provision body,
    List<Term> terms,
    List<Fact> facts,
    List<Reading> readings,
    Optional<Outcome> outcome,
    List<Outcome.Referral> referrals,
    Map<String, Plain> plain,
    String copyright,
    String language,
    SourceText source) {
  /** Copies the lists. */
  public Form {
    terms = List.copyOf(terms);
    facts = List.copyOf(facts);
    readings = List.copyOf(readings);
    referrals = List.copyOf(referrals);
    plain = Map.copyOf(plain);
  }

  /** The labelled provisions in printed order of labels, whatever their depth. */
  public Stream<Provision> provisions() {
    return body.all().skip(1);
  }
}
