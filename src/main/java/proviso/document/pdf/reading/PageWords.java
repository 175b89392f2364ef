package proviso.document.pdf.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.jspecify.annotations.Nullable;
import proviso.document.Colour;

/**
 * The words of one page by marked content (ISO 32000-1, 14.6), and what on it Proviso never draws.
 */
final class PageWords {
  private static final Set<String> DRAWN =
      Set.of(
          "BT", "ET", "Tf", "Td", "Tw", "TJ", "BDC", "EMC", "re", "f", "rg", "g", "q", "cm", "Do",
          "Q");

  /** A rule is half a point high; what is higher could hide words. */
  private static final double THICKEST = 2;

  private final int page;
  private final @Nullable COSDictionary fonts;
  private final PageFonts tables;
  private final Oddities oddities;
  private final PageLogo logo;
  private final Map<Integer, StringBuilder> shown = new TreeMap<>();
  private final Map<Integer, StringBuilder> told = new TreeMap<>();
  private final StringBuilder furniture = new StringBuilder();
  private final Deque<Mark> marks = new ArrayDeque<>();
  private Optional<CodeTable> font = Optional.empty();
  private String drawing = "";

  /** Marked content that is open: where its words go and what they stand for. */
  private record Mark(int id, boolean artifact, Optional<String> standsFor) {
    static final int NONE = -1;
  }

  private PageWords(int page, @Nullable COSDictionary fonts, PageFonts tables, Oddities oddities) {
    this.page = page;
    this.fonts = fonts;
    this.tables = tables;
    this.oddities = oddities;
    this.logo = new PageLogo(page, oddities);
  }

  /**
   * Reads a page.
   *
   * @param number from 1
   */
  static PageWords of(COSDictionary page, int number, PageFonts tables, Oddities oddities)
      throws UnreadablePdfException, IOException {
    COSDictionary resources = inherited(page);
    COSDictionary fonts = resources == null ? null : resources.getCOSDictionary(COSName.FONT);
    var words = new PageWords(number, fonts, tables, oddities);
    byte[] content = content(page);
    words.read(content);
    words.drawing = sha256(content) + words.logo.print(resources);
    if (resources != null) {
      for (COSName key : resources.keySet()) {
        if (!key.equals(COSName.FONT)
            && !key.equals(COSName.PROC_SET)
            && !key.equals(COSName.XOBJECT)) {
          oddities.add("Page " + number + " has resources beside fonts: " + key.getName() + ".");
        }
      }
    }
    return words;
  }

  private static @Nullable COSDictionary inherited(COSDictionary page) {
    COSDictionary at = page;
    for (int i = 0; i < 50 && at != null; i++) {
      COSDictionary resources = at.getCOSDictionary(COSName.RESOURCES);
      if (resources != null) {
        return resources;
      }
      at = at.getCOSDictionary(COSName.PARENT);
    }
    return null;
  }

  private static byte[] content(COSDictionary page) throws IOException {
    var all = new ByteArrayOutputStream();
    switch (page.getDictionaryObject(COSName.CONTENTS)) {
      case COSStream stream -> all.write(PageFonts.content(stream));
      case COSArray array -> {
        for (int i = 0; i < array.size(); i++) {
          if (array.getObject(i) instanceof COSStream stream) {
            all.write(PageFonts.content(stream));
            all.write('\n');
          }
        }
      }
      case null, default -> {}
    }
    return all.toByteArray();
  }

  /** The words shown under an identifier. */
  Optional<String> shown(int id) {
    return Optional.ofNullable(shown.get(id)).map(StringBuilder::toString);
  }

  /** The words as a screen reader says them. */
  String told(int id) {
    return Optional.ofNullable(told.get(id)).map(StringBuilder::toString).orElse("");
  }

  /** The identifiers on the page. */
  Set<Integer> ids() {
    return shown.keySet();
  }

  /** The words that are no content: head, foot, repetitions. */
  String furniture() {
    return furniture.toString();
  }

  /** Whether a picture stands on the page. */
  boolean pictured() {
    return logo.isDrawn();
  }

  /** The hash of what draws the page. */
  String drawing() {
    return drawing;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void read(byte[] content) throws UnreadablePdfException, IOException {
    var parser = new PDFStreamParser(content);
    List<COSBase> operands = new ArrayList<>();
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      if (token instanceof COSBase operand) {
        operands.add(operand);
      } else if (token instanceof Operator operator) {
        run(operator.getName(), operands);
        operands.clear();
      }
    }
    if (!marks.isEmpty()) {
      oddities.add("Page " + page + " ends inside marked content.");
    }
  }

  private void run(String operator, List<COSBase> operands)
      throws UnreadablePdfException, IOException {
    if (!DRAWN.contains(operator)) {
      oddities.add(
          "Page " + page + " is drawn with \"" + operator + "\", which Proviso never uses.");
    }
    logo.run(operator, operands, !marks.isEmpty() && marks.getFirst().artifact());
    switch (operator) {
      case "Tf" -> {
        if (!operands.isEmpty() && operands.getFirst() instanceof COSName name) {
          font = Optional.of(tables.table(fonts, name));
        }
      }
      case "BMC", "BDC" -> begin(operands);
      case "EMC" -> {
        if (marks.poll() == null) {
          oddities.add("Page " + page + " ends marked content that did not begin.");
        }
      }
      case "TJ", "Tj", "'", "\"" -> operands.forEach(this::show);
      case "re" -> rectangle(operands);
      case "rg", "g" -> colour(operands);
      default -> {}
    }
  }

  /** Pale words could be there and not be seen. */
  private void colour(List<COSBase> operands) {
    List<Integer> parts =
        operands.stream()
            .filter(COSNumber.class::isInstance)
            .map(it -> Math.round(Math.clamp(((COSNumber) it).floatValue(), 0, 1) * 255))
            .toList();
    boolean readable =
        switch (parts.size()) {
          case 1 -> new Colour(parts.get(0), parts.get(0), parts.get(0)).isReadable();
          case 3 -> new Colour(parts.get(0), parts.get(1), parts.get(2)).isReadable();
          default -> false;
        };
    if (!readable || parts.size() != operands.size()) {
      oddities.add("Page " + page + " has a colour too pale to be read, which Proviso never uses.");
    }
  }

  private void rectangle(List<COSBase> operands) {
    boolean thin =
        operands.size() == 4
            && operands.get(2) instanceof COSNumber width
            && operands.get(3) instanceof COSNumber height
            && Math.min(Math.abs(width.floatValue()), Math.abs(height.floatValue())) <= THICKEST;
    if (!thin) {
      oddities.add("Page " + page + " has a filled area, which could hide words.");
    }
  }

  private void begin(List<COSBase> operands) {
    String tag =
        !operands.isEmpty() && operands.getFirst() instanceof COSName name ? name.getName() : "";
    Optional<COSDictionary> properties =
        operands.size() > 1 && operands.get(1) instanceof COSDictionary dictionary
            ? Optional.of(dictionary)
            : Optional.empty();
    Optional<Mark> around = Optional.ofNullable(marks.peek());
    int id = properties.map(it -> it.getInt(COSName.MCID, Mark.NONE)).orElse(Mark.NONE);
    if (id == Mark.NONE) {
      id = around.map(Mark::id).orElse(Mark.NONE);
    } else if (around.isPresent()) {
      oddities.add("Page " + page + " has marked content within marked content.");
    } else if (shown.putIfAbsent(id, new StringBuilder()) != null) {
      oddities.add("Page " + page + " has two pieces of content with one number.");
    }
    boolean artifact = tag.equals("Artifact") || around.map(Mark::artifact).orElse(false);
    Optional<String> standsFor = properties.map(it -> it.getString(COSName.ACTUAL_TEXT));
    standsFor.ifPresent(text -> {
      if (around.isPresent()) {
        told.computeIfAbsent(around.get().id(), _ -> new StringBuilder()).append(text);
      }
    });
    marks.push(new Mark(id, artifact, standsFor));
  }

  private void show(COSBase operand) {
    switch (operand) {
      case COSString string -> append(string.getBytes());
      case COSArray array -> array.forEach(this::show);
      default -> {}
    }
  }

  private void append(byte[] codes) {
    if (font.isEmpty()) {
      oddities.add("Page " + page + " shows words before it has a font.");
      return;
    }
    String words = font.get().letters(codes);
    Optional<Mark> mark = Optional.ofNullable(marks.peek());
    if (mark.isEmpty()) {
      oddities.add("Page " + page + " shows words outside all marks: \"" + excerpt(words) + "\".");
      furniture.append(words);
    } else if (mark.get().id() != Mark.NONE) {
      shown.computeIfAbsent(mark.get().id(), _ -> new StringBuilder()).append(words);
      if (mark.get().standsFor().isEmpty()) {
        told.computeIfAbsent(mark.get().id(), _ -> new StringBuilder()).append(words);
      }
    } else {
      if (!mark.get().artifact()) {
        oddities.add("Page " + page + " shows words under no tag: \"" + excerpt(words) + "\".");
      }
      furniture.append(words).append('\n');
    }
  }

  static String excerpt(String words) {
    return words.length() <= 60 ? words : words.substring(0, 59) + "…";
  }
}
