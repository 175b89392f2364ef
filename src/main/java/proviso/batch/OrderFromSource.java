package proviso.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import proviso.clause.FormLibrary;
import proviso.document.pdf.Fonts;
import proviso.policy.Policy;
import proviso.policy.PolicyFromSource;
import proviso.source.Node;
import proviso.source.SourceReader;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;

/** From the tree of a policy file, which may also name its {@code transaction}, to an order. */
final class OrderFromSource {
  private static final String KEY = "transaction";
  private static final int LONGEST = 60;

  private OrderFromSource() {}

  /** Reads the bytes of a file or of a line. */
  static Checked<Order> read(String name, byte[] bytes, FormLibrary library) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<Node.Mapping> root = SourceReader.parse(name, bytes, diagnostics);
    return root.isEmpty() ? Checked.failed(diagnostics) : read(root.get(), library, diagnostics);
  }

  /**
   * Reads a tree.
   *
   * @param diagnostics what was found wrong before, added to
   */
  static Checked<Order> read(Node.Mapping root, FormLibrary library, Diagnostics diagnostics) {
    String transaction = root.get(KEY).map(node -> transaction(node, diagnostics)).orElse("");
    List<Node.Entry> others = new ArrayList<>(root.entries());
    others.removeIf(entry -> entry.key().value().equals(KEY));
    Checked<Policy> policy =
        PolicyFromSource.read(
            new Node.Mapping(others, root.span()), library, Fonts.standard()::covers, diagnostics);
    return new Checked<>(
        policy.value().map(read -> new Order(transaction, read)), policy.diagnostics());
  }

  private static String transaction(Node node, Diagnostics diagnostics) {
    if (node instanceof Node.Scalar scalar && scalar.value().length() <= LONGEST) {
      return scalar.value().strip();
    }
    diagnostics.report(
        Diagnostic.error(
                Code.BAD_VALUE, node.span(), "The transaction is not a text of one short line.")
            .hint("Name it such as \"renewal 2027\", with " + LONGEST + " characters at most."));
    return "";
  }
}
