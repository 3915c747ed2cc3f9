package org.cellclaims.page;

/// Where on a page a block stands.
public enum Region {
  /// The content that the page is about.
  MAIN,
  /// Navigation, breadcrumbs, lists of links.
  MENU,
  /// The site's masthead.
  HEADER,
  /// The site's footer: contact, licences, disclaimers.
  FOOTER,
  /// Sidebars, related articles, widgets.
  ASIDE,
  /// Forms, cookie banners, pop-ups.
  FORM
}
