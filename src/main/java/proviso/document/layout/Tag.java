package proviso.document.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A node of the structure tree. It is built while its content is placed, and placed content names
 * its {@link Leaf}, so the tree cannot say anything else than the pages.
 */
public final class Tag implements Kid {
  private final Role role;
  private final Optional<Attribute> attribute;
  private final List<Kid> kids = new ArrayList<>();

  Tag(Role role) {
    this.role = role;
    this.attribute = Optional.empty();
  }

  Tag(Role role, Attribute attribute) {
    this.role = role;
    this.attribute = Optional.of(attribute);
  }

  /** What it is. */
  public Role role() {
    return role;
  }

  /** What else is said of it. */
  public Optional<Attribute> attribute() {
    return attribute;
  }

  /** Its content in reading order. */
  public List<Kid> kids() {
    return Collections.unmodifiableList(kids);
  }

  Tag add(Role kidRole) {
    return add(new Tag(kidRole));
  }

  <K extends Kid> K add(K kid) {
    kids.add(kid);
    return kid;
  }

  /** The first leaf below, in reading order. */
  Optional<Leaf> firstLeaf() {
    for (Kid kid : kids) {
      Optional<Leaf> leaf =
          switch (kid) {
            case Leaf l -> Optional.of(l);
            case Tag t -> t.firstLeaf();
          };
      if (leaf.isPresent()) {
        return leaf;
      }
    }
    return Optional.empty();
  }
}
