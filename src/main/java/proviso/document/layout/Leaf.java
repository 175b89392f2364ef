package proviso.document.layout;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text of one tag. It may stand on several lines, in several columns, on several
 * pages.
 */
public final class Leaf implements Kid, Owner {
  private final StringBuilder text = new StringBuilder();
  private final Tag tag;
  private @Nullable Place place;

  Leaf(Tag tag) {
    this.tag = tag;
  }

  /** The tag whose text it is. */
  public Tag tag() {
    return tag;
  }

  /** The text as it was written, white space collapsed. */
  public String text() {
    return text.toString().strip();
  }

  void append(int codePoint) {
    text.appendCodePoint(codePoint);
  }

  /** Where it begins; empty if it was never placed. */
  Optional<Place> place() {
    return Optional.ofNullable(place);
  }

  void placedAt(Place first) {
    if (place == null) {
      place = first;
    }
  }
}
