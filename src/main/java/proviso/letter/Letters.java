package proviso.letter;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import proviso.claim.Claim;
import proviso.document.Block;
import proviso.document.Document;
import proviso.document.Inline;
import proviso.template.DocumentFromTemplate;
import proviso.template.TemplateFolder;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;

/**
 * Writes letters after the templates of one folder. Safe for use by several threads.
 *
 * <p>A letter is written whole or not at all: a template at fault, or a notice that the state
 * requires and the letter does not carry, is a diagnostic and no letter.
 */
public final class Letters {
  private static final String LANGUAGE = "en-US";

  private final TemplateFolder templates;
  private final Carrier carrier;

  private Letters(TemplateFolder templates, Carrier carrier) {
    this.templates = templates;
    this.carrier = carrier;
  }

  /**
   * Opens a folder of templates, with the carrier's settings in it.
   *
   * @param folder the folder
   * @param covers whether documents' fonts have a glyph for a code point
   */
  public static Checked<Letters> open(Path folder, IntPredicate covers) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<TemplateFolder> templates = TemplateFolder.find(Optional.of(folder), diagnostics);
    Optional<Carrier> carrier =
        templates.flatMap(_ -> CarrierFromSource.read(folder, covers, diagnostics));
    return diagnostics.hasErrors() || carrier.isEmpty()
        ? Checked.failed(diagnostics)
        : Checked.of(new Letters(templates.orElseThrow(), carrier.get()), diagnostics);
  }

  /** Writes a letter. */
  public Checked<Letter> write(LetterRequest request) {
    Diagnostics diagnostics = new Diagnostics();
    if (!request.kind().fits(request.determination())) {
      diagnostics.report(
          Diagnostic.error(
                  Code.WRONG_LETTER,
                  request.file().source().span(0, 0),
                  "A letter of the kind \"%s\" cannot tell of this decision, which is \"%s\"."
                      .formatted(request.kind().id(), request.determination().decision().id()))
              .hint(
                  "Say \"%s\", or name no kind."
                      .formatted(LetterKind.of(request.determination()).id())));
      return Checked.failed(diagnostics);
    }
    LetterModel.Quoted quoted = new LetterModel.Quoted();
    Map<String, Object> model =
        new LetterModel(request, carrier, quoted).model(List.of(), List.of());
    Optional<DocumentFromTemplate.Rendered> rendered =
        DocumentFromTemplate.renderWithHash(
            templates,
            request.kind().template(),
            model,
            new QuotedWords(request.determination().form(), quoted.offered()),
            meta(request),
            furniture(request),
            diagnostics);
    if (rendered.isEmpty()) {
      return Checked.failed(diagnostics);
    }
    Document document = rendered.get().document();
    List<Block> blocks =
        document.sections().stream().flatMap(section -> section.blocks().stream()).toList();
    return Checked.of(
        new Letter(
            request.kind(),
            document,
            QuotedWords.in(blocks),
            rendered.get().templates(),
            Readability.of(document)),
        diagnostics);
  }

  private Document.Meta meta(LetterRequest request) {
    Claim claim = request.file().claim();
    return new Document.Meta(
        request.kind().title() + " – Claim " + claim.number(),
        LANGUAGE,
        carrier.name(),
        request.kind().title(),
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            request.date().atStartOfDay(claim.clock()).toOffsetDateTime()));
  }

  private Document.Furniture furniture(LetterRequest request) {
    List<Inline> pages =
        List.of(
            Inline.text("Page "),
            new Inline.PageNumber(),
            Inline.text(" of "),
            new Inline.PageCount());
    return new Document.Furniture(
        new Document.Band(
            List.of(
                List.of(Inline.strong(carrier.name())),
                List.of(Inline.text(String.join(", ", carrier.address())))),
            List.of(),
            List.of(
                List.of(Inline.text(carrier.phone())), List.of(Inline.text(carrier.website())))),
        new Document.Band(
            List.of(List.of(Inline.text("Claim " + request.file().claim().number()))),
            List.of(),
            List.of(pages)));
  }
}
