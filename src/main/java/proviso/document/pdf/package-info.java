/**
 * Enters: a document, placed on pages with their tags. Leaves: the bytes of a PDF that is PDF/UA-1
 * and PDF/A-2a, or PDF/A-3a when files travel inside it; and back: of somebody's PDF, the words in
 * their tags and the files inside. The only package that uses PDFBox.
 *
 * <p>PDFBox reads fonts and cuts subsets from them, and the tests read every file back with it. The
 * file itself is written here, as bytes: building it from PDFBox's objects took four times as long
 * as setting the pages, and an object cannot be shared between documents, whereas bytes can. {@link
 * proviso.document.pdf.Plate} is the beginning of a file that documents of one kind share; {@link
 * proviso.document.pdf.PdfWriter} makes a plate for one document and prints it once.
 */
@NullMarked
package proviso.document.pdf;

import org.jspecify.annotations.NullMarked;
