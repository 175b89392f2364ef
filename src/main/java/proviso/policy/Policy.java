package proviso.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import proviso.particulars.Period;
import proviso.text.SourceText;

/**
 * What is known of one policy when its documents are issued.
 *
 * @param number as printed
 * @param insurer who insures
 * @param insured the first named insured
 * @param producer who sold it
 * @param period when it is in force
 * @param issued the date on the documents
 * @param forms the forms attached, in order
 * @param source the file
 */
public record Policy(
    String number,
    Party insurer,
    Party insured,
    Optional<Party> producer,
    Period period,
    LocalDate issued,
    List<AttachedForm> forms,
    SourceText source) {
  /** Copies the forms. */
  public Policy {
    forms = List.copyOf(forms);
  }
}
