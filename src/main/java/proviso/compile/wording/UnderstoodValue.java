package proviso.compile.wording;

import java.util.Locale;
import proviso.form.Literals;
import proviso.form.Value;

/** Tells people what words were understood to mean. */
public final class UnderstoodValue {
  private UnderstoodValue() {}

  /** Plain words such as "8 hours", "10%" and, always with cents, "$1,000.00". */
  public static String print(Value value) {
    return value instanceof Value.Money(long cents)
        ? String.format(Locale.ROOT, "$%,d.%02d", cents / 100, cents % 100)
        : Literals.print(value);
  }
}
