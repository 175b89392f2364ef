package proviso.form;

import java.util.List;
import java.util.Optional;
import proviso.text.Span;

/**
 * The form that this one modifies, of which we have no text: what this form says about it, and no
 * more.
 *
 * @param titles the coverage forms as printed under "modifies insurance provided under"
 * @param places the places in it that this form refers to
 */
public record BaseForm(List<String> titles, List<Place> places) {
  /** A form that modifies none. */
  public static final BaseForm NONE = new BaseForm(List.of(), List.of());

  /** Copies the lists. */
  public BaseForm {
    titles = List.copyOf(titles);
    places = List.copyOf(places);
  }

  /**
   * A place in the base form.
   *
   * @param id its name in this file
   * @param cites how it must be printed
   * @param span where it is declared
   */
  public record Place(String id, String cites, Span span) {}

  /** The place of an id. */
  public Optional<Place> place(String id) {
    return places.stream().filter(place -> place.id().equals(id)).findFirst();
  }
}
