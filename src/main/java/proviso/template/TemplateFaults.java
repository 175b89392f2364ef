package proviso.template;

import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.StopException;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.SourceText;
import proviso.text.Span;

/** Says in plain words, and at the place, what FreeMarker found wrong. */
final class TemplateFaults {
  private static final Pattern WRONG_TYPE =
      Pattern.compile("(?s)Expected (.*?), but .*?(?:has evaluated to|was) an? ([a-z_+]+)");
  private static final Map<String, String> KINDS =
      Map.of(
          "sequence", "a list",
          "collection", "a list",
          "extended_hash", "a group of values",
          "extended_hash+string", "a group of values",
          "hash", "a group of values",
          "string", "a text",
          "number", "a number",
          "boolean", "a truth value",
          "date", "a date",
          "markup_output", "a finished piece of text");

  private final TemplateFolder folder;
  private final Diagnostics diagnostics;
  private final Supplier<Span> here;

  /** Whether a file that is included cannot be used: what it defines is then missing everywhere. */
  private boolean partMissing;

  /**
   * Makes it.
   *
   * @param here where the run stands, for a fault that does not say
   */
  TemplateFaults(TemplateFolder folder, Diagnostics diagnostics, Supplier<Span> here) {
    this.folder = folder;
    this.diagnostics = diagnostics;
    this.here = here;
  }

  void report(Diagnostic diagnostic) {
    diagnostics.report(diagnostic);
  }

  /** A template that does not parse. */
  void report(ParseException e) {
    Span span =
        span(
            e.getTemplateName(),
            e.getLineNumber(),
            e.getColumnNumber(),
            e.getEndLineNumber(),
            e.getEndColumnNumber());
    error(
        span,
        ParseMessage.plain(e.getEditorMessage()),
        ParseMessage.hint(e.getEditorMessage(), folder.configuration()));
  }

  /** A file that FreeMarker cannot get. */
  void report(IOException e) {
    reportLoading(e, here.get());
  }

  /** A fault of the run; the environment, if there is one, knows the names that could be meant. */
  void report(TemplateException e, @Nullable Environment environment) {
    if (e.getCause() instanceof IOException cause) {
      reportLoading(cause, span(e));
    } else if (e instanceof InvalidReferenceException) {
      String expression = e.getBlamedExpressionString();
      if (partMissing && expression != null && !expression.contains(".")) {
        return;
      }
      error(
          span(e),
          expression == null
              ? "Something here is not given."
              : "\"%s\" is not given.".formatted(expression),
          expression == null ? "" : KnownNames.hint(expression, environment));
    } else if (e instanceof LookFault fault) {
      error(span(e), fault.sentence(), fault.hint());
    } else if (e instanceof StopException) {
      error(span(e), "The template stops: %s".formatted(firstLine(e)), "");
    } else {
      Matcher type = WRONG_TYPE.matcher(e.getMessageWithoutStackTop());
      String expression = e.getBlamedExpressionString();
      if (expression != null && type.find()) {
        String found = KINDS.getOrDefault(type.group(2), type.group(2).replace('_', ' '));
        String wanted = wanted(type.group(1));
        String hint =
            found.equals("a list") && wanted.equals("a text")
                ? "Write \"${%s?join(\", \")}\" to print a list.".formatted(expression)
                : "";
        error(
            span(e),
            "\"%s\" is %s, but %s belongs here.".formatted(expression, found, wanted),
            hint);
      } else {
        error(span(e), firstLine(e), "");
      }
    }
  }

  private static String wanted(String expected) {
    if (expected.contains("string")) {
      return "a text";
    }
    if (expected.contains("sequence") || expected.contains("collection")) {
      return "a list";
    }
    if (expected.contains("hash")) {
      return "a group of values";
    }
    if (expected.contains("boolean")) {
      return "true or false";
    }
    if (expected.contains("number")) {
      return "a number";
    }
    return expected.contains("macro") || expected.contains("directive") ? "a tag" : expected;
  }

  private void reportLoading(IOException e, Span at) {
    partMissing = true;
    switch (e) {
      case ParseException parse -> report(parse);
      case TemplateNotFoundException missing -> {
        TemplateFile file = folder.file(missing.getTemplateName());
        if (file.source().isPresent()) {
          diagnostics.reportAll(file.faults());
        } else {
          for (Diagnostic fault : file.faults()) {
            error(at, fault.message(), String.join(" ", fault.hints()));
          }
        }
      }
      case MalformedTemplateNameException name ->
          error(
              at,
              "The template \"%s\" is outside the folder of templates."
                  .formatted(name.getTemplateName()),
              "");
      default -> error(at, "The template cannot be read.", "");
    }
  }

  private static String firstLine(TemplateException e) {
    String message = e.getMessageWithoutStackTop();
    return ParseMessage.plain(message == null ? "Something is wrong here." : message);
  }

  private void error(Span span, String message, String hint) {
    diagnostics.report(Diagnostic.error(Code.BAD_TEMPLATE, span, message).hint(hint));
  }

  private Span span(TemplateException e) {
    String source = e.getTemplateSourceName();
    Integer line = e.getLineNumber();
    Integer column = e.getColumnNumber();
    Integer endLine = e.getEndLineNumber();
    Integer endColumn = e.getEndColumnNumber();
    return source == null || line == null || column == null || endLine == null || endColumn == null
        ? here.get()
        : span(source, line, column, endLine, endColumn);
  }

  /**
   * A place as FreeMarker counts, from 1 and with the last column included; cut at the line's end.
   */
  Span span(String template, int line, int column, int endLine, int endColumn) {
    SourceText source =
        folder.file(template).source().orElseGet(() -> new SourceText(template, ""));
    if (line < 1 || line > source.lineCount()) {
      int end = source.content().length();
      return source.span(end, end);
    }
    int lineStart = source.lineStart(line);
    int start = lineStart + Math.max(column, 1) - 1;
    int lineEnd = lineStart + source.line(line).length();
    int end = endLine == line ? lineStart + endColumn : lineEnd;
    return source.span(Math.min(start, lineEnd), Math.clamp(end, start, Math.max(start, lineEnd)));
  }
}
