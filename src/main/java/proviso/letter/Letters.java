package proviso.letter;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import proviso.claim.Claim;
import proviso.claim.Correspondence;
import proviso.claim.Correspondence.Event;
import proviso.clause.Slot;
import proviso.clause.UsHolidays;
import proviso.document.Block;
import proviso.document.Document;
import proviso.document.Inline;
import proviso.template.DocumentFromTemplate;
import proviso.template.TemplateFolder;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.Span;

/**
 * Writes letters after the templates of one folder. Safe for use by several threads.
 *
 * <p>A letter is written whole or not at all: a template at fault, or a notice that the state
 * requires and the letter does not carry, is a diagnostic and no letter.
 */
public final class Letters {
  private static final String LANGUAGE = "en-US";

  private final Path folder;
  private final TemplateFolder templates;
  private final Carrier carrier;
  private final IntPredicate covers;
  private final Map<String, Checked<StateRules>> states = new ConcurrentHashMap<>();

  private Letters(Path folder, TemplateFolder templates, Carrier carrier, IntPredicate covers) {
    this.folder = folder;
    this.templates = templates;
    this.carrier = carrier;
    this.covers = covers;
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
        : Checked.of(
            new Letters(folder, templates.orElseThrow(), carrier.get(), covers), diagnostics);
  }

  /** The rules of a state; those of the NAIC's model when the folder has none for it. */
  public Checked<StateRules> state(String code) {
    return states.computeIfAbsent(
        code,
        of -> {
          Diagnostics diagnostics = new Diagnostics();
          return new Checked<>(
              StateRulesFromSource.read(folder, of, covers, diagnostics), diagnostics.sorted());
        });
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
    Checked<StateRules> state = state(request.correspondence().state());
    diagnostics.reportAll(state.diagnostics());
    if (state.value().isEmpty()) {
      return Checked.failed(diagnostics);
    }
    StateRules rules = state.value().get();
    Span place = request.file().source().span(0, 0);
    List<Notices.Required> required = Notices.of(rules, request, place, diagnostics);
    List<Map<String, Object>> dates = dates(rules, request, place, diagnostics);
    if (diagnostics.hasErrors()) {
      return Checked.failed(diagnostics);
    }
    LetterModel.Quoted quoted = new LetterModel.Quoted();
    Map<String, Object> model =
        new LetterModel(request, carrier, quoted).model(Notices.models(required), dates);
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
    Document document = rendered.get().document().with(carrier.brand());
    List<Block> blocks =
        document.sections().stream().flatMap(section -> section.blocks().stream()).toList();
    Notices.check(rules, required, blocks, request.kind().template(), place, diagnostics);
    if (diagnostics.hasErrors()) {
      return Checked.failed(diagnostics);
    }
    return Checked.of(
        new Letter(
            request.kind(),
            document,
            QuotedWords.in(blocks),
            rendered.get().templates(),
            Readability.of(document)),
        diagnostics);
  }

  /**
   * The days that the letter has to name; the day by which to pay only if something is paid.
   *
   * <p>A letter that decides sets going what its own date sets going, and so does one that says why
   * more time is needed.
   */
  private static List<Map<String, Object>> dates(
      StateRules rules, LetterRequest request, Span place, Diagnostics diagnostics) {
    try {
      List<Map<String, Object>> dates = new ArrayList<>();
      for (Diary.Entry entry : Diary.of(rules, dated(request), UsHolidays.table()).entries()) {
        boolean told = entry.clock().letters().contains(request.kind()) && entry.done().isEmpty();
        if (told && (pays(request) || !entry.clock().stops().equals(Optional.of(Event.PAID)))) {
          // A day gone by is a matter of the diary, not of the letter.
          entry
              .due()
              .filter(due -> !due.isBefore(request.date()))
              .ifPresent(due ->
                  dates.add(
                      Map.of(
                          "words", entry.clock().says(),
                          "day", LetterModel.day(due),
                          "source", entry.clock().source())));
        }
      }
      return dates;
    } catch (ArithmeticException unknownYear) {
      diagnostics.report(
          Diagnostic.error(
              Code.BAD_VALUE,
              place,
              "The business days of this claim cannot be counted: "
                  + unknownYear.getMessage()
                  + "."));
      return List.of();
    }
  }

  /** With the event that the letter itself is, unless the file knows of an earlier one. */
  private static Correspondence dated(LetterRequest request) {
    Correspondence with = request.correspondence();
    Map<Event, LocalDate> events = new EnumMap<>(Event.class);
    if (request.kind().decides()) {
      events.put(Event.DECIDED, request.date());
    }
    if (request.kind() == LetterKind.STATUS) {
      events.put(Event.EXTENDED, request.date());
    }
    events.putAll(with.events());
    return with.with(events);
  }

  private static boolean pays(LetterRequest request) {
    long paid = request.determination().payable().slot();
    return Slot.isValue(paid) && paid > 0;
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
