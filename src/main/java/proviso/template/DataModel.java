package proviso.template;

import static java.time.ZoneOffset.UTC;

import freemarker.template.SimpleDate;
import freemarker.template.TemplateDateModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The data a template may see: copies of plain values, so that no object of ours is ever in reach.
 */
final class DataModel {
  private static final int DEEPEST = 50;

  private DataModel() {}

  /**
   * A copy of the data.
   *
   * @throws IllegalArgumentException for anything but maps with text keys, lists, texts, numbers,
   *     truth values and dates, and for data without end
   */
  static Map<String, Object> of(Map<String, ?> data) {
    return map(data, 0);
  }

  private static Map<String, Object> map(Map<?, ?> map, int depth) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> {
      if (!(key instanceof String name)) {
        throw new IllegalArgumentException("a key that is no text: " + key);
      }
      copy.put(name, value(value, depth + 1));
    });
    return copy;
  }

  private static Object value(Object value, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("data deeper than " + DEEPEST);
    }
    return switch (value) {
      case String text -> text;
      case Number number -> number;
      case Boolean truth -> truth;
      case LocalDate date ->
          new SimpleDate(Date.from(date.atStartOfDay(UTC).toInstant()), TemplateDateModel.DATE);
      case Map<?, ?> map -> map(map, depth);
      case List<?> list -> {
        List<Object> copy = new ArrayList<>();
        list.forEach(element -> copy.add(value(element, depth + 1)));
        yield copy;
      }
      default -> throw new IllegalArgumentException("a template cannot see a " + value.getClass());
    };
  }
}
