package proviso.document.layout;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text of one tag. It may stand on several lines, in several columns, on several
 * pages.
 */
public final class Leaf implements Kid, Owner {
  private final Tag tag;
  private @Nullable Shaped shaped;
  private int from;
  private int to;
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
    return shaped == null ? "" : shaped.text(from, to).strip();
  }

  /** Its characters are those of a paragraph that name it, the last before {@code end}. */
  void endAt(Shaped paragraph, int end) {
    shaped = paragraph;
    to = end;
    from = end - 1;
    while (from > 0 && paragraph.leaf[from - 1] == paragraph.leaf[end - 1]) {
      from--;
    }
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
