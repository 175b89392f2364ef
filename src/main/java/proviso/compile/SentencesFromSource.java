package proviso.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.compile.wording.WordingReader;
import proviso.form.Paragraph;
import proviso.form.Sentence;
import proviso.form.Statement;
import proviso.form.Verb;
import proviso.source.Fields;
import proviso.source.Node;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;

/**
 * From a {@code text} or {@code closing} to paragraphs of sentences, for one provision after the
 * other.
 */
final class SentencesFromSource {
  private static final String BESIDE =
      "Write the rule beside its sentence: a list item with \"says\" and the rule.";

  private final WordingReader wordings;
  private final Map<String, Node.Mapping> owners;
  private final Diagnostics found;

  /**
   * Prepares to read.
   *
   * @param owners receives, by sentence id, the mapping in which a sentence's rules and pin stand
   */
  SentencesFromSource(WordingReader wordings, Map<String, Node.Mapping> owners, Diagnostics found) {
    this.wordings = wordings;
    this.owners = owners;
    this.found = found;
  }

  /** The paragraphs before and after a provision's children. */
  record Texts(List<Paragraph> opening, List<Paragraph> closing) {}

  /**
   * Reads both texts of a provision, or of the form's body.
   *
   * @param provision the mapping that may have {@code text}, {@code closing}, rules and pin
   * @param id the provision's id, with which the sentences' ids begin
   * @param path its label
   */
  Texts read(Node.Mapping provision, String id, String path) {
    Fields fields = Fields.of(provision);
    Reading reading = new Reading(provision, id, path);
    List<Paragraph> opening = reading.paragraphs(fields.node("text"), true);
    List<Paragraph> closing = reading.paragraphs(fields.node("closing"), false);
    if (!(fields.node("text").orElse(null) instanceof Node.Scalar)) {
      misplacedRules(provision, fields.has("text"), path);
    }
    return new Texts(opening, closing);
  }

  private void misplacedRules(Node.Mapping provision, boolean list, String path) {
    for (Node.Entry entry : provision.entries()) {
      String key = entry.key().value();
      if (Verb.of(key).isPresent() || key.equals("pin")) {
        found.report(
            Diagnostic.error(
                    Code.BAD_RULE,
                    entry.key().span(),
                    list
                        ? "\"" + key + "\" does not say which sentence of the list it belongs to."
                        : "\"" + key + "\" belongs to a sentence, and this provision has no text.")
                .hint(list ? BESIDE : "Add the text, or move the rule to the sentence it encodes.")
                .at(path));
      }
    }
  }

  /** The sentences of one provision, numbered through both its texts. */
  private final class Reading {
    private final Node.Mapping provision;
    private final String id;
    private final String path;
    private int sentences;

    Reading(Node.Mapping provision, String id, String path) {
      this.provision = provision;
      this.id = id;
      this.path = path;
    }

    List<Paragraph> paragraphs(Optional<Node> text, boolean withRulesOfProvision) {
      List<List<Sentence>> paragraphs = new ArrayList<>();
      switch (text.orElse(null)) {
        case Node.Scalar scalar when !scalar.isBlank() ->
            paragraphs.add(
                List.of(
                    withRulesOfProvision
                        ? sentence(scalar.text(), provision)
                        : sentence(scalar.text())));
        case Node.Sequence items -> items.items().forEach(item -> add(item, paragraphs));
        case Node.Scalar _ -> {}
        case Node.Mapping _ -> {}
        case null -> {}
      }
      return paragraphs.stream().map(Paragraph::new).toList();
    }

    private void add(Node item, List<List<Sentence>> paragraphs) {
      switch (item) {
        case Node.Scalar scalar -> {
          if (!scalar.isBlank()) {
            add(sentence(scalar.text()), false, paragraphs);
          }
        }
        case Node.Mapping mapping -> add(mapping, paragraphs);
        case Node.Sequence _ -> {}
      }
    }

    private void add(Node.Mapping item, List<List<Sentence>> paragraphs) {
      Fields fields = Fields.of(item);
      boolean says = fields.has("says");
      boolean paragraph = fields.has("paragraph");
      if (says == paragraph) {
        found.report(
            Diagnostic.error(
                    says ? Code.BAD_VALUE : Code.MISSING_KEY,
                    item.entries().isEmpty() ? item.span() : item.entries().getFirst().key().span(),
                    says
                        ? "This sentence has both \"says\" and \"paragraph\"."
                        : "This sentence has neither \"says\" nor \"paragraph\".")
                .hint(
                    "Write \"says\" when it goes on in its paragraph, \"paragraph\" when it begins"
                        + " a new one.")
                .at(path));
      }
      fields
          .text("says")
          .or(() -> fields.text("paragraph"))
          .ifPresent(text -> add(sentence(text, item), paragraph && !says, paragraphs));
    }

    private static void add(Sentence sentence, boolean begins, List<List<Sentence>> paragraphs) {
      if (begins || paragraphs.isEmpty()) {
        paragraphs.add(new ArrayList<>());
      }
      paragraphs.getLast().add(sentence);
    }

    private Sentence sentence(LocatedText words) {
      return new Sentence(nextId(), wordings.read(words, path), List.of(), Optional.empty());
    }

    private Sentence sentence(LocatedText words, Node.Mapping owner) {
      String sentence = nextId();
      owners.put(sentence, owner);
      return new Sentence(
          sentence, wordings.read(words, path), statements(owner), Fields.of(owner).text("pin"));
    }

    private String nextId() {
      sentences++;
      return id + "/" + sentences;
    }
  }

  private static List<Statement> statements(Node.Mapping owner) {
    List<Statement> statements = new ArrayList<>();
    for (Node.Entry entry : owner.entries()) {
      Verb.of(entry.key().value())
          .ifPresent(verb -> {
            switch (entry.value()) {
              case Node.Scalar scalar -> {
                if (!scalar.isBlank()) {
                  statements.add(
                      new Statement(verb, scalar.text(), entry.key().span().to(scalar.span())));
                }
              }
              case Node.Sequence list -> {
                for (Node item : list.items()) {
                  if (item instanceof Node.Scalar scalar && !scalar.isBlank()) {
                    statements.add(new Statement(verb, scalar.text(), scalar.span()));
                  }
                }
              }
              case Node.Mapping _ -> {}
            }
          });
    }
    return statements;
  }
}
