package proviso.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import proviso.clause.Slot;
import proviso.decide.Decision;
import proviso.decide.Determination;

/** What a letter is for. */
public enum LetterKind {
  /** The claim was received, and what happens next. */
  ACKNOWLEDGEMENT("We have received your claim", Decision.values()),
  /** The facts that are still open, as questions; only if there are any for the insured. */
  INFORMATION_REQUEST(
      "We need information about your claim", Decision.UNDETERMINED, Decision.REFER),
  /** The claim is investigated, and no right is given up by it. */
  RESERVATION_OF_RIGHTS("Reservation of rights", Decision.UNDETERMINED, Decision.REFER),
  /** All that was claimed is paid, but for the deductible and the like. */
  PAYMENT("Payment of your claim", Decision.PAY),
  /** Some of what was claimed is paid. */
  PARTIAL_PAYMENT("Payment of part of your claim", Decision.PAY_PARTIAL),
  /** Nothing is covered. */
  DENIAL("Denial of your claim", Decision.DENY),
  /** How the amount was worked out. */
  PAYMENT_EXPLANATION(
      "How we worked out the payment of your claim",
      Decision.PAY,
      Decision.PAY_PARTIAL,
      Decision.NO_PAYMENT),
  /** The limit of the policy year is used up. */
  LIMIT_EXHAUSTED(
      "The limit of insurance is used up", Decision.PAY, Decision.PAY_PARTIAL, Decision.NO_PAYMENT),
  /** What is outstanding, and why. */
  STATUS("The status of your claim", Decision.UNDETERMINED, Decision.REFER);

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes one that cannot change
  private final List<Decision> fits;

  LetterKind(String title, Decision... fits) {
    this.title = title;
    this.fits = List.of(fits);
  }

  /** The word for it on the command line and in files, such as {@code partial-payment}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The title of the document. */
  public String title() {
    return title;
  }

  /** Its template in the folder of templates. */
  public String template() {
    return "letters/" + id() + ".md.ftl";
  }

  /** The kind of an id. */
  public static Optional<LetterKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }

  /** Whether the claim is decided by a letter of this kind, if it was not before. */
  public boolean decides() {
    return switch (this) {
      case PAYMENT, PARTIAL_PAYMENT, DENIAL, PAYMENT_EXPLANATION, LIMIT_EXHAUSTED -> true;
      case ACKNOWLEDGEMENT, INFORMATION_REQUEST, RESERVATION_OF_RIGHTS, STATUS -> false;
    };
  }

  /** Whether a letter of this kind can tell of a determination. */
  public boolean fits(Determination determination) {
    return fits.contains(determination.decision())
        && (this != LIMIT_EXHAUSTED || isLimitUsedUp(determination))
        && (this != INFORMATION_REQUEST || Questions.isInsuredAsked(determination));
  }

  /** The kind that tells of a determination. */
  public static LetterKind of(Determination determination) {
    if (LIMIT_EXHAUSTED.fits(determination)) {
      return LIMIT_EXHAUSTED;
    }
    return switch (determination.decision()) {
      case PAY -> PAYMENT;
      case PAY_PARTIAL -> PARTIAL_PAYMENT;
      case NO_PAYMENT -> PAYMENT_EXPLANATION;
      case DENY -> DENIAL;
      case REFER -> RESERVATION_OF_RIGHTS;
      case UNDETERMINED -> INFORMATION_REQUEST.fits(determination) ? INFORMATION_REQUEST : STATUS;
    };
  }

  private static boolean isLimitUsedUp(Determination determination) {
    return determination
        .aggregate()
        .filter(it -> Slot.isValue(it.after().slot()) && it.after().slot() <= 0)
        .isPresent();
  }
}
