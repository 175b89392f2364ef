package proviso.template;

import java.util.NoSuchElementException;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** The children of a node, one after the other. */
final class Nodes {
  private @Nullable Node next;

  Nodes(Node parent) {
    this.next = parent.getFirstChild();
  }

  boolean hasNext() {
    return next != null;
  }

  Node next() {
    Node node = next;
    if (node == null) {
      throw new NoSuchElementException();
    }
    next = node.getNext();
    return node;
  }
}
