package proviso.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import proviso.form.Term;
import proviso.form.Wording;
import proviso.form.Wording.Run;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.Suggestion;

/**
 * Finds terms that no provision uses, terms defined by a provision that is not there, and two terms
 * of one spelling.
 *
 * <p>A term that the form itself defines counts as used where its words stand without quotation
 * marks, too: some forms define a term and then print it plain. Take an unused term out, or mend
 * its spellings.
 */
final class TermCheck implements Check {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'’][\\p{L}\\p{N}]+)*");

  @Override
  public void run(FormView form, Diagnostics found) {
    spellings(form.form().terms(), found);
    Set<String> used = new HashSet<>();
    Set<String> misspelled = new HashSet<>();
    for (Passage passage : form.passages()) {
      quoted(passage.wording().runs(), used, misspelled);
    }
    Set<String> meant = meant(misspelled, form.form().terms());
    Set<String> plain = null;
    for (Term term : form.form().terms()) {
      String id = definedBy(term);
      if (!id.isEmpty() && form.outline().byId(id).isEmpty()) {
        found.report(
            Diagnostic.error(
                    Code.DANGLING_REFERENCE,
                    term.definedBy().map(LocatedText::span).orElse(term.span()),
                    "There is no provision \""
                        + id
                        + "\" to define the term \""
                        + term.id()
                        + "\".")
                .hint(form.spellings().hint(id, form.outline().ids())));
      }
      if (used.contains(term.id()) || term.spellings().stream().anyMatch(meant::contains)) {
        continue;
      }
      if (term.definedBy().isPresent() && plain == null) {
        plain = plainUses(form);
      }
      if (plain == null || term.definedBy().isEmpty() || !plain.contains(term.id())) {
        found.report(
            Diagnostic.warning(
                    Code.UNUSED_TERM,
                    term.span(),
                    "No provision uses the term \"" + term.id() + "\".")
                .hint("Take it out, or mend its spellings."));
      }
    }
  }

  private static String definedBy(Term term) {
    return term.definedBy().map(LocatedText::value).orElse("");
  }

  private static void spellings(List<Term> terms, Diagnostics found) {
    Map<String, Term> first = new HashMap<>();
    for (Term term : terms) {
      Set<String> own = new HashSet<>();
      for (String spelling : term.spellings()) {
        String folded = fold(spelling);
        Term before = first.putIfAbsent(folded, term);
        boolean again = !own.add(folded);
        if (again || (before != null && !before.span().equals(term.span()))) {
          Diagnostic fault =
              Diagnostic.error(
                  Code.DUPLICATE_ID,
                  term.span(),
                  again
                      ? "The term \"%s\" has the spelling \"%s\" twice."
                          .formatted(term.id(), spelling)
                      : "Two terms are spelled \"" + spelling + "\".");
          found.report(
              (again || before == null ? fault : fault.note(before.span(), "spelled so here first"))
                  .hint("Leave the spelling to one of them, once."));
        }
      }
    }
  }

  /** The spellings that uses of no term, reported already, are likely to be meant for. */
  private static Set<String> meant(Set<String> misspelled, List<Term> terms) {
    List<String> spellings = terms.stream().flatMap(term -> term.spellings().stream()).toList();
    Set<String> meant = new HashSet<>();
    misspelled.forEach(words -> Suggestion.closest(words, spellings).ifPresent(meant::add));
    return meant;
  }

  private static void quoted(List<Run> runs, Set<String> used, Set<String> misspelled) {
    for (Run run : runs) {
      switch (run) {
        case Wording.TermUse use when use.term().isEmpty() ->
            misspelled.add(use.printed().substring(1, use.printed().length() - 1));
        case Wording.TermUse use -> used.add(use.term());
        case Wording.Bound bound -> quoted(bound.runs(), used, misspelled);
        case Wording.Emphasis emphasis -> quoted(emphasis.runs(), used, misspelled);
        case Wording.Reference reference -> quoted(reference.runs(), used, misspelled);
        case Wording.Words _ -> {}
      }
    }
  }

  /** The terms whose spellings stand in plain words outside the provision that defines them. */
  private static Set<String> plainUses(FormView form) {
    Map<String, List<Sought>> byFirstWord = new HashMap<>();
    for (Term term : form.form().terms()) {
      for (String spelling : term.spellings()) {
        List<String> words = words(spelling);
        if (!words.isEmpty() && term.definedBy().isPresent()) {
          byFirstWord
              .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
              .add(new Sought(term, words));
        }
      }
    }
    Set<String> used = new HashSet<>();
    for (Passage passage : form.passages()) {
      List<String> words = words(passage.wording().plain());
      for (int i = 0; i < words.size(); i++) {
        for (Sought sought : byFirstWord.getOrDefault(words.get(i), List.of())) {
          int end = i + sought.words.size();
          if (end <= words.size()
              && words.subList(i, end).equals(sought.words)
              && !definedBy(sought.term).equals(passage.within().id())) {
            used.add(sought.term.id());
          }
        }
      }
    }
    return used;
  }

  private record Sought(Term term, List<String> words) {}

  private static List<String> words(String text) {
    return WORD.matcher(fold(text)).results().map(MatchResult::group).toList();
  }

  private static String fold(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
