/**
 * Enters: the endorsement that {@code proviso issue} prints. Leaves: how long it takes to compile
 * the form and to print the document, beside what others need for the same document.
 *
 * <p>The peers are Apache FOP, by way of XSL-FO, and openhtmltopdf, by way of XHTML. Each gets the
 * same blocks, the same fonts and paper, and must write a tagged PDF/UA-1 and PDF/A-2a file with
 * bookmarks and links, as ours is. {@link proviso.bench.Bench} runs everything.
 */
@NullMarked
package proviso.bench;

import org.jspecify.annotations.NullMarked;
