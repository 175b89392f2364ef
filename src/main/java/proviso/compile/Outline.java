package proviso.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import proviso.form.Form;
import proviso.form.Label;
import proviso.form.Provision;

/**
 * The provisions of a form by id, by label and by the section their heading names, with their order
 * on the page. Where a faulty form uses a name twice the first provision has it.
 */
final class Outline {
  /** A heading that begins with the name of a section, such as "Section III – Water". */
  private static final Pattern SECTION =
      Pattern.compile(
          "^(Section|Part|Article|Division|Chapter)\\s+([IVXLCDM]+|[0-9]+|[A-Z])(?![\\p{L}\\p{N}])");

  private final Provision body;
  private final Map<String, Provision> byId = new HashMap<>();
  private final Map<String, Provision> byLabel = new HashMap<>();
  private final Map<String, Provision> bySection = new HashMap<>();
  private final IdentityHashMap<Provision, Place> places = new IdentityHashMap<>();

  /**
   * Where a provision begins and ends on the page, counted in beginnings and ends; and what holds
   * it.
   */
  private record Place(int begin, int end, @Nullable Provision parent) {}

  /**
   * The name by which a heading calls its provision.
   *
   * @param kind such as "Section"
   * @param number such as "III"
   */
  record Section(String kind, String number) {
    /** The words that name it, such as "Section III". */
    String printed() {
      return kind + " " + number;
    }
  }

  private Outline(Provision body) {
    this.body = body;
  }

  /** The outline of a form. */
  static Outline of(Form form) {
    Outline outline = new Outline(form.body());
    outline.add(form.body(), null, 1);
    return outline;
  }

  /** Adds a provision and all below it; returns the next free position. */
  private int add(Provision provision, @Nullable Provision parent, int position) {
    if (parent != null) {
      if (!provision.id().isEmpty()) {
        byId.putIfAbsent(provision.id(), provision);
      }
      byLabel.putIfAbsent(provision.label().cited(), provision);
      section(provision).ifPresent(it -> bySection.putIfAbsent(key(it.printed()), provision));
    }
    int next = position + 1;
    for (Provision child : provision.children()) {
      next = add(child, provision, next);
    }
    places.put(provision, new Place(position, next, parent));
    return next + 1;
  }

  /** The form's body, which holds all provisions. */
  Provision body() {
    return body;
  }

  /** The ids of all provisions. */
  Set<String> ids() {
    return byId.keySet();
  }

  /** The provision of an id. */
  Optional<Provision> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The provision of a whole label; a last full stop may be missing. */
  Optional<Provision> byLabel(String label) {
    return Optional.ofNullable(byLabel.get(withoutStop(label)));
  }

  /** The provision whose heading begins with these words, such as "Section III". */
  Optional<Provision> bySection(String printed) {
    return Optional.ofNullable(bySection.get(key(printed)));
  }

  /** How a provision's heading names it, if it does. */
  static Optional<Section> section(Provision provision) {
    return provision
        .heading()
        .map(heading -> SECTION.matcher(heading.plain()))
        .filter(Matcher::find)
        .map(found -> new Section(found.group(1), found.group(2)));
  }

  /**
   * The provision a label names when it is printed within {@code context}: relative labels first.
   */
  Optional<Provision> named(String label, Provision context) {
    for (Provision from : inwardsOut(context)) {
      Optional<Provision> found = byLabel(from.label().path() + label);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether a label printed within {@code context} names {@code target}. */
  boolean names(String label, Provision context, Provision target) {
    String wanted = target.label().cited();
    return inwardsOut(context).stream()
        .anyMatch(from -> wanted.equals(withoutStop(from.label().path() + label)));
  }

  /**
   * The label to print within {@code context} for {@code target}, beginning at level {@code from}
   * where that is clear.
   */
  String printed(Provision target, Provision context, int from) {
    List<String> parts = target.label().parts();
    List<String> here = context.label().parts();
    boolean shared =
        from < parts.size()
            && from <= here.size()
            && parts.subList(0, from).equals(here.subList(0, from));
    return shared ? new Label(parts.subList(from, parts.size())).path() : target.label().path();
  }

  /** Whether {@code target} begins on the page after wording of {@code context}. */
  boolean isBelow(Provision target, Passage context) {
    return place(target).begin > position(context);
  }

  /** Whether {@code target} is, or is in part, on the page before wording of {@code context}. */
  boolean isAbove(Provision target, Passage context) {
    return place(target).begin <= position(context);
  }

  /** Whether the first provision begins on the page before the second. */
  boolean inOrder(Provision first, Provision second) {
    return place(first).begin < place(second).begin;
  }

  private int position(Passage passage) {
    return switch (passage.kind()) {
      case FRONT -> 0;
      case HEADING, OPENING -> place(passage.within()).begin;
      case CLOSING -> place(passage.within()).end;
    };
  }

  private Place place(Provision provision) {
    Place place = places.get(provision);
    if (place == null) {
      throw new IllegalArgumentException("a provision of another form: " + provision.id());
    }
    return place;
  }

  private List<Provision> inwardsOut(Provision context) {
    List<Provision> out = new ArrayList<>();
    for (Provision at = context; at != null; at = place(at).parent) {
      out.add(at);
    }
    return out;
  }

  private static String key(String section) {
    return section.toLowerCase(Locale.ROOT);
  }

  private static String withoutStop(String label) {
    return label.endsWith(".") ? label.substring(0, label.length() - 1) : label;
  }
}
