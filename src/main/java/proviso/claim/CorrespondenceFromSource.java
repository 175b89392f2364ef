package proviso.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.claim.Correspondence.Addressee;
import proviso.claim.Correspondence.Event;
import proviso.form.Literals;
import proviso.form.ParsedValue;
import proviso.form.Value;
import proviso.particulars.PrintedText;
import proviso.source.Fields;
import proviso.source.Node;
import proviso.source.Shape;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;

/** From {@code correspondence} of a claim file to what letters need. */
final class CorrespondenceFromSource {
  private static final Shape DAY = Shape.text("A day.", "[0-9]{4}-[0-9]{2}-[0-9]{2}", "2025-05-07");

  /** Its grammar. */
  static final Shape SHAPE =
      Shape.record(
          "correspondence",
          "What letters about the claim need and its decision does not.",
          Shape.Key.required(
              "state",
              Shape.text(
                  "The state whose rules govern the handling of the claim.", "[A-Z]{2}", "OH")),
          Shape.Key.optional(
              "addressee",
              Shape.record(
                  "addressee",
                  "To whom letters go; the insured, when left out.",
                  Shape.Key.required("name", Shape.text("As printed.", "Ms. Dana Reyes")),
                  Shape.Key.optional(
                      "address",
                      Shape.listOf(
                          "The lines of the address.",
                          Shape.text("A line.", "Dayton, OH 45402"))))),
          Shape.Key.optional("salutation", Shape.text("How letters begin.", "Dear Ms. Reyes")),
          Shape.Key.optional(
              "delivery", Shape.text("How letters are sent.", "Certified mail and e-mail")),
          Shape.Key.required(
              "loss",
              Shape.record(
                  "loss",
                  "The loss as letters name it.",
                  Shape.Key.required("date", DAY),
                  Shape.Key.optional(
                      "place", Shape.text("Where.", "410 Front Street, Columbus, OH 43215")))),
          Shape.Key.optional(
              "copies", Shape.listOf("Who receives a copy.", Shape.text("A name.", "The agency"))),
          Shape.Key.optional(
              "enclosures",
              Shape.listOf("What is enclosed.", Shape.text("A thing.", "Proof of loss form"))),
          Shape.Key.optional("events", events()));

  private final PrintedText printed;
  private final Diagnostics diagnostics;

  CorrespondenceFromSource(PrintedText printed, Diagnostics diagnostics) {
    this.printed = printed;
    this.diagnostics = diagnostics;
  }

  private static Shape events() {
    List<Shape.Key> keys = new ArrayList<>();
    for (Event event : Event.values()) {
      keys.add(
          Shape.Key.optional(
              event.key(), Shape.text(event.words(), "[0-9]{4}-[0-9]{2}-[0-9]{2}", "2025-05-07")));
    }
    return new Shape.Record("events", "The days on which things happened.", keys);
  }

  /** What the mapping says; empty when something that must be there is not. */
  Optional<Correspondence> read(Node.Mapping mapping) {
    Fields fields = Fields.of(mapping);
    Optional<String> state = fields.text("state").map(text -> text.strip().value());
    Fields loss =
        Fields.of(fields.mapping("loss").orElse(new Node.Mapping(List.of(), mapping.span())));
    Optional<LocalDate> date = loss.scalar("date").flatMap(this::day);
    Optional<Addressee> addressee = fields.mapping("addressee").flatMap(this::addressee);
    String salutation = line(fields, "salutation", "The salutation");
    String delivery = line(fields, "delivery", "The delivery");
    String place = line(loss, "place", "The place of the loss");
    List<String> copies = lines(fields, "copies", "The copy");
    List<String> enclosures = lines(fields, "enclosures", "The enclosure");
    Map<Event, LocalDate> events = new EnumMap<>(Event.class);
    fields
        .mapping("events")
        .map(Fields::of)
        .ifPresent(given -> {
          for (Event event : Event.values()) {
            given.scalar(event.key()).flatMap(this::day).ifPresent(day -> events.put(event, day));
          }
        });
    return state.flatMap(of ->
        date.map(day ->
            new Correspondence(
                of, addressee, salutation, delivery, day, place, copies, enclosures, events)));
  }

  private Optional<Addressee> addressee(Node.Mapping mapping) {
    Fields fields = Fields.of(mapping);
    List<String> address = lines(fields, "address", "The address");
    return fields
        .scalar("name")
        .flatMap(name -> printed.line(name, "The addressee's name"))
        .map(name -> new Addressee(name, address));
  }

  private String line(Fields fields, String key, String what) {
    return fields.scalar(key).flatMap(scalar -> printed.line(scalar, what)).orElse("");
  }

  private List<String> lines(Fields fields, String key, String what) {
    return fields.list(key).stream()
        .filter(Node.Scalar.class::isInstance)
        .flatMap(item -> printed.line((Node.Scalar) item, what).stream())
        .toList();
  }

  private Optional<LocalDate> day(Node.Scalar scalar) {
    return switch (Literals.date(scalar.text().strip().value())) {
      case ParsedValue.Accepted(Value.Date(LocalDate date)) -> Optional.of(date);
      case ParsedValue.Accepted _ -> Optional.empty();
      case ParsedValue.Rejected(String reason) -> {
        diagnostics.report(Diagnostic.error(Code.BAD_VALUE, scalar.span(), reason));
        yield Optional.empty();
      }
    };
  }
}
