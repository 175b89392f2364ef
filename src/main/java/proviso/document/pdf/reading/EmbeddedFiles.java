package proviso.document.pdf.reading;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import proviso.document.Attachment;

/** The files inside a file, as far as Proviso writes them: a name tree of one node. */
final class EmbeddedFiles {
  private static final int MOST = 100;

  private EmbeddedFiles() {}

  static List<Attachment> of(COSDictionary catalog, Oddities oddities) throws IOException {
    Map<String, Attachment> files = new TreeMap<>();
    COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
    COSDictionary tree =
        names == null ? null : names.getCOSDictionary(COSName.getPDFName("EmbeddedFiles"));
    COSArray list = tree == null ? null : tree.getCOSArray(COSName.NAMES);
    if (list == null) {
      return List.of();
    }
    for (int i = 1; i < Math.min(list.size(), 2 * MOST); i += 2) {
      if (list.getObject(i) instanceof COSDictionary file) {
        Optional<Attachment> read = read(file);
        if (read.isEmpty() || files.put(read.get().name(), read.get()) != null) {
          oddities.add("The file has something inside that is no file, or two of one name.");
        }
      }
    }
    return List.copyOf(files.values());
  }

  private static Optional<Attachment> read(COSDictionary file) throws IOException {
    String name = Optional.ofNullable(file.getString(COSName.UF)).orElse("");
    String description = Optional.ofNullable(file.getString(COSName.DESC)).orElse("");
    COSDictionary embedded = file.getCOSDictionary(COSName.EF);
    if (embedded == null
        || !(embedded.getDictionaryObject(COSName.F) instanceof COSStream stream)) {
      return Optional.empty();
    }
    String type = Optional.ofNullable(stream.getNameAsString(COSName.SUBTYPE)).orElse("");
    try {
      return Optional.of(new Attachment(name, type, description, PageFonts.content(stream)));
    } catch (IllegalArgumentException noName) {
      return Optional.empty();
    }
  }
}
