package proviso.template;

import freemarker.core.Environment;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import proviso.text.Suggestion;

/** The names that a template could have meant where it wrote one that is not there. */
final class KnownNames {
  private static final Pattern STEP = Pattern.compile("\\.?([A-Za-z_]\\w*)|\\[(\\d{1,9})]");
  private static final int MOST_LISTED = 12;

  private KnownNames() {}

  /** A hint such as {@code Did you mean "policy.insured"?}, or the names that there are. */
  static String hint(String expression, @Nullable Environment environment) {
    int dot = expression.lastIndexOf('.');
    String parent = dot < 0 ? "" : expression.substring(0, dot);
    String name = expression.substring(dot + 1);
    if (environment == null || !name.matches("[A-Za-z_]\\w*")) {
      return "";
    }
    try {
      List<String> known = parent.isEmpty() ? variables(environment) : keys(parent, environment);
      String meant =
          Suggestion.closest(name, known)
              .map(close ->
                  "Did you mean \"%s\"?".formatted(parent.isEmpty() ? close : parent + "." + close))
              .orElse("");
      return !meant.isEmpty() || known.isEmpty() || known.size() > MOST_LISTED
          ? meant
          : "There are: %s.".formatted(String.join(", ", known));
    } catch (TemplateModelException e) {
      // A hint is worth no second fault.
      return "";
    }
  }

  private static List<String> variables(Environment environment) throws TemplateModelException {
    Set<String> names = new TreeSet<>();
    for (Object name : environment.getKnownVariableNames()) {
      names.add(String.valueOf(name));
    }
    return List.copyOf(names);
  }

  /** The keys of what a path such as {@code forms[0].entries} leads to. */
  private static List<String> keys(String path, Environment environment)
      throws TemplateModelException {
    TemplateModel model = null;
    Matcher step = STEP.matcher(path);
    int at = 0;
    while (step.find() && step.start() == at) {
      if (at == 0) {
        model = environment.getVariable(step.group(1));
      } else if (step.group(1) != null) {
        model = model instanceof TemplateHashModel hash ? hash.get(step.group(1)) : null;
      } else {
        int index = Integer.parseInt(step.group(2));
        model = model instanceof TemplateSequenceModel list ? list.get(index) : null;
      }
      at = step.end();
    }
    Set<String> keys = new TreeSet<>();
    if (at == path.length() && model instanceof TemplateHashModelEx hash) {
      TemplateCollectionModel all = hash.keys();
      for (TemplateModelIterator i = all.iterator(); i.hasNext(); ) {
        if (i.next() instanceof TemplateScalarModel key) {
          keys.add(key.getAsString());
        }
      }
    }
    return List.copyOf(keys);
  }
}
