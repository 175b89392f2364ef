package proviso.letter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import proviso.clause.CompiledForm.Citation;
import proviso.form.Provision;

/** Sentences and what is said of them, gathered by the quotation that they stand in. */
final class Gathering {
  private final Quoter quoter;
  private final Map<Provision, Set<String>> sentences = new LinkedHashMap<>();
  private final Map<Provision, Set<String>> applies = new LinkedHashMap<>();

  Gathering(Quoter quoter) {
    this.quoter = quoter;
  }

  /** Adds a sentence of the form. */
  Gathering quote(Citation citation) {
    Provision root = quoter.root(citation.provision());
    sentences.computeIfAbsent(root, _ -> new LinkedHashSet<>()).add(citation.sentence().id());
    return this;
  }

  /** Adds what is said of it. */
  Gathering say(Citation citation, String sentence) {
    applies
        .computeIfAbsent(quoter.root(citation.provision()), _ -> new LinkedHashSet<>())
        .add(sentence);
    return this;
  }

  /** The quotations, in the order added; those of which nothing is said are left out. */
  List<Ground.Applied> applied() {
    List<Ground.Applied> all = new ArrayList<>();
    sentences.forEach((root, quoted) -> {
      Set<String> said = applies.getOrDefault(root, Set.of());
      if (!said.isEmpty()) {
        all.add(new Ground.Applied(quoter.quotation(root, quoted), List.copyOf(said)));
      }
    });
    return all;
  }
}
