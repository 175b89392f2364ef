package proviso.document;

import java.util.Optional;

/**
 * What tells the papers of one house from those of another.
 *
 * @param colour of the headings and of a line under the head; absent when all is black and there is
 *     no such line
 * @param logo at the left of the head
 */
public record Brand(Optional<Colour> colour, Optional<Logo> logo) {
  /** Black, as forms are. */
  public static final Brand PLAIN = new Brand(Optional.empty(), Optional.empty());
}
