/**
 * Enters: the bytes of a PDF that somebody sends, whoever wrote it. Leaves: its words in the order
 * and under the tags that its structure tree gives them, the files inside it, and whatever on its
 * pages Proviso never writes; or why it cannot be read.
 *
 * <p>{@link proviso.document.pdf.reading.PdfReader} is the way in. Nothing is guessed from where
 * letters stand: a line that ends at a space ends with that space, so words come back exactly as
 * they were written. What a file makes PDFBox decompress is measured first ({@code Preflight}), so
 * that a small file cannot fill the memory.
 */
@NullMarked
package proviso.document.pdf.reading;

import org.jspecify.annotations.NullMarked;
