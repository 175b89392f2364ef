package proviso.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import proviso.form.BaseForm;
import proviso.form.Provision;
import proviso.form.Wording.Target;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;

/**
 * Finds cross-references to nothing, and those whose printed words do not name their target.
 *
 * <p>A form is amended more often than it is proofread: a provision is inserted, B.3. becomes B.4.,
 * and a reference far away still says "B.3. below". Mend such a reference with the words of the
 * hint, or point it at the provision that its words name.
 *
 * <p>The words may name a provision by its whole label, by its label from a level that the target
 * shares with the place of the reference, by the section that its heading names, or by its whole
 * heading.
 */
final class ReferenceCheck implements Check {
  @Override
  public void run(FormView form, Diagnostics found) {
    new Run(form, found).all();
  }

  private static final class Run {
    private final Outline outline;
    private final List<Passage> passages;
    private final LabelGrammar labels;
    private final Map<String, BaseForm.Place> places;
    private final Set<String> entries;
    private final Spellings spellings;
    private final Diagnostics found;

    Run(FormView form, Diagnostics found) {
      this.outline = form.outline();
      this.passages = form.passages();
      this.labels = new LabelGrammar(form.form().ladder());
      this.places =
          form.form().base().places().stream()
              .collect(Collectors.toMap(BaseForm.Place::id, Function.identity(), (a, _) -> a));
      this.entries =
          form.form().schedule().entries().stream()
              .map(entry -> entry.id())
              .collect(Collectors.toSet());
      this.spellings = form.spellings();
      this.found = found;
    }

    void all() {
      for (Passage passage : passages) {
        MarkedReference.in(passage.wording()).forEach(reference -> check(reference, passage));
      }
    }

    private void check(MarkedReference marked, Passage passage) {
      switch (marked.reference().target()) {
        case Target.Provisions(String first, Optional<String> last) ->
            provisions(marked, passage, first, last);
        case Target.Entry(String entry) -> {
          if (!entries.contains(entry)) {
            dangling(
                marked, passage, "The schedule has no entry \"" + entry + "\".", entry, entries);
          }
        }
        case Target.Base(String id) -> base(marked, passage, id);
      }
    }

    private void base(MarkedReference marked, Passage passage, String id) {
      BaseForm.Place place = places.get(id);
      if (place == null) {
        dangling(
            marked,
            passage,
            "The base form has no place \"" + id + "\" declared under \"base\".",
            id,
            places.keySet());
        return;
      }
      if (!marked.words().equals(place.cites().strip().replaceAll("\\s+", " "))) {
        report(
            wrong(marked, "\"" + marked.words() + "\" is not how \"" + id + "\" is cited.")
                .note(place.span(), "cited as \"" + place.cites() + "\"")
                .hint("Print \"" + place.cites() + "\"."),
            passage);
      }
    }

    private void provisions(
        MarkedReference marked, Passage passage, String first, Optional<String> last) {
      List<Provision> targets = new ArrayList<>();
      List<String> ids = new ArrayList<>(List.of(first));
      last.ifPresent(ids::add);
      for (String id : ids) {
        outline
            .byId(id)
            .ifPresentOrElse(
                targets::add,
                () ->
                    dangling(
                        marked,
                        passage,
                        "There is no provision \"" + id + "\".",
                        id,
                        outline.ids()));
      }
      if (targets.size() == ids.size()) {
        new NamedTargets(outline, labels, passage, marked, targets)
            .fault()
            .ifPresent(fault -> report(fault, passage));
      }
    }

    private void dangling(
        MarkedReference marked,
        Passage passage,
        String message,
        String id,
        Collection<String> known) {
      report(
          Diagnostic.error(Code.DANGLING_REFERENCE, marked.reference().span(), message)
              .hint(spellings.hint(id, known)),
          passage);
    }

    private void report(Diagnostic diagnostic, Passage passage) {
      found.report(diagnostic.at(passage.path()));
    }
  }

  /** An error at a reference whose words are wrong. */
  static Diagnostic wrong(MarkedReference marked, String message) {
    return Diagnostic.error(Code.WRONG_REFERENCE, marked.reference().span(), message);
  }
}
