package proviso.letter;

import java.util.List;
import proviso.document.Brand;

/**
 * How a carrier writes: its name and whom to reach, from one settings file.
 *
 * @param name as printed
 * @param address its lines
 * @param phone may be empty
 * @param website may be empty
 * @param adjuster who handles the claim and signs
 * @param submit where to send papers, lines
 * @param closing the words before the signature, such as "Sincerely,"
 * @param replyDays within how many days an answer is asked for, more than 0
 * @param brand how its paper looks
 */
public record Carrier(
    String name,
    List<String> address,
    String phone,
    String website,
    Adjuster adjuster,
    List<String> submit,
    String closing,
    int replyDays,
    Brand brand) {
  /** Copies the lists. */
  public Carrier {
    address = List.copyOf(address);
    submit = List.copyOf(submit);
  }

  /**
   * Who handles the claim.
   *
   * @param name as printed
   * @param title such as "Senior Claims Adjuster"
   * @param license the license number with what it is called; may be empty
   * @param phone how to call
   * @param email may be empty
   */
  public record Adjuster(String name, String title, String license, String phone, String email) {}
}
