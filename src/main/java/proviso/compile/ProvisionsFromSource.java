package proviso.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import proviso.compile.wording.WordingReader;
import proviso.form.Label;
import proviso.form.Ladder;
import proviso.form.Provision;
import proviso.form.Wording;
import proviso.source.Fields;
import proviso.source.Node;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;

/** From the outline of the file to provisions with computed labels. */
final class ProvisionsFromSource {
  /** The id of the form's body in the ids of its sentences; no provision may have it. */
  static final String BODY = "form";

  private final Ladder ladder;
  private final WordingReader wordings;
  private final SentencesFromSource sentences;
  private final Ids ids;
  private final Diagnostics found;

  ProvisionsFromSource(
      Ladder ladder, WordingReader wordings, SentencesFromSource sentences, Diagnostics found) {
    this.ladder = ladder;
    this.wordings = wordings;
    this.sentences = sentences;
    this.ids = Ids.of("provision", found);
    this.found = found;
  }

  /** The body of the form: the root's text and all provisions. */
  Provision body(Node.Mapping root) {
    SentencesFromSource.Texts texts = sentences.read(root, BODY, "");
    return new Provision(
        BODY,
        Label.ROOT,
        Optional.empty(),
        texts.opening(),
        children(root, Label.ROOT),
        texts.closing(),
        root.span());
  }

  private List<Provision> children(Node.Mapping parent, Label label) {
    List<Node.Mapping> nodes = Fields.of(parent).records("provisions");
    boolean tooDeep = label.depth() >= ladder.depth();
    if (tooDeep && !nodes.isEmpty()) {
      found.report(
          Diagnostic.error(
                  Code.TOO_DEEP,
                  nodes.getFirst().entries().isEmpty()
                      ? nodes.getFirst().span()
                      : nodes.getFirst().entries().getFirst().key().span(),
                  "The outline has labels for "
                      + ladder.depth()
                      + " levels only, and this is one more.")
              .hint("Add the first label of another level to \"outline\", or write it as text.")
              .at(label.cited()));
    }
    AssertedLabels asserted = new AssertedLabels(ladder, label, found);
    List<Provision> children = new ArrayList<>();
    for (Node.Mapping node : nodes) {
      int n = children.size() + 1;
      // A provision without a label of its own answers to its parent's, so that its faults have a
      // place.
      Label own = tooDeep ? label : ladder.label(label, n);
      if (!tooDeep) {
        Fields.of(node).text("label").ifPresent(text -> asserted.check(text, n));
      }
      children.add(provision(node, own));
    }
    return children;
  }

  private Provision provision(Node.Mapping node, Label label) {
    Fields fields = Fields.of(node);
    String path = label.cited();
    Optional<LocatedText> id = fields.text("id");
    id.ifPresent(it -> use(it, path));
    String name = id.map(LocatedText::value).orElse("");
    Optional<Wording> heading = fields.text("heading").map(text -> wordings.read(text, path));
    SentencesFromSource.Texts texts = sentences.read(node, name, path);
    List<Provision> children = children(node, label);
    if (!fields.has("heading") && !fields.has("text") && !fields.has("provisions")) {
      found.report(
          Diagnostic.error(
                  Code.MISSING_KEY,
                  id.map(LocatedText::span).orElse(node.span()),
                  "This provision prints nothing but its label.")
              .hint("Give it a heading, a text or provisions.")
              .at(path));
    }
    return new Provision(
        name, label, heading, texts.opening(), children, texts.closing(), node.span());
  }

  private void use(LocatedText id, String path) {
    ids.use(id, path);
    if (id.value().equals(BODY)) {
      found.report(
          Diagnostic.error(
                  Code.BAD_ID, id.span(), "\"" + BODY + "\" is the id of the form's own text.")
              .hint("Give the provision another id.")
              .at(path));
    }
  }
}
