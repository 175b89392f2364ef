package proviso.document.docx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML part of the package, with the addresses its links lead to. Names carry their prefix;
 * attributes come as name and value in turn, and one with an empty value is left out.
 */
final class Part {
  static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final Pattern SPACE = Pattern.compile("[ \t\r\n]+");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
  private final Map<String, String> links = new LinkedHashMap<>();
  private final Map<String, String> pictures = new LinkedHashMap<>();
  private final XMLStreamWriter xml;

  /** A part whose root element declares the prefixes {@code w} and {@code r}. */
  static Part of(String root) {
    return new Part(root, "xmlns:w", MAIN, "xmlns:r", RELATIONSHIPS);
  }

  Part(String root, String... attributes) {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw broken(e);
    }
    open(root, attributes);
  }

  Part open(String element, String... attributes) {
    try {
      xml.writeStartElement(element);
      write(attributes);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
    return this;
  }

  Part empty(String element, String... attributes) {
    try {
      xml.writeEmptyElement(element);
      write(attributes);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
    return this;
  }

  /** An element with text in it; nothing for no text. */
  Part text(String element, String text, String... attributes) {
    return text.isEmpty() ? this : open(element, attributes).text(text).close();
  }

  private void write(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
      }
    }
  }

  /** Text, white space collapsed as on the page. */
  Part text(String text) {
    try {
      xml.writeCharacters(SPACE.matcher(clean(text)).replaceAll(" "));
    } catch (XMLStreamException e) {
      throw broken(e);
    }
    return this;
  }

  /** Ends the element opened last. */
  Part close() {
    try {
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
    return this;
  }

  /** The number of the relationship that leads to an address outside. */
  String link(String address) {
    return links.computeIfAbsent(address, _ -> "link" + (links.size() + 1));
  }

  /** The number of the relationship that leads to a picture of the package. */
  String picture(String file) {
    return pictures.computeIfAbsent(file, _ -> "picture" + (pictures.size() + 1));
  }

  /** The pictures and the addresses outside, by the number of their relationship. */
  Optional<Part> relationships() {
    if (links.isEmpty() && pictures.isEmpty()) {
      return Optional.empty();
    }
    Part part = Relationships.begin();
    pictures.forEach((file, id) -> Relationships.part(part, id, RELATIONSHIPS + "/image", file));
    links.forEach((address, id) -> Relationships.link(part, id, address));
    return Optional.of(part);
  }

  /** Adds the addresses to a part of relationships. */
  void addLinks(Part relationships) {
    links.forEach((address, id) -> Relationships.link(relationships, id, address));
  }

  /** Ends all; the bytes. */
  byte[] end() {
    try {
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
    return bytes.toByteArray();
  }

  /** What XML 1.0 cannot hold becomes a space, or U+FFFD where no character was meant. */
  static String clean(String text) {
    if (text.chars().allMatch(c -> c >= ' ' && c < 0xD800)) {
      return text;
    }
    var clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> {
          boolean control = Character.isISOControl(c);
          boolean none = Character.getType(c) == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE;
          return control ? ' ' : none ? 0xFFFD : c;
        })
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static IllegalStateException broken(XMLStreamException e) {
    return new IllegalStateException("XML could not be written to memory", e);
  }

  @Override
  public String toString() {
    return bytes.toString(UTF_8);
  }
}
