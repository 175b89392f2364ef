package proviso.text;

import java.util.Locale;

/**
 * The kinds of fault, in the order of the stages that find them. Names are stable: tools filter by
 * them.
 */
public enum Code {
  /** The file cannot be read from disk. */
  UNREADABLE_FILE,
  /** The bytes are not UTF-8, or hold a character that no text has. */
  BAD_ENCODING,
  /** The file is longer, deeper or wider than any real one. */
  TOO_LARGE,
  /** The file breaks the YAML or JSON grammar. */
  YAML_SYNTAX,
  /** A tab indents a line. */
  TAB_INDENT,
  /** An anchor, alias, merge key, tag or second document: YAML that our files do without. */
  YAML_FEATURE,
  /** A key stands twice in one mapping. */
  DUPLICATE_KEY,
  /** A key that the file's grammar does not have. */
  UNKNOWN_KEY,
  /** A key that must be there is not. */
  MISSING_KEY,
  /** A mapping where a text belongs, and the like. */
  WRONG_TYPE,
  /** A text that is not one of those allowed, or does not parse as what it must be. */
  BAD_VALUE,
  /** Wording whose inline markup is not closed, or is of a kind that wording does without. */
  BAD_WORDING,
  /** An id used for two things. */
  DUPLICATE_ID,
  /** An id that is not lower-case words joined by hyphens. */
  BAD_ID,
  /** A label asserted in the file is not the label the outline computes. */
  LABEL_GAP,
  /** The outline is deeper than the form's ladder of labels. */
  TOO_DEEP,
  /** A cross-reference to nothing. */
  DANGLING_REFERENCE,
  /** A cross-reference whose printed words are not its target's label. */
  WRONG_REFERENCE,
  /** Words that read like a cross-reference and are not marked as one. */
  UNMARKED_REFERENCE,
  /** A quoted term that neither the form nor the base form defines. */
  UNDEFINED_TERM,
  /** A defined term that no provision uses. */
  UNUSED_TERM,
  /** A bound span whose words are not a value. */
  BAD_BOUND,
  /** One name bound to two different values. */
  CONFLICTING_BOUND,
  /** A schedule entry that nothing refers to. */
  UNUSED_ENTRY,
  /** A rule that does not parse. */
  BAD_RULE,
  /** A rule that names something the form does not have. */
  UNKNOWN_NAME,
  /** A rule that computes with things that do not fit. */
  TYPE_MISMATCH,
  /** A name whose rules depend on itself. */
  CIRCULAR_RULE,
  /** A rule pinned to words that have changed since. */
  STALE_RULE,
  /** A rule not pinned to its words. */
  UNPINNED_RULE,
  /** A policy names a form that is not in the library. */
  UNKNOWN_FORM,
  /** A policy names a form that is there in other editions only. */
  UNKNOWN_EDITION,
  /** A schedule entry that the form does not have. */
  UNKNOWN_ENTRY,
  /** A required schedule entry without a value. */
  MISSING_ENTRY,
  /** A schedule value that breaks the entry's or the form's bounds. */
  BAD_SCHEDULE,
  /** A policy period or other date that does not hold. */
  BAD_PERIOD,
  /** A claim under a form that decides no claims. */
  NO_OUTCOME,
  /** A fact, or a column of one, that the form does not ask for. */
  UNKNOWN_FACT,
  /** A reading, or an option of one, that the form does not have. */
  UNKNOWN_READING,
  /** An answer that is not what the fact asks for. */
  BAD_FACT,
  /** A moment that the clock of its place never shows, or shows twice, or that no claim is of. */
  BAD_MOMENT,
  /** Something that ends before it begins. */
  IMPOSSIBLE_ORDER,
  /** A character for which the document's fonts have no glyph. */
  NO_GLYPH,
  /** A template that does not parse, or fails when it runs. */
  BAD_TEMPLATE,
  /** A letter of a kind that cannot tell of the decision. */
  WRONG_LETTER,
  /** A letter without what the state requires it to say. */
  MISSING_NOTICE,
  /** A file that stands in the way of a write. */
  WOULD_OVERWRITE;

  /** The name as printed, such as {@code unknown-key}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
