package proviso.template;

import java.util.Optional;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Frame;
import proviso.document.Block.Size;

/** What a template says about the look of what stands between two tags; Markdown cannot say it. */
sealed interface Mark {
  /** A box around. */
  record Box() implements Mark {}

  /** What stands on one page. */
  record Together() implements Mark {}

  /**
   * A quotation.
   *
   * @param quotation what is quoted
   */
  record Quoted(Block.Quotation quotation) implements Mark {}

  /**
   * How paragraphs and headings are set.
   *
   * @param align absent to leave it
   * @param size absent to leave it
   */
  record Set(Optional<Align> align, Optional<Size> size) implements Mark {}

  /**
   * How a table looks.
   *
   * @param frame absent for the usual one
   * @param caption what it shows; may be empty
   * @param captionPrinted whether the caption is printed
   */
  record Table(Optional<Frame> frame, String caption, boolean captionPrinted) implements Mark {}

  /**
   * A section of the document.
   *
   * @param columns 1 or 2
   * @param newPage whether it starts on a fresh page
   */
  record Section(int columns, boolean newPage) implements Mark {}
}
