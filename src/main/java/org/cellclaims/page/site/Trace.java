package org.cellclaims.page.site;

/// Something on a page that tells who runs the site.
///
/// @param kind what it is
/// @param value the same for every spelling: what is compared
/// @param written as one of the pages writes it
public record Trace(Kind kind, String value, String written) {
  /// What a trace is.
  public enum Kind {
    /// A telephone number, compared by its last nine digits.
    PHONE("telephone"),
    /// A street with a number, compared with its usual abbreviations written out.
    ADDRESS("address"),
    /// A mail address.
    MAIL("mail"),
    /// The account with a service that counts visitors or places advertisements.
    ANALYTICS("analytics id"),
    /// A name behind a copyright mark or in structured markup.
    OWNER("owner");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /// How people read it.
    public String words() {
      return words;
    }
  }
}
