/**
 * Enters: a document. Leaves: a Word file (WordprocessingML, ISO/IEC 29500-1, transitional) that
 * people go on editing: styles, headings, tables and lists are Word's own.
 *
 * <p>The XML is written with the JDK: the libraries for this format weigh 19 MB and more, set their
 * own times and relationship numbers into the file, and would save only the writing of some forty
 * kinds of elements. The order of elements is the schema's, which Word insists on.
 *
 * <p>Labels of outlines are words, not Word's numbering: they are quoted from a form, and an edit
 * above them must not renumber them. Lists that count themselves use numbering.
 */
@NullMarked
package proviso.document.docx;

import org.jspecify.annotations.NullMarked;
