package proviso.claim;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What letters about a claim need and its decision does not.
 *
 * @param state two letters, the state whose rules govern the handling of the claim
 * @param addressee to whom letters go; the insured, when absent
 * @param salutation such as "Dear Ms. Reyes"; may be empty
 * @param delivery how letters are sent; may be empty
 * @param lossDate the date of loss, as letters name it
 * @param lossPlace where the loss happened; may be empty
 * @param copies who receives a copy
 * @param enclosures what is enclosed
 * @param events the days on which things happened that set a clock going or stop it
 */
public record Correspondence(
    String state,
    Optional<Addressee> addressee,
    String salutation,
    String delivery,
    LocalDate lossDate,
    String lossPlace,
    List<String> copies,
    List<String> enclosures,
    Map<Event, LocalDate> events) {
  /** Copies the lists and the map. */
  public Correspondence {
    copies = List.copyOf(copies);
    enclosures = List.copyOf(enclosures);
    Map<Event, LocalDate> all = new EnumMap<>(Event.class);
    all.putAll(events);
    events = Collections.unmodifiableMap(all);
  }

  /** The same with other events. */
  public Correspondence with(Map<Event, LocalDate> others) {
    return new Correspondence(
        state, addressee, salutation, delivery, lossDate, lossPlace, copies, enclosures, others);
  }

  /**
   * Somebody with an address.
   *
   * @param name as printed
   * @param address its lines
   */
  public record Addressee(String name, List<String> address) {
    /** Copies the lines. */
    public Addressee {
      address = List.copyOf(address);
    }
  }

  /** Something that happens to every claim, on a day. */
  public enum Event {
    /** The insurer received notice of the claim. */
    NOTICE("notice", "The insurer received notice of the claim."),
    /** The insurer acknowledged it. */
    ACKNOWLEDGED("acknowledged", "The insurer acknowledged the claim."),
    /** The insurer asked for what it needs. */
    REQUESTED("requested", "The insurer asked for the items and statements it needs."),
    /** All that it asked for was there. */
    RECEIVED("received", "All items and statements asked for were received."),
    /** The proof of loss was received. */
    PROOF("proof", "The proof of loss was received."),
    /** The insurer last wrote that it needs more time. */
    EXTENDED("extended", "The insurer last wrote that it needs more time, and why."),
    /** The insurer accepted or denied the claim. */
    DECIDED("decided", "The insurer accepted or denied the claim, in whole or in part."),
    /** Insurer and insured agreed on the amount. */
    AGREED("agreed", "The insurer and the insured agreed on the amount."),
    /** The insurer paid. */
    PAID("paid", "The insurer paid."),
    /** The last day on which the insured may sue. */
    SUIT_LIMIT("suit-limit", "The last day on which the insured may bring a legal action.");

    private final String key;
    private final String words;

    Event(String key, String words) {
      this.key = key;
      this.words = words;
    }

    /** Its key in files. */
    public String key() {
      return key;
    }

    /** What happens, a sentence. */
    public String words() {
      return words;
    }
  }
}
