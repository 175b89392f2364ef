package proviso.form;

import java.util.Locale;

/**
 * Which form, in which edition: what is printed in the corner of every page.
 *
 * @param number such as "QX 10 01"
 * @param edition month and year as printed, such as "01 06"
 */
public record FormId(String number, String edition) {
  /** The number and edition as printed, such as "QX 10 01 01 26". */
  public String printed() {
    return number + " " + edition;
  }

  /** Both as a file name part, such as "qx-10-01-01-26". */
  public String slug() {
    return printed().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  @Override
  public String toString() {
    return printed();
  }
}
