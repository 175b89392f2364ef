package proviso.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import proviso.document.Brand;
import proviso.document.Document;
import proviso.document.Imprint;
import proviso.document.Stationery;
import proviso.document.layout.CellRoom;
import proviso.document.layout.CellShape;
import proviso.document.layout.FilledCell;
import proviso.document.layout.Head;
import proviso.document.layout.Layout;
import proviso.document.layout.Placed.Slot;

/**
 * Prints documents of one kind: what they have in common is set, drawn and compressed once, and
 * each document adds what it has of its own. The bytes are those that {@link PdfWriter} gives.
 *
 * <p>Where the lines of a page stand depends on how many lines the head and the cells take; for
 * each such combination there is one {@link Plate}, made when the first document has it. A document
 * that no plate fits, because an entry goes to a continuation page or holds a table, or has letters
 * that the plate's fonts lack, is set as a whole. For any number of threads.
 */
public final class PreparedPdf {
  /** What a kind may keep: a plate is about 50 KB. */
  private static final int MOST_PLATES = 256;

  private final PdfWriter writer;
  private final Stationery stationery;
  private final Layout layout;
  private final Map<Key, Ready> plates = new ConcurrentHashMap<>();
  private volatile @Nullable List<CellRoom> rooms;

  /** What must be equal for a plate to fit. */
  private record Key(String language, int headHeight, boolean headed, List<CellShape> cells) {}

  /** A plate with the letters it can print. */
  private record Ready(Plate plate, FontsInUse fonts) {}

  /** What is a document's own, set by itself. */
  private record Own(Head head, List<FilledCell> cells) {}

  /**
   * Documents of a kind.
   *
   * @param writer what prints the first of each shape
   * @param stationery the kind
   */
  public PreparedPdf(PdfWriter writer, Stationery stationery) {
    this.writer = writer;
    this.stationery = stationery;
    this.layout = new Layout(writer.style(), writer.fonts().typefaces());
  }

  /**
   * A document's PDF.
   *
   * @throws UnprintableTextException if the fonts lack characters of it
   * @throws IllegalArgumentException as {@link PdfWriter#write} does
   */
  public PdfFile file(Imprint imprint) {
    return printed(imprint).orElseGet(() -> whole(imprint));
  }

  /** From a plate that is there; empty when none fits. */
  Optional<PdfFile> printed(Imprint imprint) {
    List<CellRoom> known = rooms;
    if (known == null || known.size() != imprint.cells().size()) {
      return Optional.empty();
    }
    Optional<Own> own = own(imprint, known);
    return own.flatMap(set ->
        Optional.ofNullable(plates.get(key(imprint, set)))
            .flatMap(ready -> print(imprint, set, ready)));
  }

  private Optional<Own> own(Imprint imprint, List<CellRoom> into) {
    List<FilledCell> cells = new ArrayList<>(into.size());
    for (int i = 0; i < into.size(); i++) {
      Optional<FilledCell> cell = layout.fill(imprint.cells().get(i), into.get(i));
      if (cell.isEmpty()) {
        return Optional.empty();
      }
      cells.add(cell.get());
    }
    return layout.head(imprint.head()).map(head -> new Own(head, cells));
  }

  private static Key key(Imprint imprint, Own own) {
    return new Key(
        imprint.meta().language(),
        own.head().height(),
        !own.head().items().isEmpty(),
        own.cells().stream().map(FilledCell::shape).toList());
  }

  private Optional<PdfFile> print(Imprint imprint, Own own, Ready ready) {
    var codes = new CheckedCodes(ready.fonts());
    int height = writer.style().height();
    List<PdfBytes> heads = new ArrayList<>();
    if (!own.head().items().isEmpty()) {
      var head = new PdfBytes(512);
      new Drawing(height, codes, 0, Optional.empty()).draw(own.head().items(), 0, 0, head);
      heads.add(head);
    }
    List<PdfBytes> parts = new ArrayList<>();
    int cell = 0;
    for (List<PageContent.Piece> pieces : ready.plate().between()) {
      var part = new PdfBytes(2048);
      for (PageContent.Piece piece : pieces) {
        switch (piece) {
          case PageContent.Piece.Fixed fixed -> part.raw(fixed.content());
          case PageContent.Piece.Own hole -> {
            Slot slot = hole.slot();
            new Drawing(height, codes, hole.firstMark(), Optional.empty())
                .draw(own.cells().get(cell++).items(), slot.x(), slot.top(), part);
          }
        }
      }
      parts.add(part);
    }
    return codes.lacksAny()
        ? Optional.empty()
        : Optional.of(ready.plate().print(new Metadata(imprint.meta()), heads, parts));
  }

  /** Set as a whole; what others can be printed from is kept. */
  private PdfFile whole(Imprint imprint) {
    Document document = stationery.document(imprint);
    SetDocument set = writer.set(document);
    List<Slot> slots = set.slots();
    // What a plate adds it prints in black.
    if (slots.size() == imprint.cells().size() && document.brand().equals(Brand.PLAIN)) {
      List<CellRoom> found = slots.stream().map(Slot::room).toList();
      rooms = found;
      if (plates.size() < MOST_PLATES && set.isReusable()) {
        own(imprint, found)
            .ifPresent(own -> plates.put(key(imprint, own), new Ready(set.plate(), set.fonts())));
      }
    }
    return set.file();
  }
}
