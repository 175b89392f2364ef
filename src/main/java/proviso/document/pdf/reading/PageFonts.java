package proviso.document.pdf.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** The fonts of a file: what their codes stand for, and what tells each from others. */
final class PageFonts {
  private static final int DEEPEST = 20;

  private final IdentityHashMap<COSDictionary, CodeTable> tables = new IdentityHashMap<>();
  private final SortedMap<String, String> prints = new TreeMap<>();

  /** The table of a font, by its name in a page's resources. */
  CodeTable table(@Nullable COSDictionary fonts, COSName name)
      throws UnreadablePdfException, IOException {
    COSDictionary font = fonts == null ? null : fonts.getCOSDictionary(name);
    if (font == null) {
      throw new UnreadablePdfException("A page uses a font that it does not have.");
    }
    CodeTable known = tables.get(font);
    if (known != null) {
      return known;
    }
    if (!(font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream)) {
      throw new UnreadablePdfException("A font does not say which letters it shows.");
    }
    CodeTable table = CodeTable.of(content(stream));
    tables.put(font, table);
    prints.merge(name.getName(), print(font), (a, b) -> a.equals(b) ? a : a + " " + b);
    return table;
  }

  /** The hash of each font, in order of name. */
  List<String> prints() {
    return prints.entrySet().stream().map(it -> it.getKey() + " " + it.getValue()).toList();
  }

  static byte[] content(COSStream stream) throws IOException {
    try (InputStream in = stream.createInputStream()) {
      return in.readAllBytes();
    }
  }

  private static String print(COSDictionary font) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      var met = Collections.newSetFromMap(new IdentityHashMap<COSBase, Boolean>());
      digest(font, digest, 0, met);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** What an object says, however it is written or compressed. */
  private static void digest(
      @Nullable COSBase given, MessageDigest digest, int depth, Set<COSBase> met)
      throws IOException {
    COSBase base = given instanceof COSObject reference ? reference.getObject() : given;
    if (base == null || depth > DEEPEST) {
      return;
    }
    switch (base) {
      case COSDictionary dictionary -> {
        if (!met.add(dictionary)) {
          return;
        }
        var entries = new TreeMap<String, COSBase>();
        dictionary.entrySet().forEach(it -> entries.put(it.getKey().getName(), it.getValue()));
        if (dictionary instanceof COSStream stream) {
          digest.update(content(stream));
          List.of("Length", "Filter", "DecodeParms").forEach(entries::remove);
        }
        for (Map.Entry<String, COSBase> entry : entries.entrySet()) {
          update(digest, "/" + entry.getKey() + " ");
          digest(entry.getValue(), digest, depth + 1, met);
        }
      }
      case COSArray array -> {
        update(digest, "[");
        for (COSBase item : array) {
          digest(item, digest, depth + 1, met);
        }
        update(digest, "]");
      }
      default -> update(digest, base + " ");
    }
  }

  private static void update(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
  }
}
