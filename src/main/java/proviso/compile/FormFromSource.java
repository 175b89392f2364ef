package proviso.compile;

import static proviso.compile.EntriesFromSource.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import proviso.compile.wording.WordingReader;
import proviso.form.BaseForm;
import proviso.form.Form;
import proviso.form.FormId;
import proviso.form.Ladder;
import proviso.form.Schedule;
import proviso.form.Term;
import proviso.form.Wording;
import proviso.source.Fields;
import proviso.source.Node;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.SourceText;

/**
 * From the tree of a form file to a form, after {@code ShapeCheck} has compared it with {@link
 * FormShape}.
 *
 * <p>It never stops at a fault. What is missing or of the wrong kind is left out, having been
 * reported, and all the rest is read, so that one run tells its author everything.
 */
final class FormFromSource {
  private static final String DEFAULT_LANGUAGE = "en-US";

  /** More levels than any outline has; a label of more would be longer than its text. */
  private static final int MOST_LEVELS = 12;

  private final Diagnostics found;

  private FormFromSource(Diagnostics found) {
    this.found = found;
  }

  /**
   * What was read.
   *
   * @param form the form
   * @param owners by sentence id the mapping in which the sentence's rules and pin stand, or could
   */
  record Read(Form form, Map<String, Node.Mapping> owners) {}

  /** Reads a form, faulty or not. */
  static Read read(Node.Mapping root, Diagnostics found) {
    return new FormFromSource(found).form(root, root.span().source());
  }

  private Read form(Node.Mapping root, SourceText source) {
    Fields fields = Fields.of(root);
    Fields head =
        Fields.of(fields.mapping("form").orElse(new Node.Mapping(List.of(), root.span())));
    Ladder ladder = ladder(fields);
    List<Term> terms = terms(fields);
    WordingReader wordings = new WordingReader(terms, found);
    Map<String, Node.Mapping> owners = new HashMap<>();
    SentencesFromSource sentences = new SentencesFromSource(wordings, owners, found);
    FactsFromSource facts = new FactsFromSource(found);
    OutcomeFromSource outcome = new OutcomeFromSource(found);
    Form form =
        new Form(
            new FormId(value(head, "number", "").strip(), value(head, "edition", "").strip()),
            value(head, "program", ""),
            wording(head, "title", wordings).orElseGet(() -> WordingReader.missing(root.span())),
            wording(head, "notice", wordings),
            wording(head, "modifies", wordings),
            base(fields),
            ladder,
            fields
                .mapping("schedule")
                .map(new EntriesFromSource(ladder, wordings, found)::read)
                .orElse(Schedule.NONE),
            new ProvisionsFromSource(ladder, wordings, sentences, found).body(root),
            terms,
            facts.facts(fields),
            facts.readings(fields),
            outcome.outcome(fields),
            outcome.referrals(fields),
            PlainFromSource.plain(fields),
            value(head, "copyright", ""),
            language(head),
            source);
    return new Read(form, owners);
  }

  private static Optional<Wording> wording(Fields fields, String key, WordingReader wordings) {
    return fields.text(key).map(text -> wordings.read(text, ""));
  }

  private String language(Fields head) {
    Optional<LocatedText> tag = head.text("language");
    tag.ifPresent(it -> {
      try {
        new Locale.Builder().setLanguageTag(it.value());
      } catch (IllformedLocaleException e) {
        found.report(
            Diagnostic.error(Code.BAD_VALUE, it.span(), "\"" + it + "\" is not a language tag.")
                .hint("Write a tag such as en-US or es-PR."));
      }
    });
    return tag.map(LocatedText::value).orElse(DEFAULT_LANGUAGE);
  }

  private Ladder ladder(Fields fields) {
    List<LocatedText> firsts = fields.texts("outline");
    if (fields.list("outline").isEmpty()) {
      return Ladder.ISO;
    }
    List<Ladder.Rung> rungs = new ArrayList<>();
    for (LocatedText first : firsts) {
      Ladder.rung(first.value().strip())
          .ifPresentOrElse(
              rungs::add,
              () ->
                  found.report(
                      Diagnostic.error(
                              Code.BAD_VALUE,
                              first.span(),
                              "\"" + first + "\" is not the first label of a level.")
                          .hint(
                              "Write A, a, 1, i or I with its marks, such as \"A.\" or \"(1)\".")));
    }
    if (rungs.size() > MOST_LEVELS) {
      found.report(
          Diagnostic.error(
              Code.TOO_DEEP,
              firsts.get(MOST_LEVELS).span(),
              "An outline has " + MOST_LEVELS + " levels at most."));
      return new Ladder(rungs.subList(0, MOST_LEVELS));
    }
    return rungs.isEmpty() ? Ladder.ISO : new Ladder(rungs);
  }

  private BaseForm base(Fields fields) {
    Optional<Node.Mapping> mapping = fields.mapping("base");
    if (mapping.isEmpty()) {
      return BaseForm.NONE;
    }
    Fields base = Fields.of(mapping.get());
    Ids ids = Ids.of("place", found);
    List<BaseForm.Place> places = new ArrayList<>();
    for (Node.Mapping node : base.records("places")) {
      Fields place = Fields.of(node);
      place.text("id").ifPresent(id -> ids.use(id, ""));
      places.add(
          new BaseForm.Place(value(place, "id", ""), value(place, "cites", ""), node.span()));
    }
    return new BaseForm(base.texts("titles").stream().map(LocatedText::value).toList(), places);
  }

  private List<Term> terms(Fields fields) {
    Ids ids = Ids.of("term", found);
    List<Term> terms = new ArrayList<>();
    for (Node.Mapping node : fields.records("terms")) {
      Fields term = Fields.of(node);
      term.text("id").ifPresent(id -> ids.use(id, ""));
      terms.add(
          new Term(
              value(term, "id", ""),
              term.texts("spellings").stream().map(LocatedText::value).toList(),
              term.text("defined-by"),
              node.span()));
    }
    return terms;
  }
}
