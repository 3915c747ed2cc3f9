package org.cellclaims.crawl.frontier;

import java.util.List;

/// The tables of a frontier's file. Times are seconds since 1970, UTC.
final class Schema {
  static final List<String> TABLES = List.of(
      "create table if not exists url (id integer primary key, key blob not null unique,"
          + " url text not null, origin text not null, site text not null, kind int not null,"
          + " depth int not null, hops int not null, score int not null, state int not null,"
          + " attempts int not null default 0, note text, etag text, modified text,"
          + " digest text not null default '', first int, last int, checks int not null default 0,"
          + " changes int not null default 0, due int, capture int, run int not null)",
      "create index if not exists waiting on url (origin, attempts, score desc, id) where state = 0",
      "create index if not exists due on url (due) where due is not null",
      "create index if not exists capture on url (capture) where capture is not null",
      "create table if not exists shape (origin text, shape text, n int not null,"
          + " primary key (origin, shape)) without rowid",
      "create table if not exists robots (origin text primary key, fetched int not null,"
          + " status int not null, body blob not null) without rowid",
      "create table if not exists setting (name text primary key, value text not null)"
          + " without rowid");

  private Schema() {}
}
