/**
 * Enters: the statements of a form's sentences, as text. Leaves: {@link proviso.rule.Rule}s, whose
 * {@link proviso.rule.Expression}s know where each of their parts stands.
 *
 * <p>{@code Lexer} makes tokens, {@code ExpressionParser} an expression of them; {@link
 * proviso.rule.RuleFromText} and {@link proviso.rule.ExpressionFromText} are the way in, {@link
 * proviso.rule.RulePrinter} the way back to text.
 */
@NullMarked
package proviso.rule;

import org.jspecify.annotations.NullMarked;
