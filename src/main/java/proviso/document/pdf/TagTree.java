package proviso.document.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import proviso.document.Inline;
import proviso.document.layout.Attribute;
import proviso.document.layout.Kid;
import proviso.document.layout.Leaf;
import proviso.document.layout.Role;
import proviso.document.layout.Tag;

/** Writes the structure tree and its parent tree (ISO 32000-1, 14.7). */
final class TagTree {
  /** Marked content: a page and the content's identifier on it. */
  private record Mark(int page, int id) {}

  private record Touch(int page, int annotation, int structParent) {}

  private final FileObjects objects;
  private final int firstPage;
  private final Map<Leaf, List<Mark>> marks = new HashMap<>();
  private final Map<Tag, List<Touch>> touches = new HashMap<>();
  private final List<int[]> owners = new ArrayList<>();
  private final Map<Integer, Integer> annotationOwners = new TreeMap<>();

  /**
   * A tree without content yet.
   *
   * @param firstPage the number of the first page's object; the others follow it
   */
  TagTree(FileObjects objects, int firstPage) {
    this.objects = objects;
    this.firstPage = firstPage;
  }

  /** Adds a page's marked content; pages come in order. */
  void page(List<Leaf> marked) {
    int page = owners.size();
    owners.add(new int[marked.size()]);
    for (int id = 0; id < marked.size(); id++) {
      marks.computeIfAbsent(marked.get(id), _ -> new ArrayList<>(1)).add(new Mark(page, id));
    }
  }

  /** Adds an annotation of a link on a page, counted from 0. */
  void annotation(int page, int annotation, int structParent, Tag link) {
    touches
        .computeIfAbsent(link, _ -> new ArrayList<>(1))
        .add(new Touch(page, annotation, structParent));
  }

  /** Writes all; the answer is the number of the StructTreeRoot. */
  int write(Tag root) {
    int tree = objects.take(2);
    int parents = tree + 1;
    int document = element(root, tree);
    objects
        .object(tree)
        .raw("<</Type/StructTreeRoot/K ")
        .reference(document)
        .raw("/ParentTree ")
        .reference(parents)
        .raw("/ParentTreeNextKey ")
        .digits(owners.size() + annotationOwners.size())
        .raw(">>");
    parentTree(objects.object(parents));
    return tree;
  }

  private int element(Tag tag, int parent) {
    int number = objects.take(1);
    // Kids are written first: only one object can be open.
    var kids = new PdfBytes(64);
    int count = 0;
    int home = -1;
    for (Kid kid : tag.kids()) {
      switch (kid) {
        case Tag t -> {
          if (t.role() != Role.LINK || touches.containsKey(t)) {
            kids.reference(element(t, number)).put(' ');
            count++;
          }
        }
        case Leaf leaf -> {
          for (Mark mark : marks.getOrDefault(leaf, List.of())) {
            owners.get(mark.page())[mark.id()] = number;
            home = home < 0 ? mark.page() : home;
            content(mark, home, kids);
            count++;
          }
        }
      }
    }
    for (Touch touch : touches.getOrDefault(tag, List.of())) {
      kids.raw("<</Type/OBJR/Pg ").reference(firstPage + touch.page());
      kids.raw("/Obj ").reference(touch.annotation()).raw(">>");
      annotationOwners.put(touch.structParent(), number);
      count++;
    }
    PdfBytes out = objects.object(number);
    out.raw("<</S/").raw(tag.role().pdfName()).raw("/P ").reference(parent);
    tag.attribute().ifPresent(attribute -> describe(out, attribute));
    if (home >= 0) {
      out.raw("/Pg ").reference(firstPage + home);
    }
    if (count == 1) {
      out.raw("/K ").raw(kids);
    } else if (count > 1) {
      out.raw("/K[").raw(kids).put(']');
    }
    out.raw(">>");
    return number;
  }

  /** Content on the element's own page is named by its identifier alone. */
  private void content(Mark mark, int home, PdfBytes kids) {
    if (mark.page() == home) {
      kids.integer(mark.id());
    } else {
      kids.raw("<</Type/MCR/Pg ").reference(firstPage + mark.page());
      kids.raw("/MCID ").digits(mark.id()).raw(">>");
    }
  }

  private static void describe(PdfBytes out, Attribute attribute) {
    switch (attribute) {
      case Attribute.Scope scope ->
          out.raw("/A<</O/Table/Scope/")
              .raw(scope == Attribute.Scope.COLUMN ? "Column" : "Row")
              .raw(">>");
      case Attribute.Numbering numbering ->
          out.raw("/A<</O/List/ListNumbering/").raw(name(numbering)).raw(">>");
      case Attribute.Summary summary ->
          out.raw("/A<</O/Table/Summary").text(PlainText.of(summary.words())).raw(">>");
      case Attribute.Revised(Inline.Revision revision, String spoken) ->
          out.raw("/Alt")
              .text(PlainText.of(spoken))
              .raw("/A<</O/Layout/TextDecorationType/")
              .raw(revision == Inline.Revision.ADDED ? "Underline" : "LineThrough")
              .raw(">>");
      case Attribute.Goal _ -> {}
    }
  }

  private static String name(Attribute.Numbering numbering) {
    return switch (numbering) {
      case DISC -> "Disc";
      case DECIMAL -> "Decimal";
      case UPPER_ALPHA -> "UpperAlpha";
      case LOWER_ALPHA -> "LowerAlpha";
      case UPPER_ROMAN -> "UpperRoman";
      case LOWER_ROMAN -> "LowerRoman";
    };
  }

  /** From each page's marked content and from each annotation back to its element. */
  private void parentTree(PdfBytes out) {
    out.raw("<</Nums[");
    for (int page = 0; page < owners.size(); page++) {
      out.digits(page).put('[');
      for (int element : owners.get(page)) {
        out.reference(element).put(' ');
      }
      out.put(']');
    }
    annotationOwners.forEach((key, element) -> out.integer(key).reference(element).put(' '));
    out.raw("]>>");
  }
}
