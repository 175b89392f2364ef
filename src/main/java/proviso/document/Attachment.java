package proviso.document;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A file that travels inside a document: the data that the document was made from. Only PDF can
 * carry it.
 */
public final class Attachment {
  /** The name under which the data that a document was made from travel inside it. */
  public static final String PROVENANCE = "provenance.json";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z]+/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*");

  private final String name;
  private final String mediaType;
  private final String description;
  private final byte[] bytes;

  /**
   * An attachment.
   *
   * @param name its file name: ASCII letters, digits, {@code . _ -}, at most 100
   * @param mediaType such as {@code application/json}
   * @param description what it is, for the person who finds it
   * @param bytes its content, copied
   * @throws IllegalArgumentException if the name or the media type is none
   */
  public Attachment(String name, String mediaType, String description, byte[] bytes) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no name for an attachment: " + name);
    }
    if (!MEDIA_TYPE.matcher(mediaType).matches()) {
      throw new IllegalArgumentException("no media type: " + mediaType);
    }
    this.name = name;
    this.mediaType = mediaType;
    this.description = description;
    this.bytes = bytes.clone();
  }

  /** Its file name. */
  public String name() {
    return name;
  }

  /** What kind of content it is. */
  public String mediaType() {
    return mediaType;
  }

  /** What it is, for the person who finds it. */
  public String description() {
    return description;
  }

  /** Its content, copied. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attachment it
        && name.equals(it.name)
        && mediaType.equals(it.mediaType)
        && description.equals(it.description)
        && Arrays.equals(bytes, it.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return name + " (" + mediaType + ", " + bytes.length + " bytes)";
  }
}
