package proviso.document;

import java.util.Optional;

/**
 * What tells the papers of one house from those of another.
 *
 * @param colour of the headings and of a line under the head; absent when all is black and there is
 *     no such line
 */
public record Brand(Optional<Colour> colour) {
  /** Black, as forms are. */
  public static final Brand PLAIN = new Brand(Optional.empty());
}
