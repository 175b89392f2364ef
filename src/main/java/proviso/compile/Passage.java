package proviso.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import proviso.form.Form;
import proviso.form.Paragraph;
import proviso.form.Provision;
import proviso.form.Sentence;
import proviso.form.Wording;

/**
 * A piece of printed wording and where in the outline it stands.
 *
 * @param kind which part of the form or provision it is
 * @param wording the words
 * @param within the provision it belongs to; the form's body when it belongs to none
 * @param sentence the sentence it is the wording of; absent for headings and the like
 */
record Passage(Kind kind, Wording wording, Provision within, Optional<Sentence> sentence) {
  /** Which part of a form or provision. */
  enum Kind {
    /**
     * Stands before the outline: title, notice, line before the base titles, note of the schedule.
     */
    FRONT,
    /** The heading of a provision. */
    HEADING,
    /** Before the children of a provision. */
    OPENING,
    /** After the children of a provision. */
    CLOSING
  }

  /** Where it stands, as a lawyer would say it. */
  String path() {
    return within.label().cited();
  }

  /** All wording of a form in printed order. */
  static List<Passage> of(Form form) {
    List<Passage> all = new ArrayList<>();
    form.notice().ifPresent(wording -> all.add(front(form, wording)));
    all.add(front(form, form.title()));
    form.modifies().ifPresent(wording -> all.add(front(form, wording)));
    form.schedule().note().ifPresent(wording -> all.add(front(form, wording)));
    add(form.body(), all);
    return List.copyOf(all);
  }

  private static Passage front(Form form, Wording wording) {
    return new Passage(Kind.FRONT, wording, form.body(), Optional.empty());
  }

  private static void add(Provision provision, List<Passage> all) {
    provision
        .heading()
        .ifPresent(
            wording -> all.add(new Passage(Kind.HEADING, wording, provision, Optional.empty())));
    add(Kind.OPENING, provision, provision.opening(), all);
    provision.children().forEach(child -> add(child, all));
    add(Kind.CLOSING, provision, provision.closing(), all);
  }

  private static void add(
      Kind kind, Provision provision, List<Paragraph> paragraphs, List<Passage> all) {
    for (Paragraph paragraph : paragraphs) {
      for (Sentence sentence : paragraph.sentences()) {
        all.add(new Passage(kind, sentence.wording(), provision, Optional.of(sentence)));
      }
    }
  }
}
