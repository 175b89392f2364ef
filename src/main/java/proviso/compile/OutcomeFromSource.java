package proviso.compile;

import static proviso.compile.EntriesFromSource.value;

import java.util.List;
import java.util.Optional;
import proviso.form.Outcome;
import proviso.source.Fields;
import proviso.source.Node;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;

/** From {@code outcome} and {@code referrals} of the file to what a claim comes to. */
final class OutcomeFromSource {
  private final Diagnostics found;

  OutcomeFromSource(Diagnostics found) {
    this.found = found;
  }

  /** The outcome, if the form has one. */
  Optional<Outcome> outcome(Fields root) {
    return root.mapping("outcome").map(this::outcome);
  }

  private Outcome outcome(Node.Mapping node) {
    Fields fields = Fields.of(node);
    Ids ids = Ids.of("coverage", found);
    return new Outcome(
        fields.records("coverages").stream().map(each -> coverage(each, ids)).toList(),
        fields.records("items").stream().map(each -> item(each, ids)).toList(),
        rule(fields, "payable", node),
        fields.mapping("aggregate").map(OutcomeFromSource::aggregate),
        node.span());
  }

  private static Outcome.Coverage coverage(Node.Mapping node, Ids ids) {
    Fields fields = Fields.of(node);
    fields.text("id").ifPresent(id -> ids.use(id, ""));
    return new Outcome.Coverage(
        value(fields, "id", ""),
        value(fields, "title", ""),
        rule(fields, "provision", node),
        rule(fields, "claimed", node),
        rule(fields, "covered", node),
        fields.mapping("period").map(OutcomeFromSource::time),
        fields.texts("amounts"),
        rule(fields, "payable", node),
        node.span());
  }

  private static Outcome.Time time(Node.Mapping node) {
    Fields fields = Fields.of(node);
    return new Outcome.Time(
        rule(fields, "from", node), rule(fields, "begins", node), rule(fields, "ends", node));
  }

  private static Outcome.Item item(Node.Mapping node, Ids ids) {
    Fields fields = Fields.of(node);
    fields.text("id").ifPresent(id -> ids.use(id, ""));
    return new Outcome.Item(
        value(fields, "id", ""),
        value(fields, "title", ""),
        rule(fields, "claimed", node),
        rule(fields, "payable", node),
        node.span());
  }

  private static Outcome.Aggregate aggregate(Node.Mapping node) {
    Fields fields = Fields.of(node);
    return new Outcome.Aggregate(
        rule(fields, "limit", node), rule(fields, "before", node), rule(fields, "year", node));
  }

  /** The referrals in order. */
  List<Outcome.Referral> referrals(Fields root) {
    Ids ids = Ids.of("referral", found);
    return root.records("referrals").stream().map(node -> referral(node, ids)).toList();
  }

  private static Outcome.Referral referral(Node.Mapping node, Ids ids) {
    Fields fields = Fields.of(node);
    fields.text("id").ifPresent(id -> ids.use(id, ""));
    return new Outcome.Referral(
        value(fields, "id", ""),
        rule(fields, "when", node),
        value(fields, "why", ""),
        fields.texts("provisions"),
        node.span());
  }

  /** What was written; empty, at the place that lacks it, when it is missing and reported. */
  private static LocatedText rule(Fields fields, String key, Node.Mapping node) {
    return fields.text(key).orElseGet(() -> LocatedText.supplied("", node.span()));
  }
}
