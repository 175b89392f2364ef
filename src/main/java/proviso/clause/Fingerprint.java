package proviso.clause;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import proviso.form.EntryType;
import proviso.form.Form;
import proviso.form.ScheduleEntry;
import proviso.form.Sentence;
import proviso.form.Statement;
import proviso.text.LocatedText;

/**
 * What tells two forms apart that print or do different things: comments, ids and layout of the
 * file do not count.
 */
final class Fingerprint {
  /** Separates parts; no text of a form file may hold it. */
  private static final char PART = '\u001F';

  private Fingerprint() {}

  static String of(Form form, String printedWords) {
    StringBuilder all = new StringBuilder();
    part(all, form.id().printed(), form.program(), form.copyright(), form.language(), printedWords);
    form.body().all().forEach(it -> it.sentences().forEach(sentence -> rules(sentence, all)));
    form.schedule().entries().forEach(entry -> entry(entry, all));
    return sha256(all.toString());
  }

  private static void rules(Sentence sentence, StringBuilder all) {
    for (Statement statement : sentence.statements()) {
      part(all, statement.verb().key(), statement.text().value().strip().replaceAll("\\s+", " "));
    }
    part(all, "");
  }

  private static void entry(ScheduleEntry entry, StringBuilder all) {
    part(
        all,
        entry.id(),
        entry.title(),
        type(entry.type()),
        entry.presence().name(),
        entry.prefix(),
        entry.atLeast().map(LocatedText::value).orElse(""),
        entry.atMost().map(LocatedText::value).orElse(""));
  }

  private static String type(EntryType type) {
    return switch (type) {
      case EntryType.Text _ -> "text";
      case EntryType.Addresses _ -> "addresses";
      case EntryType.Money _ -> "money";
      case EntryType.Percent _ -> "percent";
      case EntryType.Count _ -> "count";
      case EntryType.Date _ -> "date";
      case EntryType.Indicator _ -> "indicator";
      case EntryType.Choice choice -> "choice" + options(choice.options());
      case EntryType.Table table ->
          table.columns().stream()
              .map(it ->
                  PART
                      + it.id()
                      + PART
                      + it.title()
                      + PART
                      + type(it.type())
                      + PART
                      + it.required())
              .collect(Collectors.joining("", "table", ""));
    };
  }

  private static String options(Map<String, String> options) {
    return options.entrySet().stream()
        .map(it -> PART + it.getKey() + PART + it.getValue())
        .collect(Collectors.joining());
  }

  private static void part(StringBuilder all, String... parts) {
    for (String part : parts) {
      all.append(part).append(PART);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
