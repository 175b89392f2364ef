package proviso.clause;

import java.util.List;
import proviso.form.Form;
import proviso.form.Paragraph;
import proviso.form.Provision;
import proviso.form.Schedule;
import proviso.form.ScheduleEntry;
import proviso.form.Wording;

/** From a form to the words of its blank print, one block on each line. */
final class PrintedWords {
  private final StringBuilder out = new StringBuilder();

  private PrintedWords() {}

  /** The words from the notice to the end of the last provision. */
  static String of(Form form) {
    PrintedWords words = new PrintedWords();
    form.notice().ifPresent(words::line);
    words.line(form.title());
    form.modifies().ifPresent(words::line);
    form.base().titles().forEach(words::line);
    words.schedule(form.schedule());
    words.paragraphs("", form.body().opening());
    form.body().children().forEach(words::provision);
    words.paragraphs("", form.body().closing());
    return words.out.toString();
  }

  private void schedule(Schedule schedule) {
    if (schedule.entries().isEmpty()) {
      return;
    }
    line(schedule.title());
    for (ScheduleEntry entry : schedule.entries()) {
      line(joined(entry.label().own(), entry.title() + ":", entry.prefix()));
    }
    schedule.note().ifPresent(this::line);
  }

  private void provision(Provision provision) {
    String label = provision.label().own();
    if (provision.heading().isPresent()) {
      line(joined(label, provision.heading().get().plain(), ""));
      paragraphs("", provision.opening());
    } else if (provision.opening().isEmpty()) {
      line(label);
    } else {
      paragraphs(label, provision.opening());
    }
    provision.children().forEach(this::provision);
    paragraphs("", provision.closing());
  }

  /** Paragraphs, the first with a label before it. */
  private void paragraphs(String label, List<Paragraph> paragraphs) {
    String before = label;
    for (Paragraph paragraph : paragraphs) {
      String words =
          String.join(" ", paragraph.sentences().stream().map(it -> it.wording().plain()).toList());
      line(joined(before, words, ""));
      before = "";
    }
  }

  private static String joined(String before, String words, String after) {
    return (before + " " + words + " " + after).strip();
  }

  private void line(Wording wording) {
    line(wording.plain());
  }

  private void line(String words) {
    out.append(words).append('\n');
  }
}
