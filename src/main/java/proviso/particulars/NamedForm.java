package proviso.particulars;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import proviso.clause.CompiledForm;
import proviso.clause.FormLibrary;
import proviso.form.FormId;
import proviso.source.Node;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.Suggestion;

/** The form of the library that a file names by number and edition. */
public final class NamedForm {
  private final FormLibrary library;
  private final Diagnostics diagnostics;

  /**
   * Looks in a library.
   *
   * @param library where the forms are
   * @param diagnostics where faults go
   */
  public NamedForm(FormLibrary library, Diagnostics diagnostics) {
    this.library = library;
    this.diagnostics = diagnostics;
  }

  /** Whether the library has a form of that number; reports it when it has none. */
  public boolean isKnown(Node.Scalar number) {
    boolean known = !ofNumber(number).isEmpty();
    if (!known) {
      reportUnknown(number);
    }
    return known;
  }

  /**
   * The form, compiled, of a number that is known; empty, with a report, when the library lacks the
   * edition or its file has errors.
   */
  public Optional<CompiledForm> find(Node.Scalar number, Node.Scalar edition) {
    List<FormId> sameNumber = ofNumber(number);
    Optional<FormId> id =
        sameNumber.stream()
            .filter(candidate -> core(candidate.edition()).equals(core(edition.value())))
            .findFirst();
    if (id.isEmpty()) {
      reportEdition(number, edition, sameNumber);
      return Optional.empty();
    }
    Optional<CompiledForm> form = library.find(id.get());
    if (form.isEmpty()) {
      diagnostics.report(
          Diagnostic.error(
                  Code.UNKNOWN_FORM,
                  number.span(),
                  "Form " + id.get() + " has errors, so that it cannot be used.")
              .hint("See them with: proviso check \"" + id.get() + "\""));
    }
    return form;
  }

  /** Number or edition without spaces and punctuation: "QX1001" and "QX 10 01" are one form. */
  public static String core(String printed) {
    return printed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  /** Which forms there are, as a sentence. */
  public String existing() {
    List<String> all = library.ids().stream().map(FormId::printed).toList();
    return all.isEmpty()
        ? "The library is empty; give its folder with --forms."
        : "The library has " + String.join(", ", all) + ".";
  }

  private List<FormId> ofNumber(Node.Scalar number) {
    String core = core(number.value());
    return library.ids().stream().filter(id -> core(id.number()).equals(core)).toList();
  }

  private void reportUnknown(Node.Scalar number) {
    List<String> numbers = library.ids().stream().map(FormId::number).distinct().toList();
    diagnostics.report(
        Diagnostic.error(
                Code.UNKNOWN_FORM,
                number.span(),
                "There is no form \"" + number.value() + "\" in the library.")
            .hint(
                Suggestion.closest(number.value(), numbers)
                    .map(close -> "Did you mean \"" + close + "\"?")
                    .orElse(""))
            .hint(existing()));
  }

  private void reportEdition(Node.Scalar number, Node.Scalar edition, List<FormId> sameNumber) {
    diagnostics.report(
        Diagnostic.error(
                Code.UNKNOWN_EDITION,
                edition.span(),
                "Form \""
                    + number.value()
                    + "\" is not in the library in edition \""
                    + edition.value()
                    + "\".")
            .hint(
                "The library has edition "
                    + String.join(", ", sameNumber.stream().map(FormId::edition).toList())
                    + "."));
  }
}
