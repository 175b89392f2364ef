package proviso.issue;

import static proviso.source.Shape.Key.optional;
import static proviso.source.Shape.Key.required;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import proviso.form.FormId;
import proviso.issue.PolicyProvenance.Kind;
import proviso.issue.PolicyProvenance.Source;
import proviso.source.Fields;
import proviso.source.Limits;
import proviso.source.Node;
import proviso.source.Shape;
import proviso.source.ShapeCheck;
import proviso.source.SourceReader;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.SourceText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The provenance of a policy's documents as JSON, both ways. The same provenance gives the same
 * bytes.
 */
public final class PolicyProvenanceJson {
  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  /** 16 MB, 40 levels, 400,000 nodes; the policy, a text, at most 8 million characters. */
  private static final Limits LIMITS = new Limits(16_000_000, 40, 400_000, 8_000_000);

  /** The key that no other provenance has. */
  private static final String DOCUMENT = "document";

  /** The grammar. */
  public static final Shape.Record SHAPE =
      Shape.record(
          "provenance",
          "What a document of a policy was made from.",
          required(DOCUMENT, kinds()),
          required("forms", forms()),
          optional(
              "templates",
              Shape.text("The hash of the templates.", "[0-9a-f]{64}", "0".repeat(64))),
          required("policy", Shape.text("The policy file.", "policy: BOP 1234567-01")));

  private PolicyProvenanceJson() {}

  private static Shape kinds() {
    return new Shape.Choice(
        "Which document.",
        new TreeMap<>(
            Map.of(
                Kind.ENDORSEMENT.id(), "A form with its schedule filled.",
                Kind.DECLARATIONS.id(), "The declarations.")));
  }

  private static Shape forms() {
    return Shape.listOf(
        "The forms that took part.",
        Shape.record(
            "form",
            "A form.",
            required("number", Shape.text("Its number.", "QX 10 01")),
            required("edition", Shape.text("Its edition.", "01 26")),
            required("fingerprint", Shape.text("What tells it from others.", "0".repeat(64)))));
  }

  /** The JSON, on one line. */
  static String of(PolicyProvenance provenance) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty(DOCUMENT, provenance.kind().id());
      json.writeName("forms");
      json.writeStartArray();
      for (Source source : provenance.forms()) {
        json.writeStartObject();
        json.writeStringProperty("number", source.form().number());
        json.writeStringProperty("edition", source.form().edition());
        json.writeStringProperty("fingerprint", source.fingerprint());
        json.writeEndObject();
      }
      json.writeEndArray();
      provenance.templates().ifPresent(hash -> json.writeStringProperty("templates", hash));
      json.writeStringProperty("policy", provenance.policy());
      json.writeEndObject();
    }
    return out.toString();
  }

  /** Whether a text claims to be such a provenance; what is wrong with it, reading it tells. */
  public static boolean isOne(SourceText source) {
    return SourceReader.parse(source, LIMITS, new Diagnostics())
        .flatMap(root -> root.entry(DOCUMENT))
        .isPresent();
  }

  /** Reads it. */
  public static Checked<PolicyProvenance> read(SourceText source) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<Node.Mapping> root = SourceReader.parse(source, LIMITS, diagnostics);
    root.ifPresent(node -> ShapeCheck.check(node, SHAPE, diagnostics));
    if (root.isEmpty() || diagnostics.hasErrors()) {
      return Checked.failed(diagnostics);
    }
    Fields file = Fields.of(root.get());
    Kind kind =
        text(file, DOCUMENT).equals(Kind.ENDORSEMENT.id()) ? Kind.ENDORSEMENT : Kind.DECLARATIONS;
    List<Source> forms =
        file.records("forms").stream().map(Fields::of).map(PolicyProvenanceJson::source).toList();
    Optional<String> wrong = wrong(kind, forms, file.has("templates"));
    if (wrong.isPresent()) {
      diagnostics.report(Diagnostic.error(Code.BAD_VALUE, root.get().span(), wrong.get()));
      return Checked.failed(diagnostics);
    }
    return Checked.of(
        new PolicyProvenance(
            kind, forms, file.text("templates").map(it -> it.value()), text(file, "policy")),
        diagnostics);
  }

  private static Optional<String> wrong(Kind kind, List<Source> forms, boolean templates) {
    return switch (kind) {
      case ENDORSEMENT ->
          forms.size() == 1 && !templates
              ? Optional.empty()
              : Optional.of("An endorsement is made from one form and no templates.");
      case DECLARATIONS ->
          templates
              ? Optional.empty()
              : Optional.of("The hash of the templates of the declarations is missing.");
    };
  }

  private static Source source(Fields form) {
    return new Source(
        new FormId(text(form, "number"), text(form, "edition")), text(form, "fingerprint"));
  }

  private static String text(Fields fields, String key) {
    return fields.text(key).orElseThrow().value();
  }
}
