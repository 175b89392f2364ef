package proviso.document;

import java.util.List;

/**
 * What is printed, in reading order.
 *
 * @param meta what catalogues and screen readers are told
 * @param brand whose paper it is
 * @param furniture what every page carries
 * @param sections the content
 */
public record Document(Meta meta, Brand brand, Furniture furniture, List<Section> sections) {
  /** Copies the sections. */
  public Document {
    sections = List.copyOf(sections);
  }

  /** A document on plain paper. */
  public Document(Meta meta, Furniture furniture, List<Section> sections) {
    this(meta, Brand.PLAIN, furniture, sections);
  }

  /** The same on other paper. */
  public Document with(Brand other) {
    return new Document(meta, other, furniture, sections);
  }

  /**
   * What catalogues and screen readers are told.
   *
   * @param title never blank
   * @param language a BCP 47 tag such as "en-US"
   * @param author who issues it; may be empty
   * @param subject one line; may be empty
   * @param date when it is issued, ISO 8601 with offset; empty for none. Never the clock: same
   *     input, same bytes
   */
  public record Meta(String title, String language, String author, String subject, String date) {}

  /**
   * What every page carries, apart from the content.
   *
   * @param head above the content
   * @param foot below it
   */
  public record Furniture(Band head, Band foot) {}

  /**
   * A strip across the page.
   *
   * @param left lines set flush left
   * @param centre lines set centred
   * @param right lines set flush right
   */
  public record Band(List<List<Inline>> left, List<List<Inline>> centre, List<List<Inline>> right) {
    /** Nothing. */
    public static final Band EMPTY = new Band(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Band {
      left = List.copyOf(left);
      centre = List.copyOf(centre);
      right = List.copyOf(right);
    }
  }

  /**
   * Blocks set in the same number of columns.
   *
   * @param columns 1 or 2; the columns of the last page are balanced
   * @param newPage whether it starts on a fresh page
   * @param blocks the content
   */
  public record Section(int columns, boolean newPage, List<Block> blocks) {
    /** Copies the blocks. */
    public Section {
      blocks = List.copyOf(blocks);
      if (columns < 1 || columns > 2) {
        throw new IllegalArgumentException(columns + " columns");
      }
    }
  }
}
