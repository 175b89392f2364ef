/**
 * Enters: a template that a carrier edits, and data. Leaves: a {@link proviso.document.Document},
 * or diagnostics at the template's lines.
 *
 * <p>{@link proviso.template.TemplateFolder} reads the files; FreeMarker fills them in and gives
 * CommonMark; that becomes blocks. A string of the data never passes through CommonMark: the text
 * carries a numbered slot in its place ({@link proviso.template.MarkdownOutputFormat}), which is
 * exchanged for the string when the blocks are made. Whatever the string holds, it is words.
 */
@NullMarked
package proviso.template;

import org.jspecify.annotations.NullMarked;
