/**
 * Enters: the endorsement that {@code proviso issue} prints. Leaves: how long it takes to compile
 * the form and to print the document, beside what others need for the same document.
 *
 * <p>The peers are Apache FOP, by way of XSL-FO, and openhtmltopdf, by way of XHTML. Each gets the
 * same blocks, the same fonts and paper, and must write a tagged PDF/UA-1 and PDF/A-2a file with
 * bookmarks and links, as ours is. {@link proviso.bench.Bench} runs everything.
 *
 * <p>And: the rules of BP 05 94 with the facts of a loss. Leaves: how long a determination takes,
 * beside a method written by hand for this form, the Common Expression Language, and Drools DMN.
 * {@link proviso.bench.Notation} writes the form's own program in the languages of the peers, so
 * that they run the same rules.
 */
@NullMarked
package proviso.bench;

import org.jspecify.annotations.NullMarked;
