package proviso.decide;

import java.util.Locale;

/** What was decided about one coverage. */
public enum Cover {
  /** It is covered. */
  COVERED,
  /** It is not. */
  NOT_COVERED,
  /** Nobody claims it. */
  NOT_CLAIMED,
  /** Facts are open that decide it. */
  UNDETERMINED;

  /** As files and reports write it, such as {@code not-claimed}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
