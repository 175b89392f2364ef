package proviso.document.pdf;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import proviso.document.Attachment;

/**
 * Writes attachments as files associated with the document (ISO 19005-3, 6.8; ISO 32000-1, 7.11.4).
 */
final class AssociatedFiles {
  private AssociatedFiles() {}

  /**
   * Writes them.
   *
   * @param date when they were last changed, as PDF writes dates; empty for none
   * @return the entries of the catalog that lead to them; empty without attachments
   * @throws IllegalArgumentException if two have one name
   */
  static String write(List<Attachment> attachments, Optional<String> date, FileObjects objects) {
    if (attachments.isEmpty()) {
      return "";
    }
    Set<String> names = new HashSet<>();
    var associated = new StringBuilder();
    // A name tree is sorted (ISO 32000-1, 7.9.6).
    var tree = new TreeMap<String, Integer>(Comparator.naturalOrder());
    for (Attachment attachment : attachments) {
      if (!names.add(attachment.name())) {
        throw new IllegalArgumentException("two attachments named " + attachment.name());
      }
      int file = write(attachment, date, objects);
      tree.put(attachment.name(), file);
      associated.append(file).append(" 0 R ");
    }
    var named = new StringBuilder();
    tree.forEach(
        (name, file) -> named.append('(').append(name).append(')').append(file).append(" 0 R "));
    return "/AF[" + associated + "]/Names<</EmbeddedFiles<</Names[" + named + "]>>>>";
  }

  private static int write(Attachment attachment, Optional<String> date, FileObjects objects) {
    byte[] content = attachment.bytes();
    var entries = new PdfBytes(256).raw("/Type/EmbeddedFile/Subtype/");
    // A slash in a name is written as its number (ISO 32000-1, 7.3.5).
    entries.raw(attachment.mediaType().replace("#", "#23").replace("/", "#2F"));
    entries.raw("/Params<</Size ").digits(content.length);
    entries.raw("/CheckSum").hex(md5(content));
    date.ifPresent(at -> entries.raw("/ModDate(").raw(at).raw(")"));
    entries.raw(">>");
    byte[] deflated = new PdfBytes().raw(content).deflated(Deflater.BEST_COMPRESSION);
    int stream = objects.stream(entries.ascii(), deflated);
    int file = objects.take(1);
    PdfBytes out = objects.object(file).raw("<</Type/Filespec/F").text(attachment.name());
    out.raw("/UF").text(attachment.name()).raw("/Desc");
    out.text(PlainText.of(attachment.description())).raw("/AFRelationship/Data/EF<</F ");
    out.reference(stream).raw("/UF ").reference(stream).raw(">>>>");
    return file;
  }

  /** What the format wants (ISO 32000-1, table 46); nobody relies on it to be hard to forge. */
  private static byte[] md5(byte[] content) {
    try {
      return MessageDigest.getInstance("MD5").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}
