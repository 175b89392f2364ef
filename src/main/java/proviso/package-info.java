/**
 * Proviso, a compiler for insurance policy forms: the wording is the program.
 *
 * <p>A form's YAML goes in; out come the document the insured receives, the determination of a
 * claim, and the comparison of two editions, all from the same compiled words.
 *
 * <pre>
 *     YAML
 *      |  source
 *  FormSource
 *      |  compile: FormFromSource
 *     Form --------------------------------------------+
 *      |  compile: CompiledFromForm                    |
 *  CompiledForm                                        |
 *      |                                               |
 *      +-- policy, issue --&gt; Document --&gt; PDF, HTML, text, Word
 *      |                        ^                      |
 *      +-- claim ---&gt; Determination --&gt; letter         |
 *      |                                               |
 *      +-- diff ----&gt; EditionDiff &lt;--------------------+
 * </pre>
 *
 * <p>What each package holds:
 *
 * <ul>
 *   <li>{@code text}: source text, spans, located values and diagnostics
 *   <li>{@code source}: YAML with positions
 *   <li>{@code form}: form, edition, provision, label, wording, schedule, term, reading
 *   <li>{@code rule}: the language rules are written in: syntax, types, checked core
 *   <li>{@code compile}: the driver and its stages, in order; lints
 *   <li>{@code clause}: the compiled form and its executable clauses
 *   <li>{@code claim}: facts, findings, determinations and their explanation
 *   <li>{@code particulars}: what policy and claim files write alike
 *   <li>{@code policy}: policies, declarations and schedule values
 *   <li>{@code document}: blocks; {@code layout} places them, {@code pdf}, {@code html} and {@code
 *       text} write them
 *   <li>{@code template}: the carrier's templates, and the data they may see
 *   <li>{@code issue}, {@code letter}: from policy and determination to documents
 *   <li>{@code diff}: two editions to their changes
 *   <li>{@code cli}, {@code web}: the edges
 * </ul>
 *
 * <p>{@code document}, {@code claim} and {@code diff} never see each other: a page cannot decide a
 * claim, and a claim cannot alter a page. Who may use whom is a table in {@code ArchitectureTest}.
 */
@NullMarked
package proviso;

import org.jspecify.annotations.NullMarked;
