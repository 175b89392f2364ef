package proviso.letter;

import static proviso.source.Shape.Key.required;

import java.io.StringWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import proviso.decide.DeterminationShape;
import proviso.form.FormId;
import proviso.letter.Provenance.Quoted;
import proviso.letter.Provenance.Words;
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

/** Provenance as JSON, both ways. The same provenance gives the same bytes. */
public final class ProvenanceJson {
  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  /** 16 MB, 40 levels, 400,000 nodes; the claim, a text, at most 8 million characters. */
  private static final Limits LIMITS = new Limits(16_000_000, 40, 400_000, 8_000_000);

  private static final String HASH = "[0-9a-f]{64}";

  /** The grammar. */
  public static final Shape.Record SHAPE =
      Shape.record(
          "provenance",
          "What a letter was made from.",
          required("letter", letter()),
          required("form", form()),
          required("templates", Shape.text("The hash of the templates.", HASH, "0".repeat(64))),
          required("claim", Shape.text("The claim file.", "claim: HL-2025-0117")),
          required("determination", DeterminationShape.ROOT),
          required("quotations", quotations()));

  private ProvenanceJson() {}

  private static Shape letter() {
    Map<String, String> kinds = new TreeMap<>();
    for (LetterKind kind : LetterKind.values()) {
      kinds.put(kind.id(), kind.title() + ".");
    }
    return Shape.record(
        "letter",
        "The letter.",
        required("kind", new Shape.Choice("What it is for.", kinds)),
        required(
            "date",
            Shape.text("When it was written.", "[0-9]{4}-[0-9]{2}-[0-9]{2}", "2026-11-22")));
  }

  private static Shape form() {
    return Shape.record(
        "form",
        "The form.",
        required("number", Shape.text("Its number.", "QX 10 01")),
        required("edition", Shape.text("Its edition.", "01 26")),
        required("fingerprint", Shape.text("What tells it from others.", "0".repeat(64))));
  }

  private static Shape quotations() {
    return Shape.listOf(
        "What is quoted, in reading order.",
        Shape.record(
            "quotation",
            "A quotation.",
            required("citation", Shape.text("Where the words stand.", "C.2.a")),
            required(
                "sentences",
                Shape.listOf(
                    "The sentences, in printed order.",
                    Shape.record(
                        "words",
                        "The words of a sentence.",
                        required("sentence", Shape.text("Its id.", "waiting/1")),
                        required(
                            "sha256",
                            Shape.text("The hash of its words.", HASH, "0".repeat(64))))))));
  }

  /** The JSON, on one line. */
  static String of(Provenance provenance) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeName("letter");
      json.writeStartObject();
      json.writeStringProperty("kind", provenance.kind().id());
      json.writeStringProperty("date", provenance.date().toString());
      json.writeEndObject();
      json.writeName("form");
      json.writeStartObject();
      json.writeStringProperty("number", provenance.form().number());
      json.writeStringProperty("edition", provenance.form().edition());
      json.writeStringProperty("fingerprint", provenance.fingerprint());
      json.writeEndObject();
      json.writeStringProperty("templates", provenance.templates());
      json.writeStringProperty("claim", provenance.claim());
      json.writeName("determination");
      json.writeRawValue(provenance.determination());
      json.writeName("quotations");
      json.writeStartArray();
      provenance.quotations().forEach(quoted -> write(quoted, json));
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void write(Quoted quoted, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("citation", quoted.citation());
    json.writeName("sentences");
    json.writeStartArray();
    for (Words words : quoted.sentences()) {
      json.writeStartObject();
      json.writeStringProperty("sentence", words.sentence());
      json.writeStringProperty("sha256", words.sha256());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Reads it; the determination comes back with the very bytes that stand there. */
  public static Checked<Provenance> read(SourceText source) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<Node.Mapping> root = SourceReader.parse(source, LIMITS, diagnostics);
    root.ifPresent(node -> ShapeCheck.check(node, SHAPE, diagnostics));
    if (root.isEmpty() || diagnostics.hasErrors()) {
      return Checked.failed(diagnostics);
    }
    Fields file = Fields.of(root.get());
    Fields letter = Fields.of(file.mapping("letter").orElseThrow());
    Fields form = Fields.of(file.mapping("form").orElseThrow());
    LocalDate date;
    try {
      date = LocalDate.parse(text(letter, "date"));
    } catch (DateTimeParseException noDay) {
      diagnostics.report(
          Diagnostic.error(
              Code.WRONG_TYPE, letter.node("date").orElseThrow().span(), "There is no such day."));
      return Checked.failed(diagnostics);
    }
    List<Quoted> quotations = new ArrayList<>();
    file.records("quotations").forEach(node -> quotations.add(quoted(Fields.of(node))));
    return Checked.of(
        new Provenance(
            LetterKind.of(text(letter, "kind")).orElseThrow(),
            date,
            new FormId(text(form, "number"), text(form, "edition")),
            text(form, "fingerprint"),
            text(file, "templates"),
            text(file, "claim"),
            file.node("determination").orElseThrow().span().text(),
            quotations),
        diagnostics);
  }

  private static Quoted quoted(Fields fields) {
    return new Quoted(
        text(fields, "citation"),
        fields.records("sentences").stream()
            .map(Fields::of)
            .map(it -> new Words(text(it, "sentence"), text(it, "sha256")))
            .toList());
  }

  private static String text(Fields fields, String key) {
    return fields.text(key).orElseThrow().value();
  }
}
