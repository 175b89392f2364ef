package proviso.cli;

import java.util.List;
import java.util.Locale;
import proviso.clause.CompiledForm;
import proviso.form.Sentence;
import proviso.form.Statement;
import proviso.form.Verb;

/**
 * How large a form is and how much of it is encoded.
 *
 * @param provisions labelled provisions
 * @param sentences quotable sentences
 * @param words printed words
 * @param encoded sentences with a rule
 * @param judgement sentences that call for a person's judgement
 * @param inert sentences without operative effect
 */
record FormSummary(
    long provisions, int sentences, int words, int encoded, int judgement, int inert) {

  /** Counts. */
  static FormSummary of(CompiledForm form) {
    List<Sentence> sentences =
        form.sentences().stream().map(CompiledForm.Citation::sentence).toList();
    int encoded = 0;
    int judgement = 0;
    int inert = 0;
    for (Sentence sentence : sentences) {
      List<Verb> verbs = sentence.statements().stream().map(Statement::verb).toList();
      if (verbs.stream().anyMatch(verb -> !verb.isProse())) {
        encoded++;
      } else if (verbs.contains(Verb.JUDGES)) {
        judgement++;
      } else if (verbs.contains(Verb.INERT)) {
        inert++;
      }
    }
    return new FormSummary(
        form.form().provisions().count(),
        sentences.size(),
        form.printedWords().strip().split("\\s+").length,
        encoded,
        judgement,
        inert);
  }

  /** Sentences that nobody has encoded yet. */
  int open() {
    return sentences - encoded - judgement - inert;
  }

  /** One line for people. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%s, %s, %s; sentences encoded %s, judgement %s, inert %s," + " not yet %s",
        counted(provisions, "provision"),
        counted(sentences, "sentence"),
        counted(words, "word"),
        share(encoded),
        share(judgement),
        share(inert),
        share(open()));
  }

  private static String counted(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  private String share(int part) {
    return sentences == 0 ? "-" : Math.round(100.0 * part / sentences) + "%";
  }
}
