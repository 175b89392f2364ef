package proviso.letter;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import proviso.document.Brand;
import proviso.particulars.PrintedText;
import proviso.source.Fields;
import proviso.source.Node;
import proviso.source.Shape;
import proviso.source.ShapeCheck;
import proviso.source.SourceReader;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;

/** Reads a carrier's settings. */
final class CarrierFromSource {
  /** The file's name in the folder of templates. */
  static final String FILE = "carrier.yaml";

  private static final int DEFAULT_REPLY_DAYS = 30;

  private static final Shape LINE = Shape.text("A line.", "Dayton, OH 45402");

  private static final Shape.Record SHAPE =
      Shape.record(
          "carrier",
          "How a carrier's letters look and whom they name.",
          Shape.Key.required(
              "name", Shape.text("The carrier's name, as printed.", "Merrow Mutual")),
          Shape.Key.required("address", Shape.listOf("The lines of its address.", LINE)),
          Shape.Key.optional("colour", BrandFromSource.COLOUR),
          Shape.Key.optional("logo", BrandFromSource.LOGO),
          Shape.Key.optional("logo-text", BrandFromSource.LOGO_TEXT),
          Shape.Key.optional("phone", Shape.text("Its telephone.", "(800) 555-0100")),
          Shape.Key.optional("website", Shape.text("Its web site.", "www.example.com")),
          Shape.Key.required(
              "adjuster",
              Shape.record(
                  "adjuster",
                  "Who handles claims and signs letters.",
                  Shape.Key.required("name", Shape.text("As printed.", "Jordan Vale")),
                  Shape.Key.required("title", Shape.text("As printed.", "Claims Adjuster")),
                  Shape.Key.optional("license", Shape.text("The license.", "Ohio license 1234567")),
                  Shape.Key.required("phone", Shape.text("How to call.", "(800) 555-0101")),
                  Shape.Key.optional(
                      "email", Shape.text("Where to write.", "claims@example.com")))),
          Shape.Key.required("submit", Shape.listOf("Where to send papers, as lines.", LINE)),
          Shape.Key.optional(
              "closing", Shape.text("The words before the signature.", "Sincerely,")),
          Shape.Key.optional(
              "reply-days",
              Shape.text("Within how many days an answer is asked for.", "[1-9][0-9]{0,2}", "30")));

  private final PrintedText printed;
  private final BrandFromSource brands;

  private CarrierFromSource(PrintedText printed, BrandFromSource brands) {
    this.printed = printed;
    this.brands = brands;
  }

  /** The settings of a folder of templates; empty, and reported, when they cannot be used. */
  static Optional<Carrier> read(Path folder, IntPredicate covers, Diagnostics diagnostics) {
    Path file = folder.resolve(FILE);
    Optional<Node.Mapping> root = SourceReader.read(file, file.toString(), diagnostics);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    ShapeCheck.check(root.get(), SHAPE, diagnostics);
    var printed = new PrintedText(covers, diagnostics);
    Optional<Carrier> carrier =
        new CarrierFromSource(printed, new BrandFromSource(folder, printed, diagnostics))
            .carrier(Fields.of(root.get()));
    if (carrier.isEmpty() && !diagnostics.hasErrors()) {
      diagnostics.report(
          Diagnostic.error(Code.MISSING_KEY, root.get().span(), "The settings are not complete."));
    }
    return carrier;
  }

  private Optional<Carrier> carrier(Fields fields) {
    Optional<String> name = line(fields, "name");
    Optional<Carrier.Adjuster> adjuster =
        fields.mapping("adjuster").map(Fields::of).flatMap(this::adjuster);
    List<String> address = lines(fields, "address");
    List<String> submit = lines(fields, "submit");
    String phone = line(fields, "phone").orElse("");
    String website = line(fields, "website").orElse("");
    String closing = line(fields, "closing").orElse("Sincerely,");
    Brand brand = brands.brand(fields);
    int replyDays =
        fields
            .text("reply-days")
            .map(text -> text.strip().value())
            .filter(text -> text.matches("[1-9][0-9]{0,2}"))
            .map(Integer::parseInt)
            .orElse(DEFAULT_REPLY_DAYS);
    return name.flatMap(of ->
        adjuster.map(who ->
            new Carrier(of, address, phone, website, who, submit, closing, replyDays, brand)));
  }

  private Optional<Carrier.Adjuster> adjuster(Fields fields) {
    Optional<String> name = line(fields, "name");
    String title = line(fields, "title").orElse("");
    String license = line(fields, "license").orElse("");
    String phone = line(fields, "phone").orElse("");
    String email = line(fields, "email").orElse("");
    return name.map(of -> new Carrier.Adjuster(of, title, license, phone, email));
  }

  private Optional<String> line(Fields fields, String key) {
    return fields.scalar(key).flatMap(scalar -> printed.line(scalar, "The " + key));
  }

  private List<String> lines(Fields fields, String key) {
    return fields.list(key).stream()
        .filter(Node.Scalar.class::isInstance)
        .flatMap(item -> printed.line((Node.Scalar) item, "A line of " + key).stream())
        .toList();
  }
}
