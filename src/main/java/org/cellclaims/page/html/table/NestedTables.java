package org.cellclaims.page.html.table;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Knows which tables of a page hold other tables; looks only when first asked.
public final class NestedTables {
  private final Element root;
  private final Set<Element> outer = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean known;

  public NestedTables(Element root) {
    this.root = root;
  }

  /// Whether a table stands inside `table`.
  public boolean holdsTable(Element table) {
    if (!known) {
      known = true;
      root.getElementsByTag("table").forEach(this::markOuter);
    }
    return outer.contains(table);
  }

  private void markOuter(Element table) {
    Element parent = table.parent();
    while (parent != null && !parent.normalName().equals("table")) {
      parent = parent.parent();
    }
    if (parent != null) {
      outer.add(parent);
    }
  }
}
