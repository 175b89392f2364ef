package proviso.redline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import proviso.diff.Change;
import proviso.diff.ClaimOutcomes;
import proviso.diff.EditionDiff;
import proviso.diff.Kind;
import proviso.diff.OutcomeChange;
import proviso.diff.outline.Clause;
import proviso.diff.outline.Outline;
import proviso.diff.words.Edit;
import proviso.diff.words.Edit.Act;

/**
 * One HTML page that needs nothing else: both editions side by side, each scrolling with the other;
 * the list of changes, which is also what prints; a filter by class; keys. The page forbids itself
 * the network; its script and its style are named by their hashes.
 */
public final class HtmlReport {
  private static final String STYLE = resource("diff.css");
  private static final String SCRIPT = resource("diff.js");

  private static final int DEEPEST = 5;

  private final EditionDiff diff;
  private final Markup page = new Markup();
  private final Map<Integer, Integer> changeOfOld = new HashMap<>();
  private final Map<Integer, Integer> changeOfNew = new HashMap<>();

  private HtmlReport(EditionDiff diff) {
    this.diff = diff;
    for (int i = 0; i < diff.changes().size(); i++) {
      int number = i;
      diff.changes().get(i).before().forEach(clause -> changeOfOld.put(clause, number));
      diff.changes().get(i).after().forEach(clause -> changeOfNew.put(clause, number));
    }
  }

  /** The page, always the same for the same difference; lines end with LF. */
  public static String of(EditionDiff diff, ClaimOutcomes outcomes) {
    HtmlReport report = new HtmlReport(diff);
    report.head();
    report.tools(outcomes);
    report.panes();
    report.list(outcomes);
    report.page.raw("<script>").raw(SCRIPT).raw("</script>\n</body>\n</html>\n");
    return report.page.toString();
  }

  private void head() {
    page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                + " '")
        .raw(hash(STYLE))
        .raw("'; script-src '")
        .raw(hash(SCRIPT))
        .raw("'; base-uri 'none'; form-action 'none'\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .text(diff.before().title() + " → " + diff.after().title())
        .raw("</title>\n<style>")
        .raw(STYLE)
        .raw("</style>\n</head>\n<body>\n");
  }

  private void tools(ClaimOutcomes outcomes) {
    page.raw("<header>\n<h1>")
        .text(diff.before().title() + " → " + diff.after().title())
        .raw("</h1>\n<p class=summary>")
        .text((Telling.summary(diff) + " " + outcomes.summary()).strip())
        .raw("</p>\n<div class=tools id=tools hidden>\n")
        .raw("<button type=button id=as-panes aria-pressed=true>Side by side</button>")
        .raw("<button type=button id=as-list aria-pressed=false>List</button>\n")
        .raw("<button type=button id=previous>Previous</button>")
        .raw("<button type=button id=next>Next</button>\n<fieldset><legend>Show</legend>");
    kinds()
        .forEach((kind, count) ->
            page.raw("<label><input type=checkbox name=kind checked value=")
                .raw(kind)
                .raw("> ")
                .raw(kind)
                .raw(" (" + count + ")</label>"));
    page.raw(
            "</fieldset><span class=count id=count></span></div>\n"
                + "<p class=help id=help hidden>Keys: ")
        .raw(
            "<kbd>n</kbd> next, <kbd>p</kbd> previous, <kbd>s</kbd> side by side, <kbd>l</kbd>"
                + " list, ")
        .raw(
            "<kbd>1</kbd>–<kbd>9</kbd> only that class, <kbd>a</kbd> all. Click a clause to see its"
                + " ")
        .raw(
            "counterpart. <del>Struck</del> and <ins>added</ins> words carry lines as well as"
                + " colour.</p>\n")
        .raw("<p class=v id=said aria-live=polite></p>\n</header>\n");
  }

  /** The classes a filter offers, each with how many changes have it. */
  private Map<String, Integer> kinds() {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      int count =
          (int)
              diff.changes().stream()
                  .filter(change -> !change.isConsequence() && shown(change).contains(kind.word()))
                  .count();
      if (count > 0) {
        kinds.put(kind.word(), count);
      }
    }
    int following = (int) diff.changes().stream().filter(Change::isConsequence).count();
    if (following > 0) {
      kinds.put("consequence", following);
    }
    return kinds;
  }

  /** The classes by which a change is filtered. */
  private static List<String> shown(Change change) {
    if (change.isConsequence()) {
      return List.of("consequence");
    }
    return change.kinds().stream()
        .filter(kind -> kind != Kind.UNCHANGED)
        .filter(kind -> kind != Kind.RENUMBERED || change.follows().isEmpty())
        .map(Kind::word)
        .toList();
  }

  private void panes() {
    page.raw("<div class=panes id=panes hidden>\n");
    pane("old", diff.before(), changeOfOld, true);
    pane("new", diff.after(), changeOfNew, false);
    page.raw("</div>\n");
  }

  private void pane(String id, Outline outline, Map<Integer, Integer> changes, boolean old) {
    page.raw("<section class=pane id=")
        .raw(id)
        .raw(" tabindex=0 aria-label=\"")
        .text(outline.title())
        .raw("\"><h2>")
        .text(outline.title())
        .raw("</h2>\n");
    int[] depths = outline.depths();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < outline.size(); i++) {
      while (!open.isEmpty() && depths[open.getLast()] >= depths[i]) {
        closing(open.removeLast(), outline, depths, changes, old);
      }
      clause(i, outline.get(i), depths[i], changes.getOrDefault(i, 0), old);
      open.add(i);
    }
    while (!open.isEmpty()) {
      closing(open.removeLast(), outline, depths, changes, old);
    }
    page.raw("</section>\n");
  }

  private void clause(int index, Clause clause, int depth, int number, boolean old) {
    Change change = diff.changes().get(number);
    begin(change, number, depth);
    Pieces.Parts parts = parts(change, clause, index, old);
    Act without = old ? Act.ADDED : Act.STRUCK;
    page.raw("<div class=first>");
    if (!clause.label().isEmpty()) {
      page.raw("<span class=label>").text(clause.label()).raw("</span> ");
    }
    boolean headed = parts.heading().stream().anyMatch(edit -> edit.act() != without);
    if (headed) {
      page.raw("<h3>").edits(parts.heading(), without).raw("</h3>");
    }
    List<List<Edit>> paragraphs = shownParagraphs(parts.opening(), without);
    if (!headed && !paragraphs.isEmpty()) {
      // Without a heading the words stand beside the label.
      page.edits(paragraphs.getFirst(), without);
      paragraphs = paragraphs.subList(1, paragraphs.size());
    }
    tags(change, old);
    page.raw("</div>");
    paragraphs.forEach(paragraph -> page.raw("<p>").edits(paragraph, without).raw("</p>"));
    page.raw("</div>\n");
  }

  private void closing(
      int index, Outline outline, int[] depths, Map<Integer, Integer> changes, boolean old) {
    Clause clause = outline.get(index);
    int number = changes.getOrDefault(index, 0);
    Change change = diff.changes().get(number);
    Pieces.Parts parts = parts(change, clause, index, old);
    if (clause.closing().isEmpty() || parts.closing().isEmpty()) {
      return;
    }
    begin(change, number, depths[index]);
    Act without = old ? Act.ADDED : Act.STRUCK;
    shownParagraphs(parts.closing(), without)
        .forEach(paragraph -> page.raw("<p>").edits(paragraph, without).raw("</p>"));
    page.raw("</div>\n");
  }

  private void begin(Change change, int number, int depth) {
    boolean same = change.is(Kind.UNCHANGED);
    List<String> classes = new ArrayList<>(List.of("c", "d" + Math.min(DEEPEST, depth)));
    if (!same) {
      classes.addAll(shown(change));
    }
    page.raw("<div class=\"" + String.join(" ", classes) + "\" data-pair=" + number);
    if (!same) {
      page.raw(
          " data-change=" + number + " data-kinds=\"" + String.join(" ", shown(change)) + "\"");
    }
    page.raw(">");
  }

  private Pieces.Parts parts(Change change, Clause clause, int index, boolean old) {
    if (change.before().isEmpty() || change.after().isEmpty()) {
      Act act = old ? Act.STRUCK : Act.ADDED;
      return new Pieces.Parts(
          Pieces.whole(act, clause.heading()),
          Pieces.whole(act, clause.opening()),
          Pieces.whole(act, clause.closing()));
    }
    return old ? Pieces.before(diff, change, index) : Pieces.after(diff, change, index);
  }

  private void tags(Change change, boolean old) {
    for (String kind : shown(change)) {
      page.raw("<span class=tag>").raw(kind).raw("</span>");
    }
    boolean elsewhere = !change.before().isEmpty() && !change.after().isEmpty();
    String other = old ? diff.citedAfter(change) : diff.citedBefore(change);
    String own = old ? diff.citedBefore(change) : diff.citedAfter(change);
    if (elsewhere && !other.equals(own) && !change.is(Kind.UNCHANGED)) {
      page.raw("<span class=tag>").text((old ? "now " : "was ") + other).raw("</span>");
    }
  }

  /** The paragraphs of an edition that have words in it. */
  private static List<List<Edit>> shownParagraphs(List<Edit> edits, Act without) {
    Act own = without == Act.ADDED ? Act.STRUCK : Act.ADDED;
    return Pieces.paragraphs(edits, own).stream()
        .filter(paragraph -> paragraph.stream().anyMatch(edit -> edit.act() != without))
        .toList();
  }

  private void list(ClaimOutcomes outcomes) {
    page.raw("<main class=list id=list><div>\n<h2>Changes</h2>\n");
    for (int i = 0; i < diff.changes().size(); i++) {
      if (!diff.changes().get(i).is(Kind.UNCHANGED)) {
        row(i, diff.changes().get(i));
      }
    }
    definitions();
    entries();
    outcomes(outcomes);
    page.raw("</div></main>\n");
  }

  private void row(int number, Change change) {
    page.raw("<div class=row data-change=" + number + " data-kinds=\"")
        .raw(String.join(" ", shown(change)))
        .raw("\"><div class=where>")
        .text(Telling.place(diff, change))
        .raw(" ")
        .text(Telling.heading(diff, change))
        .raw(
            change.kinds().stream()
                .filter(kind -> change.isConsequence() || shown(change).contains(kind.word()))
                .map(kind -> " <span class=tag>" + kind.word() + "</span>")
                .collect(Collectors.joining()))
        .raw("</div>");
    if (change.words().changed()) {
      Pieces.paragraphs(Excerpts.of(Pieces.all(change.words())))
          .forEach(paragraph -> page.raw("<p>").edits(paragraph).raw("</p>"));
    }
    List<String> notes = Telling.notes(diff, change);
    if (!notes.isEmpty()) {
      page.raw("<ul class=notes>");
      notes.forEach(note -> page.raw("<li>").text(note).raw("</li>"));
      page.raw("</ul>");
    }
    page.raw("</div>\n");
  }

  private void definitions() {
    if (diff.definitions().isEmpty()) {
      return;
    }
    page.raw("<h2>Definitions that changed</h2>\n<ul class=plain>");
    for (EditionDiff.DefinitionChange definition : diff.definitions()) {
      page.raw("<li>")
          .text(
              "\""
                  + definition.term()
                  + "\" ("
                  + Telling.place(diff, diff.changes().get(definition.change()))
                  + "), "
                  + Telling.users(diff, definition)
                  + ".")
          .raw("</li>");
    }
    page.raw("</ul>\n");
  }

  private void entries() {
    if (diff.entries().isEmpty()) {
      return;
    }
    page.raw("<h2>Outside the clauses</h2>\n<ul class=plain>");
    for (EditionDiff.EntryChange entry : diff.entries()) {
      page.raw("<li><b>")
          .text(entry.name())
          .raw("</b>: ")
          .edits(Excerpts.of(proviso.diff.words.WordDiff.of(entry.before(), entry.after())))
          .raw("</li>");
    }
    page.raw("</ul>\n");
  }

  private void outcomes(ClaimOutcomes outcomes) {
    if (!outcomes.given()) {
      return;
    }
    page.raw("<h2>Claims</h2>\n<p>").text(outcomes.summary()).raw("</p>\n");
    if (outcomes.different().isEmpty()) {
      return;
    }
    page.raw("<table><thead><tr><th>Claim<th>Old edition")
        .raw("<th>New edition<th>Why</thead><tbody>");
    for (OutcomeChange outcome : outcomes.different()) {
      page.raw("<tr><td>")
          .text(outcome.claim())
          .raw("<td>")
          .text(outcome.before())
          .raw("<td>")
          .text(outcome.after())
          .raw("<td>")
          .text(outcome.explanation());
    }
    page.raw("</tbody></table>\n");
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
