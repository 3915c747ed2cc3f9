package org.cellclaims.page.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.cellclaims.page.Block;
import org.cellclaims.page.Region;
import org.cellclaims.page.draft.Draft;
import org.cellclaims.page.draft.TableRows;
import org.cellclaims.page.html.element.Ink;
import org.cellclaims.page.html.element.ItemShape;
import org.cellclaims.page.html.region.Container;
import org.cellclaims.page.html.region.Regions;
import org.cellclaims.page.html.table.CellText;
import org.cellclaims.page.html.table.Grid;
import org.cellclaims.page.html.table.HtmlTable;
import org.cellclaims.page.line.Furniture;
import org.cellclaims.page.line.Shape;
import org.cellclaims.text.Span;
import org.jsoup.nodes.Element;

/// Writes down the blocks of a page as its elements open and close.
final class Scribe {
  private static final Furniture LINKS = Furniture.section("link");
  private static final double ALL_LINK = 0.9;
  private static final Span NOTHING = new Span(0, 0);

  private final Ink ink;
  private final Runs runs;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Container> containers = new ArrayList<>();
  private final List<Integer> homes = new ArrayList<>();
  private final List<Element> places = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  /// For each open list the item that holds it.
  private final Deque<Integer> holders = new ArrayDeque<>();
  private int container;
  private int lists;
  private int term = Draft.NONE;
  private boolean hidden;
  private boolean titleHint;
  private Element place;

  /// An element whose text has a kind of its own.
  ///
  /// @param whole whether blocks inside it are kept together
  private record Open(
      Element element, Block.Kind kind, int level, int list, int parent, boolean whole) {}

  /// @param ink where the text goes
  /// @param root the element that is read
  Scribe(Ink ink, Element root) {
    this.ink = ink;
    this.place = root;
    this.runs = new Runs(ink.written());
    containers.add(new Container(0, Container.Hint.CONTENT, true));
  }

  /// The drafts, their regions decided; call once, at the end.
  List<Draft> finish() {
    flush();
    runs.joinMarked(drafts);
    for (int i = containers.size() - 1; i > 0; i--) {
      containers.get(containers.get(i).parent).take(containers.get(i));
    }
    Regions.decide(containers);
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      draft.region = containers.get(homes.get(i)).region;
      if (draft.region == Region.MAIN && isLinkButton(draft)) {
        draft.region = Region.ASIDE;
      }
    }
    return drafts;
  }

  /// "Read more" and the like.
  private boolean isLinkButton(Draft draft) {
    return draft.is(Block.Kind.PARAGRAPH)
        && draft.linkShare > ALL_LINK
        && LINKS.holds(draft.in(ink.written()));
  }

  void enter(Container.Hint hint, boolean stated) {
    flushInline();
    containers.add(new Container(container, hint, stated));
    container = containers.size() - 1;
  }

  void leave() {
    flushInline();
    container = containers.get(container).parent;
  }

  void hidden(boolean now) {
    hidden = now;
  }

  /// The innermost block element that what follows stands in.
  void place(Element element) {
    place = element;
  }

  /// For each draft the element that it stands in.
  List<Element> places() {
    return places;
  }

  void titleHint(boolean now) {
    titleHint = now;
  }

  boolean isInHeading() {
    return !open.isEmpty() && open.peek().kind() == Block.Kind.HEADING;
  }

  /// An empty line inside a paragraph: a new one begins.
  void gap() {
    if (open.isEmpty() || !open.peek().whole()) {
      flush();
    }
  }

  /// A block begins or ends here.
  void border() {
    if (open.isEmpty() || !open.peek().whole()) {
      flush();
    } else if (isInHeading()) {
      ink.text(" ", false, false);
    } else {
      ink.softBreak();
    }
  }

  void close(Element element) {
    if (!open.isEmpty() && open.peek().element().equals(element)) {
      flush();
      open.pop();
    } else {
      border();
    }
    titleHint = false;
  }

  void heading(Element element, int level) {
    flush();
    open.push(new Open(element, Block.Kind.HEADING, level, Draft.NONE, Draft.NONE, true));
  }

  void kind(Element element, Block.Kind kind) {
    flush();
    open.push(new Open(element, kind, 0, Draft.NONE, Draft.NONE, false));
  }

  void term(Element element) {
    term = Draft.NONE;
    heading(element, 0);
    term = drafts.size();
  }

  void definition(Element element) {
    flush();
    int label = term < drafts.size() ? term : Draft.NONE;
    open.push(new Open(element, Block.Kind.PARAGRAPH, 0, Draft.NONE, label, false));
  }

  /// A list begins; its number.
  int list() {
    flush();
    boolean inItem = !open.isEmpty() && open.peek().kind() == Block.Kind.ITEM && !drafts.isEmpty();
    boolean written = inItem && drafts.getLast().is(Block.Kind.ITEM);
    holders.push(written ? drafts.size() - 1 : Draft.NONE);
    return lists++;
  }

  void listEnd() {
    holders.pop();
  }

  void item(Element element, Deque<Integer> inLists) {
    flush();
    int list = inLists.isEmpty() ? Draft.NONE : inLists.peek();
    int holder = holders.isEmpty() ? Draft.NONE : holders.peek();
    ItemShape shape = ItemShape.of(element);
    Block.Kind kind = shape == ItemShape.CARD ? Block.Kind.PARAGRAPH : Block.Kind.ITEM;
    open.push(new Open(
        element, kind, Math.max(1, inLists.size()), list, holder, shape == ItemShape.WHOLE));
  }

  /// A card of a row of cards: a bold name and a few words, kept together.
  void card(Element element) {
    flush();
    open.push(new Open(element, Block.Kind.ITEM, 1, lists++, Draft.NONE, true));
  }

  void table(Element element, HtmlTable table) {
    flush();
    int list = lists++;
    Element caption = element.firstElementChild();
    if (caption != null && caption.normalName().equals("caption")) {
      CellText.write(caption, ink);
      Draft draft = new Draft(Block.Kind.CAPTION, ink.start(), ink.end());
      draft.list = list;
      addWritten(draft);
    }
    TableRows rows = new TableRows(ink.written(), list);
    new Grid(table, this::cell).rows(this::endOfRow).forEach(rows::add);
    rows.drafts(0).forEach(this::add);
  }

  private Span cell(Element cell) {
    CellText.write(cell, ink);
    Span span = ink.isBlank() ? NOTHING : new Span(ink.start(), ink.end());
    ink.next(" | ");
    return span;
  }

  private void endOfRow() {
    ink.endRow(" | ");
  }

  /// Ends what stands in the line when a container opens or closes in the middle of it.
  private void flushInline() {
    if (open.isEmpty() || !open.peek().whole()) {
      flush();
    }
  }

  private void flush() {
    if (ink.isBlank()) {
      ink.next("");
      return;
    }
    if (!Shape.hasWord(ink.written().subSequence(ink.start(), ink.end()))) {
      ink.drop();
      return;
    }
    if (open.isEmpty() || open.peek().kind() == Block.Kind.PARAGRAPH) {
      paragraphs();
    } else {
      Open from = open.peek();
      Draft draft = new Draft(from.kind(), ink.start(), ink.end());
      draft.level = from.level();
      draft.list = from.list();
      draft.parent = from.parent();
      draft.linkShare = ink.linkShare();
      add(draft);
    }
    ink.next("\n");
  }

  private void paragraphs() {
    boolean title = isTitle();
    List<Draft> cut = runs.cut(ink.start(), ink.end(), ink.boldFirstLine());
    for (Draft draft : cut) {
      draft.titleLike |= title && cut.size() == 1;
      draft.linkShare = ink.linkShare();
      draft.parent = open.isEmpty() ? Draft.NONE : open.peek().parent();
      add(draft);
    }
  }

  /// Bold, in an element called a title, or a question by itself.
  private boolean isTitle() {
    CharSequence line = ink.written().subSequence(ink.start(), ink.end());
    return (ink.isBold() || titleHint || Shape.isQuestion(line)) && Shape.isTitle(line);
  }

  private void addWritten(Draft draft) {
    if (ink.isBlank()) {
      ink.next("");
      return;
    }
    add(draft);
    ink.next("\n");
  }

  private void add(Draft draft) {
    draft.hidden = hidden;
    drafts.add(draft);
    homes.add(container);
    places.add(place);
    containers.get(container).add(draft);
  }
}
