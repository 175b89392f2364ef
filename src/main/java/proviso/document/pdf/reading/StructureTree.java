package proviso.document.pdf.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** Walks the structure tree (ISO 32000-1, 14.7) and gathers its words from the pages. */
final class StructureTree {
  private static final int DEEPEST = 200;
  private static final int MOST = 400_000;

  private final Map<COSDictionary, Integer> pageNumbers;
  private final List<PageWords> pages;
  private final Oddities oddities;
  private final Set<COSDictionary> met =
      Collections.newSetFromMap(new IdentityHashMap<COSDictionary, Boolean>());
  private final Map<Integer, Set<Integer>> taken = new HashMap<>();
  private final StringBuilder allShown = new StringBuilder();
  private final StringBuilder allTold = new StringBuilder();

  private StructureTree(
      Map<COSDictionary, Integer> pageNumbers, List<PageWords> pages, Oddities oddities) {
    this.pageNumbers = pageNumbers;
    this.pages = pages;
    this.oddities = oddities;
  }

  /**
   * The tree below a catalog.
   *
   * @param pageNumbers the number of each page, from 1
   */
  static Tagged.Element of(
      COSDictionary catalog,
      Map<COSDictionary, Integer> pageNumbers,
      List<PageWords> pages,
      Oddities oddities)
      throws UnreadablePdfException {
    COSDictionary root = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    var tree = new StructureTree(pageNumbers, pages, oddities);
    if (root == null) {
      oddities.add("The file has no tags.");
      return new Tagged.Element("Document", List.of());
    }
    if (root.containsKey(COSName.ROLE_MAP)) {
      oddities.add("The file gives its tags other meanings.");
    }
    List<Tagged> kids = new ArrayList<>();
    tree.kids(root.getDictionaryObject(COSName.K), 0, 0, kids);
    tree.untaken();
    tree.compareTold();
    return kids.size() == 1 && kids.getFirst() instanceof Tagged.Element element
        ? element
        : new Tagged.Element("Document", kids);
  }

  private void kids(@Nullable COSBase kid, int page, int depth, List<Tagged> into)
      throws UnreadablePdfException {
    if (depth > DEEPEST || met.size() > MOST) {
      throw new UnreadablePdfException("The file has too many tags, or too many within another.");
    }
    switch (kid) {
      case COSInteger id -> words(page, id.intValue(), into);
      case COSArray array -> {
        for (int i = 0; i < array.size(); i++) {
          if (array.getObject(i) instanceof COSArray) {
            oddities.add("The tree of tags has a list within a list.");
          } else {
            kids(array.getObject(i), page, depth + 1, into);
          }
        }
      }
      case COSDictionary dictionary -> {
        if (!met.add(dictionary)) {
          throw new UnreadablePdfException("The tags of the file go round in a circle.");
        }
        int own = page(dictionary).orElse(page);
        String type = Optional.ofNullable(dictionary.getNameAsString(COSName.TYPE)).orElse("");
        switch (type) {
          case "MCR" -> words(own, dictionary.getInt(COSName.MCID, -1), into);
          case "OBJR" -> {}
          default -> element(dictionary, own, depth, into);
        }
      }
      case null, default -> {}
    }
  }

  private void element(COSDictionary dictionary, int page, int depth, List<Tagged> into)
      throws UnreadablePdfException {
    String role = Optional.ofNullable(dictionary.getNameAsString(COSName.S)).orElse("");
    List<Tagged> kids = new ArrayList<>();
    kids(dictionary.getDictionaryObject(COSName.K), page, depth + 1, kids);
    for (COSName key : List.of(COSName.ACTUAL_TEXT, COSName.ALT, COSName.E)) {
      if (dictionary.containsKey(key)) {
        oddities.add("A tag says other words than the page shows: " + key.getName() + ".");
      }
    }
    into.add(new Tagged.Element(role, kids));
  }

  private Optional<Integer> page(COSDictionary dictionary) {
    return Optional.ofNullable(dictionary.getCOSDictionary(COSName.PG)).map(pageNumbers::get);
  }

  private void words(int page, int id, List<Tagged> into) {
    if (page < 1 || page > pages.size()) {
      oddities.add("A tag has words on a page that is not there.");
      return;
    }
    if (!taken.computeIfAbsent(page, _ -> new HashSet<>()).add(id)) {
      oddities.add("Page " + page + " has words under two tags.");
    }
    Optional<String> shown = pages.get(page - 1).shown(id);
    if (shown.isEmpty()) {
      oddities.add("Page " + page + " lacks words that a tag names.");
      return;
    }
    allShown.append(shown.get());
    allTold.append(pages.get(page - 1).told(id));
    into.add(new Tagged.Words(shown.get(), page));
  }

  /**
   * A screen reader must say what the page shows; only where a line ends inside a word it may say
   * the word before its end.
   */
  private void compareTold() {
    String shown = allShown.toString();
    String told = allTold.toString();
    if (!shown.equals(told)) {
      int at = 0;
      while (at < shown.length() && at < told.length() && shown.charAt(at) == told.charAt(at)) {
        at++;
      }
      String words = told.substring(Math.max(0, at - 20), Math.min(told.length(), at + 20));
      oddities.add("A screen reader says other words than the page shows: \"" + words + "\".");
    }
  }

  /** Words on a page that no tag names. */
  private void untaken() {
    for (int page = 1; page <= pages.size(); page++) {
      PageWords words = pages.get(page - 1);
      Set<Integer> named = taken.getOrDefault(page, Set.of());
      for (int id : words.ids()) {
        if (!named.contains(id)) {
          String text = PageWords.excerpt(words.shown(id).orElse(""));
          oddities.add("Page " + page + " shows words under no tag: \"" + text + "\".");
        }
      }
    }
  }
}
