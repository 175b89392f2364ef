package proviso.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.clause.CompiledForm;
import proviso.clause.FormLibrary;
import proviso.particulars.FilledSchedule;
import proviso.particulars.NamedForm;
import proviso.particulars.PrintedText;
import proviso.particulars.ScheduleFromSource;
import proviso.source.Fields;
import proviso.source.Node;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.Span;

/** The forms of a policy, found in the library and filled. */
final class AttachedFormsFromSource {
  private final NamedForm named;
  private final PrintedText printed;
  private final Diagnostics diagnostics;
  private final Map<String, Node.Scalar> attached = new HashMap<>();

  AttachedFormsFromSource(FormLibrary library, PrintedText printed, Diagnostics diagnostics) {
    this.named = new NamedForm(library, diagnostics);
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
                      .hint(named.existing())));
    }
    List<AttachedForm> forms = new ArrayList<>();
    for (Node.Mapping item : file.records("forms")) {
      form(Fields.of(item)).ifPresent(forms::add);
    }
    return forms;
  }

  private Optional<AttachedForm> form(Fields item) {
    Optional<Node.Scalar> number = item.scalar("form").filter(named::isKnown);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    checkOnce(number.get());
    return item.scalar("edition")
        .flatMap(edition -> named.find(number.get(), edition))
        .map(form -> attached(form, item, number.get().span()));
  }

  private AttachedForm attached(CompiledForm form, Fields item, Span place) {
    FilledSchedule filled = new ScheduleFromSource(form, printed, diagnostics).filled(item, place);
    return new AttachedForm(form, filled.schedule(), filled.declarations());
  }

  private void checkOnce(Node.Scalar number) {
    Node.Scalar earlier = attached.putIfAbsent(NamedForm.core(number.value()), number);
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
}
