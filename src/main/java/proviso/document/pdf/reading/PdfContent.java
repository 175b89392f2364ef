package proviso.document.pdf.reading;

import java.util.List;
import java.util.Optional;
import proviso.document.Attachment;

/**
 * What a PDF says.
 *
 * @param title as catalogues are told; may be empty
 * @param pages how many pages it has
 * @param root the structure tree; an element without kids when there is none
 * @param furniture the words of each page that are under no tag: heads, feet, repeated table
 *     headers
 * @param attachments the files inside, in the order of their names
 * @param fonts for each font of the pages what tells it from others, in order of name: the hash of
 *     its glyphs, widths and code tables
 * @param drawings for each page the hash of what draws it
 * @param pictured whether a logo stands in the head of a page
 * @param oddities what Proviso never writes, as sentences; empty for a file that it wrote
 */
public record PdfContent(
    String title,
    int pages,
    Tagged.Element root,
    List<String> furniture,
    List<Attachment> attachments,
    List<String> fonts,
    List<String> drawings,
    boolean pictured,
    List<String> oddities) {
  /** Copies the lists. */
  public PdfContent {
    furniture = List.copyOf(furniture);
    attachments = List.copyOf(attachments);
    fonts = List.copyOf(fonts);
    drawings = List.copyOf(drawings);
    oddities = List.copyOf(oddities);
  }

  /** The file inside of a name. */
  public Optional<Attachment> attachment(String name) {
    return attachments.stream().filter(it -> it.name().equals(name)).findFirst();
  }
}
