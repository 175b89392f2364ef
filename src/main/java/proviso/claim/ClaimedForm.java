package proviso.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.clause.CompiledForm;
import proviso.clause.FormLibrary;
import proviso.form.Value;
import proviso.particulars.NamedForm;
import proviso.particulars.Period;
import proviso.particulars.PeriodFromSource;
import proviso.particulars.PrintedText;
import proviso.particulars.ScheduleFromSource;
import proviso.source.Fields;
import proviso.source.Node;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.Span;
import proviso.text.Suggestion;

/**
 * The form that a claim is made under, and the policy that it belongs to: a policy file that has
 * the form attached, or the particulars in the claim itself.
 */
final class ClaimedForm {
  private final Fields file;
  private final NamedForm named;
  private final Policies policies;
  private final PrintedText printed;
  private final Diagnostics diagnostics;
  private Optional<CompiledForm> form = Optional.empty();
  private boolean resolved;

  ClaimedForm(
      Fields file,
      FormLibrary library,
      Policies policies,
      PrintedText printed,
      Diagnostics diagnostics) {
    this.file = file;
    this.named = new NamedForm(library, diagnostics);
    this.policies = policies;
    this.printed = printed;
    this.diagnostics = diagnostics;
  }

  /** The policy; empty when anything is wrong with it, which is reported. */
  Optional<InForce> policy() {
    Optional<InForce> policy =
        switch (file.node("policy").orElse(null)) {
          case null -> Optional.empty();
          case Node.Scalar scalar -> scalar.isBlank() ? Optional.empty() : fromFile(scalar);
          case Node.Mapping mapping -> inline(mapping);
          case Node.Sequence _ -> Optional.empty();
        };
    if (!resolved) {
      // Of a policy that cannot be used the facts can be looked at all the same.
      form = fromLibrary();
    }
    return policy;
  }

  /** The form, even if the policy could not be used; ask for the policy first. */
  Optional<CompiledForm> form() {
    return form;
  }

  private Optional<CompiledForm> fromLibrary() {
    Optional<Node.Scalar> edition = file.scalar("edition");
    return edition.isEmpty()
        ? Optional.empty()
        : file.scalar("form").filter(named::isKnown).flatMap(it -> named.find(it, edition.get()));
  }

  private Optional<InForce> fromFile(Node.Scalar name) {
    Optional<Checked<List<InForce>>> read = policies.read(name.value().strip());
    if (read.isEmpty()) {
      diagnostics.report(
          Diagnostic.error(
                  Code.UNREADABLE_FILE,
                  name.span(),
                  "There is no policy file \"" + name.value() + "\".")
              .hint("The name is relative to the folder of this file."));
      return Optional.empty();
    }
    diagnostics.reportAll(read.get().diagnostics());
    resolved = read.get().value().isPresent();
    Optional<InForce> attached = read.get().value().flatMap(this::attached);
    form = attached.map(InForce::form);
    return attached.filter(this::hasEdition);
  }

  /** The one of a policy's forms that the claim is made under. */
  private Optional<InForce> attached(List<InForce> all) {
    Optional<Node.Scalar> number = file.scalar("form");
    if (number.isEmpty()) {
      return Optional.empty();
    }
    String core = NamedForm.core(number.get().value());
    Optional<InForce> found =
        all.stream()
            .filter(each -> NamedForm.core(each.form().id().number()).equals(core))
            .findFirst();
    if (found.isEmpty()) {
      List<String> numbers = all.stream().map(each -> each.form().id().number()).toList();
      diagnostics.report(
          Diagnostic.error(
                  Code.UNKNOWN_FORM,
                  number.get().span(),
                  "The policy has no form \"" + number.get().value() + "\".")
              .hint(
                  Suggestion.closest(number.get().value(), numbers)
                      .map(close -> "Did you mean \"" + close + "\"?")
                      .orElse("It has " + String.join(", ", numbers) + ".")));
    }
    return found;
  }

  /** Whether the edition, if the claim gives one, is that of the policy. */
  private boolean hasEdition(InForce policy) {
    String edition = policy.form().id().edition();
    Optional<Node.Scalar> other =
        file.scalar("edition")
            .filter(it -> !NamedForm.core(it.value()).equals(NamedForm.core(edition)));
    other.ifPresent(it ->
        diagnostics.report(
            Diagnostic.error(
                    Code.UNKNOWN_EDITION,
                    it.span(),
                    "The policy has the form in edition "
                        + edition
                        + ", not \""
                        + it.value()
                        + "\".")
                .hint("Write " + edition + ", or leave the edition out.")));
    return other.isEmpty();
  }

  private Optional<InForce> inline(Node.Mapping mapping) {
    Fields policy = Fields.of(mapping);
    if (file.has("form") && !file.has("edition")) {
      file.scalar("form").filter(named::isKnown).ifPresent(this::needsEdition);
    }
    form = fromLibrary();
    resolved = true;
    Optional<String> number =
        policy.scalar("number").flatMap(it -> printed.line(it, "The policy number"));
    Optional<String> insured =
        policy.scalar("insured").flatMap(it -> printed.line(it, "The name of the insured"));
    Optional<Period> period = new PeriodFromSource(policy, diagnostics).period();
    if (form.isEmpty()) {
      return Optional.empty();
    }
    CompiledForm of = form.get();
    Map<String, Value> schedule =
        new ScheduleFromSource(of, printed, diagnostics)
            .filled(policy, mapping.entries().isEmpty() ? mapping.span() : first(mapping))
            .all();
    return number.flatMap(
        n -> insured.flatMap(i -> period.map(p -> new InForce(n, i, p, of, schedule))));
  }

  private static Span first(Node.Mapping mapping) {
    return mapping.entries().getFirst().key().span();
  }

  private void needsEdition(Node.Scalar number) {
    diagnostics.report(
        Diagnostic.error(
                Code.MISSING_KEY,
                number.span(),
                "The claim does not say in which edition its form is.")
            .hint("Add `edition`. " + named.existing()));
  }
}
