package proviso.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import proviso.clause.CompiledForm;
import proviso.clause.FormLibrary;
import proviso.form.FormId;
import proviso.source.Fields;
import proviso.source.Node;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.Suggestion;

/** The forms of a policy, found in the library and filled. */
final class AttachedFormsFromSource {
  private final FormLibrary library;
  private final PrintedText printed;
  private final Diagnostics diagnostics;
  private final Map<String, Node.Scalar> attached = new HashMap<>();

  AttachedFormsFromSource(FormLibrary library, PrintedText printed, Diagnostics diagnostics) {
    this.library = library;
    this.printed = printed;
    this.diagnostics = diagnostics;
  }

  /** All that could be found. */
  List<AttachedForm> forms(Fields file) {
    if (file.list("forms").isEmpty()) {
      file.node("forms")
          .filter(Node.Sequence.class::isInstance)
          .ifPresent(empty ->
              diagnostics.report(
                  Diagnostic.error(
                          Code.BAD_VALUE, empty.span(), "No form is attached to the policy.")
                      .hint(existing())));
    }
    List<AttachedForm> forms = new ArrayList<>();
    for (Node.Mapping item : file.records("forms")) {
      form(Fields.of(item)).ifPresent(forms::add);
    }
    return forms;
  }

  private Optional<AttachedForm> form(Fields item) {
    Optional<Node.Scalar> number = item.scalar("form");
    Optional<Node.Scalar> edition = item.scalar("edition");
    if (number.isEmpty()) {
      return Optional.empty();
    }
    List<FormId> sameNumber =
        library.ids().stream()
            .filter(id -> core(id.number()).equals(core(number.get().value())))
            .toList();
    if (sameNumber.isEmpty()) {
      reportUnknown(number.get());
      return Optional.empty();
    }
    checkOnce(number.get());
    if (edition.isEmpty()) {
      return Optional.empty();
    }
    Optional<FormId> id =
        sameNumber.stream()
            .filter(candidate -> core(candidate.edition()).equals(core(edition.get().value())))
            .findFirst();
    if (id.isEmpty()) {
      reportEdition(number.get(), edition.get(), sameNumber);
      return Optional.empty();
    }
    Optional<CompiledForm> form = library.find(id.get());
    if (form.isEmpty()) {
      diagnostics.report(
          Diagnostic.error(
                  Code.UNKNOWN_FORM,
                  number.get().span(),
                  "Form " + id.get() + " has errors, so that nothing can be issued from it.")
              .hint("See them with: proviso check \"" + id.get() + "\""));
    }
    return form.map(compiled ->
        new ScheduleFromSource(compiled, new ValueFromSource(printed, diagnostics), diagnostics)
            .attached(item, number.get().span()));
  }

  private void checkOnce(Node.Scalar number) {
    Node.Scalar earlier = attached.putIfAbsent(core(number.value()), number);
    if (earlier != null) {
      diagnostics.report(
          Diagnostic.error(
                  Code.DUPLICATE_ID,
                  number.span(),
                  "Form \"" + number.value() + "\" is attached twice.")
              .note(earlier.span(), "first attached here")
              .hint("Remove one of the two."));
    }
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

  private String existing() {
    List<String> all = library.ids().stream().map(FormId::printed).toList();
    return all.isEmpty()
        ? "The library is empty; give its folder with --forms."
        : "The library has " + String.join(", ", all) + ".";
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

  /** Number or edition without spaces and punctuation: "QX1001" and "QX 10 01" are one form. */
  private static String core(String printed) {
    return printed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }
}
