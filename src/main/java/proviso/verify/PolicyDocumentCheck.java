package proviso.verify;

import java.util.ArrayList;
import java.util.List;
import proviso.document.pdf.reading.PdfContent;
import proviso.verify.Item.Check;

/** Holds an endorsement or declarations against the same document made again from their data. */
final class PolicyDocumentCheck {
  private PolicyDocumentCheck() {}

  static List<Item> of(PdfContent received, Remade again) {
    PageComparison.Kind kind =
        switch (again.provenance().kind()) {
          case ENDORSEMENT -> PageComparison.Kind.ENDORSEMENT;
          case DECLARATIONS -> PageComparison.Kind.DECLARATIONS;
        };
    List<Item> items = new ArrayList<>();
    received.oddities().forEach(it -> items.add(Item.fails(Check.LOOK, kind.words(), it)));
    items.addAll(again.items());
    again.page().ifPresent(page -> items.addAll(PageComparison.of(received, page, kind)));
    return items;
  }
}
