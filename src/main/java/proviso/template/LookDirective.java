package proviso.template;

import freemarker.core.Environment;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import proviso.document.Block.Align;
import proviso.document.Block.Frame;
import proviso.document.Block.Size;
import proviso.text.Suggestion;

/**
 * The tags that say what Markdown cannot, around the Markdown they are about:
 *
 * <pre>{@code
 * <@box> … </@box>                                        a box around
 * <@together> … </@together>                              on one page, if one can hold it
 * <@set align="centre" size="small"> … </@set>            left, centre, right, justify;
 *                                                         small, body, large, title
 * <@table frame="boxed" caption="Premises" print=true>    open, ruled, boxed
 * <@section columns=2 newPage=true> … </@section>         not inside another tag
 * }</pre>
 */
enum LookDirective implements TemplateDirectiveModel {
  /** A box. */
  BOX("") {
    @Override
    Mark mark(Map<?, ?> given) {
      return new Mark.Box();
    }
  },
  /** What stands on one page. */
  TOGETHER("") {
    @Override
    Mark mark(Map<?, ?> given) {
      return new Mark.Together();
    }
  },
  /** Alignment and size. */
  SET("align size") {
    @Override
    Mark mark(Map<?, ?> given) throws TemplateModelException {
      return new Mark.Set(
          oneOf("align", Align.values(), given), oneOf("size", Size.values(), given));
    }
  },
  /** Frame and caption. */
  TABLE("frame caption print") {
    @Override
    Mark mark(Map<?, ?> given) throws TemplateModelException {
      return new Mark.Table(
          oneOf("frame", Frame.values(), given),
          text("caption", given).orElse(""),
          truth("print", given).orElse(true));
    }
  },
  /** Columns and page. */
  SECTION("columns newPage") {
    @Override
    Mark mark(Map<?, ?> given) throws TemplateModelException {
      return new Mark.Section(columns(given), truth("newPage", given).orElse(false));
    }
  };

  /** How many of these tags are open, in the environment. */
  private static final Object OPEN = new Object();

  /** Their names, with spaces between. */
  private final String attributes;

  LookDirective(String attributes) {
    this.attributes = attributes;
  }

  /** The name in templates. */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  abstract Mark mark(Map<?, ?> given) throws TemplateModelException;

  @Override
  @SuppressWarnings("rawtypes") // FreeMarker's interface is older than generic types.
  public void execute(
      Environment environment,
      Map given,
      TemplateModel[] loopVariables,
      @Nullable TemplateDirectiveBody body)
      throws TemplateException, IOException {
    checkAttributes(given);
    int open = environment.getCustomState(OPEN) instanceof Integer count ? count : 0;
    if (this == SECTION && open > 0) {
      throw fault("A section cannot stand inside another tag.");
    }
    int number = MarkdownOutputFormat.slots(environment).keep(mark(given));
    environment.getOut().write(Slots.begin(number));
    if (body != null) {
      environment.setCustomState(OPEN, open + 1);
      try {
        body.render(environment.getOut());
      } finally {
        environment.setCustomState(OPEN, open);
      }
    }
    environment.getOut().write(Slots.end(number));
  }

  private void checkAttributes(Map<?, ?> given) throws TemplateModelException {
    List<String> has = attributes.isEmpty() ? List.of() : List.of(attributes.split(" ", -1));
    for (Object name : given.keySet()) {
      String written = String.valueOf(name);
      if (!has.contains(written)) {
        String meant = Suggestion.hint(written, has);
        String known =
            has.isEmpty() ? "It has none." : "There are: " + String.join(", ", has) + ".";
        throw new LookFault(
            "The tag \"%s\" has no attribute \"%s\".".formatted(tag(), written),
            meant.isEmpty() ? known : meant);
      }
    }
  }

  private static <E extends Enum<E>> Optional<E> oneOf(String name, E[] allowed, Map<?, ?> given)
      throws TemplateModelException {
    Optional<String> written = text(name, given);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    List<String> words =
        Arrays.stream(allowed).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
    int found = words.indexOf(written.get());
    if (found < 0) {
      String meant = Suggestion.hint(written.get(), words);
      throw new LookFault(
          "\"%s\" is no %s.".formatted(written.get(), name),
          meant.isEmpty() ? "There are: %s.".formatted(String.join(", ", words)) : meant);
    }
    return Optional.of(allowed[found]);
  }

  private static Optional<String> text(String name, Map<?, ?> given) throws TemplateModelException {
    return switch (given.get(name)) {
      case null -> Optional.empty();
      case TemplateScalarModel text -> Optional.of(text.getAsString());
      default -> throw fault("The attribute \"%s\" must be a text.".formatted(name));
    };
  }

  private static Optional<Boolean> truth(String name, Map<?, ?> given)
      throws TemplateModelException {
    return switch (given.get(name)) {
      case null -> Optional.empty();
      case TemplateBooleanModel truth -> Optional.of(truth.getAsBoolean());
      default -> throw fault("The attribute \"%s\" must be true or false.".formatted(name));
    };
  }

  private static int columns(Map<?, ?> given) throws TemplateModelException {
    int columns =
        switch (given.get("columns")) {
          case null -> 1;
          case TemplateNumberModel number -> number.getAsNumber().intValue();
          default -> 0;
        };
    if (columns < 1 || columns > 2) {
      throw fault("The attribute \"columns\" must be 1 or 2.");
    }
    return columns;
  }

  private static TemplateModelException fault(String message) {
    return new LookFault(message, "");
  }
}
