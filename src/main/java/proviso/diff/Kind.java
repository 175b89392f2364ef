package proviso.diff;

import java.util.Locale;

/** What became of a clause; several may hold at once. */
public enum Kind {
  /** Nothing changed. */
  UNCHANGED,
  /** Its label changed and it did not move. */
  RENUMBERED,
  /** It stands elsewhere. */
  MOVED,
  /** Its words changed beyond values and references that followed their targets. */
  REWORDED,
  /** A value in its words changed. */
  PARAMETER,
  /** What it does changed. */
  RULE,
  /** A cross-reference in it prints another label. */
  REFERENCE,
  /** One clause became several. */
  SPLIT,
  /** Several clauses became one. */
  MERGED,
  /** It is new. */
  ADDED,
  /** It is gone. */
  DELETED;

  /** As printed, such as "reworded". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is when the editions change places. */
  public Kind reversed() {
    return switch (this) {
      case SPLIT -> MERGED;
      case MERGED -> SPLIT;
      case ADDED -> DELETED;
      case DELETED -> ADDED;
      case UNCHANGED, RENUMBERED, MOVED, REWORDED, PARAMETER, RULE, REFERENCE -> this;
    };
  }
}
