package proviso.form;

import java.util.List;
import java.util.Optional;
import proviso.text.LocatedText;
import proviso.text.Span;

/**
 * A term that provisions use in quotation marks.
 *
 * @param id its name in the file
 * @param spellings how it may be printed between the quotation marks, the main one first
 * @param definedBy the provision that defines it; absent when the base form does
 * @param span where it is declared
 */
public record Term(String id, List<String> spellings, Optional<LocatedText> definedBy, Span span) {
  /** Copies the spellings. */
  public Term {
    spellings = List.copyOf(spellings);
  }
}
