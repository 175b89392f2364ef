package proviso.compile;

import java.util.List;
import proviso.form.Form;
import proviso.text.Diagnostics;

/**
 * A form as the checks see it: read, not yet known to be right, with the indexes that several
 * checks need.
 *
 * @param form the form
 * @param outline its provisions by id and label
 * @param passages its wording in printed order
 * @param rules its rules
 * @param spellings suggests the right names for wrong ones
 */
record FormView(
    Form form, Outline outline, List<Passage> passages, RulesFromForm rules, Spellings spellings) {
  /** Indexes a form and parses its rules, reporting those that do not parse. */
  static FormView of(Form form, Diagnostics found) {
    List<Passage> passages = Passage.of(form);
    return new FormView(
        form,
        Outline.of(form),
        passages,
        RulesFromForm.parse(form, passages, found),
        new Spellings());
  }
}
