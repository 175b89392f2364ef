package proviso.document.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;
import proviso.document.layout.Attribute;
import proviso.document.layout.Kid;
import proviso.document.layout.Leaf;
import proviso.document.layout.Role;
import proviso.document.layout.Tag;

/** Writes the structure tree and its parent tree (ISO 32000-1, 14.7). */
final class TagTree {
  private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");
  private static final COSName MCR = COSName.getPDFName("MCR");
  private static final COSName OBJR = COSName.getPDFName("OBJR");
  private static final COSName OBJ = COSName.getPDFName("Obj");
  private static final COSName PG = COSName.getPDFName("Pg");
  private static final COSName MCID = COSName.getPDFName("MCID");
  private static final COSName LIST_NUMBERING = COSName.getPDFName("ListNumbering");
  private static final COSName SCOPE = COSName.getPDFName("Scope");
  private static final COSName SUMMARY = COSName.getPDFName("Summary");

  /** Marked content: a page and the content's identifier on it. */
  private record Mark(COSDictionary page, int number, int id) {}

  private record Touch(COSDictionary page, COSDictionary annotation, int structParent) {}

  private final Map<Leaf, List<Mark>> marks = new HashMap<>();
  private final Map<Tag, List<Touch>> touches = new HashMap<>();
  private final List<@Nullable COSDictionary[]> owners = new ArrayList<>();
  private final Map<Integer, COSDictionary> annotationOwners = new TreeMap<>();

  /** Adds a page's marked content; pages come in order. */
  void page(COSDictionary page, List<Leaf> marked) {
    int number = owners.size();
    owners.add(new COSDictionary[marked.size()]);
    for (int id = 0; id < marked.size(); id++) {
      marks
          .computeIfAbsent(marked.get(id), _ -> new ArrayList<>(1))
          .add(new Mark(page, number, id));
    }
  }

  /** Adds an annotation of a link. */
  void annotation(COSDictionary page, COSDictionary annotation, int structParent, Tag link) {
    touches
        .computeIfAbsent(link, _ -> new ArrayList<>(1))
        .add(new Touch(page, annotation, structParent));
  }

  /** The StructTreeRoot. */
  COSDictionary write(Tag root) {
    var tree = new COSDictionary();
    tree.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
    tree.setItem(COSName.K, element(root, tree));
    tree.setItem(COSName.PARENT_TREE, parentTree());
    tree.setInt(COSName.PARENT_TREE_NEXT_KEY, owners.size() + annotationOwners.size());
    return tree;
  }

  private COSDictionary element(Tag tag, COSDictionary parent) {
    var element = new COSDictionary();
    element.setItem(COSName.TYPE, STRUCT_ELEM);
    element.setItem(COSName.S, COSName.getPDFName(tag.role().pdfName()));
    element.setItem(COSName.P, parent);
    tag.attribute().ifPresent(attribute -> describe(element, attribute));
    var kids = new COSArray();
    int home = -1;
    for (Kid kid : tag.kids()) {
      switch (kid) {
        case Tag t -> {
          if (t.role() != Role.LINK || touches.containsKey(t)) {
            kids.add(element(t, element));
          }
        }
        case Leaf leaf -> home = content(leaf, element, kids, home);
      }
    }
    for (Touch touch : touches.getOrDefault(tag, List.of())) {
      var reference = new COSDictionary();
      reference.setItem(COSName.TYPE, OBJR);
      reference.setItem(PG, touch.page());
      reference.setItem(OBJ, touch.annotation());
      kids.add(reference);
      annotationOwners.put(touch.structParent(), element);
    }
    if (kids.size() == 1) {
      element.setItem(COSName.K, kids.get(0));
    } else if (kids.size() > 1) {
      element.setItem(COSName.K, kids);
    }
    return element;
  }

  /**
   * Adds a leaf's content to its element. Content on the element's own page is named by its
   * identifier alone; {@code home} is that page's number, -1 while it has none.
   */
  private int content(Leaf leaf, COSDictionary element, COSArray kids, int home) {
    int own = home;
    for (Mark mark : marks.getOrDefault(leaf, List.of())) {
      owners.get(mark.number())[mark.id()] = element;
      if (own < 0) {
        element.setItem(PG, mark.page());
        own = mark.number();
      }
      if (own == mark.number()) {
        kids.add(COSInteger.get(mark.id()));
      } else {
        var reference = new COSDictionary();
        reference.setItem(COSName.TYPE, MCR);
        reference.setItem(PG, mark.page());
        reference.setInt(MCID, mark.id());
        kids.add(reference);
      }
    }
    return own;
  }

  private static void describe(COSDictionary element, Attribute attribute) {
    var a = new COSDictionary();
    switch (attribute) {
      case Attribute.Scope scope -> {
        a.setName(COSName.O, "Table");
        a.setName(SCOPE, scope == Attribute.Scope.COLUMN ? "Column" : "Row");
      }
      case Attribute.Numbering numbering -> {
        a.setName(COSName.O, "List");
        a.setName(LIST_NUMBERING, name(numbering));
      }
      case Attribute.Summary summary -> {
        a.setName(COSName.O, "Table");
        a.setItem(SUMMARY, new COSString(PlainText.of(summary.words())));
      }
      case Attribute.Goal _ -> {
        return;
      }
    }
    element.setItem(COSName.A, a);
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
  private COSDictionary parentTree() {
    var numbers = new COSArray();
    for (int page = 0; page < owners.size(); page++) {
      var elements = new COSArray();
      for (@Nullable COSBase element : owners.get(page)) {
        elements.add(element);
      }
      numbers.add(COSInteger.get(page));
      numbers.add(elements);
    }
    annotationOwners.forEach((key, element) -> {
      numbers.add(COSInteger.get(key));
      numbers.add(element);
    });
    var tree = new COSDictionary();
    tree.setItem(COSName.NUMS, numbers);
    return tree;
  }
}
