package proviso.decide;

import java.util.Locale;

/** What a claim comes to as a whole. */
public enum Decision {
  /** All that is claimed is covered and something is paid. */
  PAY,
  /** Something is paid, and something that is claimed is not covered. */
  PAY_PARTIAL,
  /** There is cover, and nothing to be paid. */
  NO_PAYMENT,
  /** Nothing that is claimed is covered. */
  DENY,
  /** Somebody else has to settle a question first; the figures are the recommended position. */
  REFER,
  /** Facts are open that can still change the outcome. */
  UNDETERMINED;

  /** As files and reports write it, such as {@code pay-partial}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
