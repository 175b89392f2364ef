package proviso.letter;

import java.time.LocalDate;
import java.util.List;
import proviso.claim.ClaimFile;
import proviso.claim.Correspondence;
import proviso.decide.Determination;

/**
 * What a letter is written from.
 *
 * @param file the claim
 * @param determination what it comes to
 * @param texts the texts that numbers of type TEXT stand for
 * @param correspondence what letters need to know beside
 * @param kind which letter
 * @param date the day on which it is written
 */
public record LetterRequest(
    ClaimFile file,
    Determination determination,
    List<String> texts,
    Correspondence correspondence,
    LetterKind kind,
    LocalDate date) {
  /** Copies the texts. */
  public LetterRequest {
    texts = List.copyOf(texts);
  }
}
