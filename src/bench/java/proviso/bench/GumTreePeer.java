package proviso.bench;

import com.github.gumtreediff.actions.ChawatheScriptGenerator;
import com.github.gumtreediff.actions.model.Action;
import com.github.gumtreediff.actions.model.Move;
import com.github.gumtreediff.matchers.CompositeMatchers;
import com.github.gumtreediff.matchers.Mapping;
import com.github.gumtreediff.matchers.MappingStore;
import com.github.gumtreediff.tree.Tree;
import com.github.gumtreediff.tree.TreeContext;
import com.github.gumtreediff.tree.TypeSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import proviso.diff.align.Alignment.Pair;
import proviso.diff.outline.Clause;
import proviso.diff.outline.Outline;
import proviso.diff.words.Sentences;

/** GumTree's simple matcher on the tree of clauses; what its edit script moves has moved. */
final class GumTreePeer {
  private final boolean sentences;
  private final Map<Tree, Integer> clauses = new HashMap<>();

  private GumTreePeer(boolean sentences) {
    this.sentences = sentences;
  }

  /**
   * Each sentence of a clause is a leaf. With words for leaves the matcher did not finish one pair
   * in minutes.
   */
  static EditionPeer withSentences() {
    return (before, after) -> new GumTreePeer(true).align(before, after);
  }

  /** A clause is a node whose label is its words. */
  static EditionPeer clausesOnly() {
    return (before, after) -> new GumTreePeer(false).align(before, after);
  }

  private EditionPeer.Found align(Outline before, Outline after) {
    Tree old = tree(before);
    Tree fresh = tree(after);
    MappingStore mappings = new CompositeMatchers.SimpleGumtree().match(old, fresh);
    Set<Pair> pairs = new HashSet<>();
    for (Mapping mapping : mappings) {
      Integer one = clauses.get(mapping.first);
      Integer other = clauses.get(mapping.second);
      if (one != null && other != null) {
        pairs.add(new Pair(one, other));
      }
    }
    Set<Pair> moved = new HashSet<>();
    for (Action action : new ChawatheScriptGenerator().computeActions(mappings)) {
      Integer one = clauses.get(action.getNode());
      if (action instanceof Move && one != null) {
        Integer other = clauses.get(mappings.getDstForSrc(action.getNode()));
        if (other != null) {
          moved.add(new Pair(one, other));
        }
      }
    }
    return new EditionPeer.Found(pairs, moved);
  }

  private Tree tree(Outline outline) {
    TreeContext context = new TreeContext();
    Tree root = context.createTree(TypeSet.type("policy"), "");
    context.setRoot(root);
    Tree[] nodes = new Tree[outline.size()];
    for (int i = 0; i < nodes.length; i++) {
      Clause clause = outline.get(i);
      String label = sentences ? "" : clause.words();
      nodes[i] = context.createTree(TypeSet.type("clause"), label);
      clauses.put(nodes[i], i);
      if (sentences) {
        for (String sentence : Sentences.of(clause.words())) {
          nodes[i].addChild(context.createTree(TypeSet.type("sentence"), sentence.strip()));
        }
      }
      (clause.parent() < 0 ? root : nodes[clause.parent()]).addChild(nodes[i]);
    }
    root.getMetrics();
    return root;
  }
}
