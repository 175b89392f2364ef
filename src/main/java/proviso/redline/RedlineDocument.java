package proviso.redline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import proviso.diff.Change;
import proviso.diff.ClaimOutcomes;
import proviso.diff.EditionDiff;
import proviso.diff.Kind;
import proviso.diff.outline.Clause;
import proviso.diff.words.Edit;
import proviso.diff.words.Edit.Act;
import proviso.diff.words.WordDiff;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Size;
import proviso.document.Document;
import proviso.document.Inline;

/**
 * A redline: the new edition with what was struck and added shown in its place, and what was
 * deleted where it stood. Struck words are struck through, added ones underlined, and both are
 * named to those who do not see them; nothing hangs on colour.
 */
public final class RedlineDocument {
  private final EditionDiff diff;
  private final List<Node> roots = new ArrayList<>();

  /** A clause to print: of the new edition, or a deleted one of the old. */
  private record Node(Change change, int clause, boolean deleted, List<Node> children) {}

  private RedlineDocument(EditionDiff diff) {
    this.diff = diff;
    plant();
  }

  /** The redline of a difference. */
  public static Document of(EditionDiff diff, ClaimOutcomes outcomes) {
    RedlineDocument redline = new RedlineDocument(diff);
    List<Block> blocks = new ArrayList<>(redline.head());
    blocks.addAll(redline.outline(redline.roots, 2));
    blocks.addAll(redline.entries());
    blocks.addAll(Outcomes.blocks(outcomes));
    return new Document(
        new Document.Meta(
            "Redline: " + diff.before().title() + " to " + diff.after().title(),
            "en-US",
            "",
            "What changed from one edition to the next",
            ""),
        Furniture.of(diff, "Redline"),
        List.of(new Document.Section(1, false, blocks)));
  }

  /** Makes one tree of what stands and what is gone, in the order of the changes. */
  private void plant() {
    Map<Integer, Integer> counterparts = new HashMap<>();
    for (Change change : diff.changes()) {
      for (int before : change.before()) {
        if (!change.after().isEmpty()) {
          counterparts.put(before, change.after().getFirst());
        }
      }
    }
    Map<Integer, Node> standing = new HashMap<>();
    Map<Integer, Node> gone = new HashMap<>();
    for (Change change : diff.changes()) {
      for (int after : change.after()) {
        standing.put(after, new Node(change, after, false, new ArrayList<>()));
      }
      if (change.after().isEmpty()) {
        for (int before : change.before()) {
          gone.put(before, new Node(change, before, true, new ArrayList<>()));
        }
      }
    }
    for (Change change : diff.changes()) {
      for (int after : change.after()) {
        int parent = diff.after().get(after).parent();
        place(standing.get(after), parent < 0 ? null : standing.get(parent));
      }
      for (int before : change.after().isEmpty() ? change.before() : List.<Integer>of()) {
        place(gone.get(before), above(before, counterparts, standing, gone));
      }
    }
    sort(roots);
  }

  private @Nullable Node above(
      int before,
      Map<Integer, Integer> counterparts,
      Map<Integer, Node> standing,
      Map<Integer, Node> gone) {
    for (int at = diff.before().get(before).parent();
        at >= 0;
        at = diff.before().get(at).parent()) {
      Node deleted = gone.get(at);
      if (deleted != null) {
        return deleted;
      }
      Integer counterpart = counterparts.get(at);
      if (counterpart != null) {
        return standing.get(counterpart);
      }
    }
    return null;
  }

  private void place(@Nullable Node node, @Nullable Node parent) {
    if (node != null) {
      (parent == null ? roots : parent.children()).add(node);
    }
  }

  /** Parts of a split stand where they are printed, whenever their change was told. */
  private static void sort(List<Node> nodes) {
    List<Node> standing =
        nodes.stream()
            .filter(node -> !node.deleted())
            .sorted(Comparator.comparingInt(Node::clause))
            .toList();
    int next = 0;
    for (int i = 0; i < nodes.size(); i++) {
      if (!nodes.get(i).deleted()) {
        nodes.set(i, standing.get(next++));
      }
    }
    nodes.forEach(node -> sort(node.children()));
  }

  private List<Block> head() {
    List<Block> head = new ArrayList<>();
    head.add(
        new Block.Heading(
            1, List.of(Inline.text("Redline")), Align.LEFT, Size.TITLE, Optional.empty()));
    head.add(
        paragraph(
            List.of(
                Inline.text("From "),
                Inline.strong(diff.before().title()),
                Inline.text(" to "),
                Inline.strong(diff.after().title()),
                Inline.text("."))));
    head.add(paragraph(List.of(Inline.text(Telling.summary(diff)))));
    head.add(
        paragraph(
            List.of(
                Inline.text("Words of the old edition that are gone are "),
                Inlines.revised(Act.STRUCK, "struck through"),
                Inline.text("; words that are new are "),
                Inlines.revised(Act.ADDED, "underlined"),
                Inline.text(". Notes in italics say what else changed."))));
    return head;
  }

  private List<Block> outline(List<Node> nodes, int level) {
    if (nodes.isEmpty()) {
      return List.of();
    }
    return List.of(new Block.Outline(nodes.stream().map(node -> item(node, level)).toList()));
  }

  private Block.Item item(Node node, int level) {
    Clause clause =
        node.deleted() ? diff.before().get(node.clause()) : diff.after().get(node.clause());
    Pieces.Parts parts = parts(node, clause);
    List<Inline> heading = Inlines.of(parts.heading());
    boolean headed = !heading.isEmpty();
    List<Block> body = new ArrayList<>();
    note(node).ifPresent(body::add);
    paragraphs(parts.opening(), body);
    body.addAll(outline(node.children(), headed ? level + 1 : level));
    paragraphs(parts.closing(), body);
    if (body.isEmpty() && !headed) {
      body.add(paragraph(List.of(Inline.text("(no words)"))));
    }
    return new Block.Item(
        clause.label().isEmpty() ? "¶" : clause.label(),
        heading,
        headed ? level : 0,
        body,
        Optional.empty());
  }

  private Pieces.Parts parts(Node node, Clause clause) {
    boolean added = node.change().is(Kind.ADDED);
    if (node.deleted() || added) {
      Act act = added ? Act.ADDED : Act.STRUCK;
      return new Pieces.Parts(
          Pieces.whole(act, clause.heading()),
          Pieces.whole(act, clause.opening()),
          Pieces.whole(act, clause.closing()));
    }
    return Pieces.after(diff, node.change(), node.clause());
  }

  /** What the words do not show. */
  private Optional<Block> note(Node node) {
    Change change = node.change();
    boolean main = change.after().isEmpty() || change.after().getFirst() == node.clause();
    if (change.is(Kind.UNCHANGED)) {
      return Optional.empty();
    }
    String from = diff.citedBefore(change);
    List<String> words = new ArrayList<>();
    if (change.is(Kind.ADDED)) {
      words.add("Added.");
    } else if (node.deleted()) {
      words.add("Deleted: was " + from + ".");
    } else {
      String kinds = Telling.kinds(change);
      words.add(
          Character.toUpperCase(kinds.charAt(0)) + kinds.substring(1) + "; was " + from + ".");
    }
    if (main) {
      words.addAll(
          Telling.notes(diff, change).stream()
              .filter(note -> !change.isConsequence() || !note.startsWith("Renumbered"))
              .toList());
    }
    return Optional.of(
        new Block.Paragraph(
            List.of(new Inline.Text(String.join(" ", words), Inline.Style.EMPHASIS)),
            Align.LEFT,
            Size.SMALL));
  }

  private static void paragraphs(List<Edit> edits, List<Block> body) {
    Pieces.paragraphs(edits).forEach(edit -> body.add(paragraph(Inlines.of(edit))));
  }

  private List<Block> entries() {
    if (diff.entries().isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Heading(
            2,
            List.of(Inline.text("Outside the clauses")),
            Align.LEFT,
            Size.LARGE,
            Optional.empty()));
    for (EditionDiff.EntryChange entry : diff.entries()) {
      List<Inline> words = new ArrayList<>(List.of(Inline.strong(entry.name() + ": ")));
      words.addAll(Inlines.of(WordDiff.of(entry.before(), entry.after())));
      blocks.add(paragraph(words));
    }
    return blocks;
  }

  private static Block paragraph(List<Inline> words) {
    return new Block.Paragraph(words, Align.LEFT, Size.BODY);
  }
}
