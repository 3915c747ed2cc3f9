package org.cellclaims.search.question;

/// A question that cannot be asked: names the parameter, what came, and the way out.
public final class QueryException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String where;

  /// @param where the parameter
  /// @param detail what came and what would be right
  public QueryException(String where, String detail) {
    super(detail);
    this.where = where;
  }

  /// The parameter that is wrong.
  public String where() {
    return where;
  }
}
