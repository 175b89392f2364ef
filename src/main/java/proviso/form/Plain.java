package proviso.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import proviso.text.Span;

/**
 * How a letter says, in plain words, what a name of the rules came to.
 *
 * <p>Of a yes or no it is a clause for either, such as "the door was locked" and "the door was not
 * locked"; of an amount it is what the amount is called, such as "the measured loss"; of anything
 * else a clause in which {@code {}} stands for the value.
 *
 * @param words for every value that {@code byValue} does not have; may be empty
 * @param byValue for {@code yes}, {@code no}, {@code none} or an option by its id
 * @param span where it is declared
 */
public record Plain(String words, Map<String, String> byValue, Span span) {
  /** What stands for the value in the words. */
  public static final String VALUE = "{}";

  /** Copies the map, keeping its order. */
  public Plain {
    byValue = Collections.unmodifiableMap(new LinkedHashMap<>(byValue));
  }
}
