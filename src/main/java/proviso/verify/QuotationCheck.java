package proviso.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import proviso.clause.CompiledForm;
import proviso.clause.CompiledForm.Citation;
import proviso.document.pdf.reading.PdfContent;
import proviso.document.pdf.reading.Tagged.Element;
import proviso.form.Provision;
import proviso.letter.Provenance;
import proviso.letter.Provenance.Quoted;
import proviso.verify.Item.Check;

/**
 * Holds every quotation on the page against the form's edition: nothing but whole sentences of the
 * form, in their order, under their labels, with an ellipsis only between them.
 */
final class QuotationCheck {
  private static final String ELLIPSIS = "…";

  private final CompiledForm form;
  private final List<Item> items = new ArrayList<>();

  private QuotationCheck(CompiledForm form) {
    this.form = form;
  }

  static List<Item> of(CompiledForm form, Provenance provenance, PdfContent page) {
    var check = new QuotationCheck(form);
    List<Element> quotes = page.root().outermost("BlockQuote").toList();
    List<Quoted> told = provenance.quotations();
    if (quotes.size() != told.size()) {
      check.items.add(
          Item.fails(
              Check.QUOTATION,
              "The quotations",
              "The page has " + quotes.size() + ", the letter's data name " + told.size() + "."));
    }
    for (int i = 0; i < Math.min(quotes.size(), told.size()); i++) {
      check.one(quotes.get(i), told.get(i));
    }
    return check.items;
  }

  private void one(Element quote, Quoted told) {
    String what = form.id().printed() + ", " + told.citation() + " (page " + quote.page() + ")";
    Optional<String> wrong = wrong(quote, told);
    items.add(
        wrong
            .map(it -> Item.fails(Check.QUOTATION, what, it))
            .orElseGet(() ->
                Item.holds(
                    Check.QUOTATION,
                    what,
                    told.sentences().size() == 1
                        ? "The sentence is the form's."
                        : "All " + told.sentences().size() + " sentences are the form's.")));
  }

  private Optional<String> wrong(Element quote, Quoted told) {
    List<Citation> cited = new ArrayList<>();
    for (Provenance.Words words : told.sentences()) {
      Optional<Citation> citation = form.sentence(words.sentence());
      if (citation.isEmpty()) {
        return Optional.of("The form has no sentence \"" + words.sentence() + "\".");
      }
      String plain = citation.get().sentence().wording().plain();
      if (!Provenance.sha256(plain).equals(words.sha256())) {
        return Optional.of(
            "The words of " + label(citation.get()) + " were others when the letter was written.");
      }
      cited.add(citation.get());
    }
    List<Passage> passages = Passage.of(quote);
    String line = passages.isEmpty() ? "" : passages.getFirst().text();
    String citation = form.id().printed() + ", " + told.citation();
    if (!line.equals(citation)) {
      return Optional.of(Difference.between(line, citation).told());
    }
    return labels(passages, cited).or(() -> words(passages.subList(1, passages.size()), cited));
  }

  /** The labels that stand in the quotation, in order. */
  private Optional<String> labels(List<Passage> passages, List<Citation> cited) {
    List<String> expected = new ArrayList<>();
    if (!cited.isEmpty()) {
      Set<String> named = new LinkedHashSet<>();
      cited.forEach(it -> path(it.provision(), cited.getFirst().provision(), named));
      named.stream()
          .map(id -> form.provision(id).orElseThrow().label().own())
          .filter(label -> !label.isEmpty())
          .forEach(expected::add);
    }
    List<String> found =
        passages.stream().filter(it -> it.role().equals("Lbl")).map(Passage::text).toList();
    return found.equals(expected)
        ? Optional.empty()
        : Optional.of(
            "It is labelled "
                + String.join(" ", found)
                + "; in the form "
                + String.join(" ", expected)
                + ".");
  }

  /** The provisions from the one with which a quotation begins down to this one. */
  private void path(Provision provision, Provision root, Set<String> into) {
    if (!provision.id().equals(root.id())) {
      form.parent(provision.id())
          .filter(parent -> isWithin(parent, root))
          .ifPresent(parent -> path(parent, root, into));
    }
    into.add(provision.id());
  }

  private static boolean isWithin(Provision provision, Provision root) {
    return root.all().anyMatch(it -> it.id().equals(provision.id()));
  }

  /** Takes sentence after sentence from the paragraphs. */
  private Optional<String> words(List<Passage> passages, List<Citation> cited) {
    int next = 0;
    for (Passage passage : passages) {
      if (passage.role().equals("Lbl")) {
        continue;
      }
      String rest = passage.text();
      while (!rest.isEmpty()) {
        String sentence = next < cited.size() ? cited.get(next).sentence().wording().plain() : "";
        if (!sentence.isEmpty() && begins(rest, sentence)) {
          rest = rest.substring(sentence.length()).strip();
          next++;
        } else if (begins(rest, ELLIPSIS)) {
          rest = rest.substring(ELLIPSIS.length()).strip();
        } else if (isHeading(rest)) {
          rest = "";
        } else {
          return Optional.of(
              sentence.isEmpty()
                  ? "This is not among the sentences quoted: \"" + PageComparison.cut(rest) + "\"."
                  : Difference.between(rest, sentence).told());
        }
      }
    }
    return next == cited.size()
        ? Optional.empty()
        : Optional.of("The words of " + label(cited.get(next)) + " are missing.");
  }

  /** Whether a text begins with words and goes on with others. */
  private static boolean begins(String text, String words) {
    return text.startsWith(words)
        && (text.length() == words.length() || text.charAt(words.length()) == ' ');
  }

  private boolean isHeading(String text) {
    return form.form()
        .body()
        .all()
        .anyMatch(it -> it.heading().filter(words -> words.plain().equals(text)).isPresent());
  }

  private static String label(Citation citation) {
    String label = citation.provision().label().cited();
    return label.isEmpty() ? "the introduction" : label;
  }
}
