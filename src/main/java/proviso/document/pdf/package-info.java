/**
 * Enters: placed pages and their tags. Leaves: the bytes of a PDF that is PDF/UA-1 and PDF/A-2a;
 * the only package that uses PDFBox.
 */
@NullMarked
package proviso.document.pdf;

import org.jspecify.annotations.NullMarked;
