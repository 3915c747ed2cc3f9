package org.cellclaims.crawl.frontier;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a crawl keeps beside its addresses: settings, robots.txt of each origin, counts, dates.
public final class Ledger {
  private static final String RUN =
      " (select cast(value as integer) from setting where name = 'run')";

  private final Database database;
  private final Object lock;

  Ledger(Database database, Object lock) {
    this.database = database;
    this.lock = lock;
  }

  /// A robots.txt as it was fetched.
  ///
  /// @param origin whose it is
  /// @param fetched when
  /// @param status the HTTP status, 0 where there was no answer
  /// @param body what it said, empty where the status is not 2xx
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record RobotsTxt(String origin, Instant fetched, int status, byte[] body) {}

  /// How many addresses of a site ended in a state.
  ///
  /// @param count all of them
  /// @param treatments those that lead to treatments by their words
  public record Count(String site, State state, long count, long treatments) {}

  /// The setting with this name.
  public Optional<String> setting(String name) throws IOException {
    synchronized (lock) {
      return database
          .rows(row -> row.getString(1), "select value from setting where name = ?", name)
          .stream()
          .findFirst();
    }
  }

  /// Keeps a setting in place of the one with this name.
  public void set(String name, String value) throws IOException {
    synchronized (lock) {
      database.change("insert or replace into setting values (?, ?)", name, value);
    }
  }

  /// The robots.txt of an origin as it was fetched last.
  public Optional<RobotsTxt> robots(String origin) throws IOException {
    synchronized (lock) {
      return database
          .rows(
              row -> new RobotsTxt(
                  origin,
                  Instant.ofEpochSecond(row.getLong(1)),
                  row.getInt(2),
                  row.getBytes(3) == null ? new byte[0] : row.getBytes(3)),
              "select fetched, status, body from robots where origin = ?",
              origin)
          .stream()
          .findFirst();
    }
  }

  /// Keeps a robots.txt.
  public void keep(RobotsTxt robots) throws IOException {
    synchronized (lock) {
      database.change(
          "insert or replace into robots values (?, ?, ?, ?)",
          robots.origin(),
          robots.fetched().getEpochSecond(),
          robots.status(),
          robots.body());
    }
  }

  /// What became of the pages of each site, by site and state.
  public List<Count> counts() throws IOException {
    synchronized (lock) {
      return database.rows(
          row ->
              new Count(row.getString(1), State.of(row.getInt(2)), row.getLong(3), row.getLong(4)),
          "select site, state, count(*), sum(score > 0) from url where kind = 0 and run =" + RUN
              + " group by site, state order by site, state");
    }
  }

  /// How many addresses wait.
  public long waiting() throws IOException {
    synchronized (lock) {
      return database
          .rows(
              row -> row.getLong(1), "select count(*) from url indexed by waiting where state = 0")
          .getFirst();
    }
  }

  /// An address and the reason why it was not fetched or gave no page.
  public record Note(String url, State state, String note) {}

  /// The reasons of a state, a few of them.
  public List<Note> notes(State state, int most) throws IOException {
    synchronized (lock) {
      return database.rows(
          row -> new Note(row.getString(1), state, row.getString(2)),
          "select url, coalesce(note, '') from url where state = ? and run =" + RUN
              + " order by id limit ?",
          state.code(),
          most);
    }
  }

  /// How many addresses gave no page for a reason: a note without what stands behind its colon.
  public record Reason(State state, String reason, long count) {}

  /// Why addresses of the current crawl gave no page, the most frequent first.
  public List<Reason> reasons() throws IOException {
    synchronized (lock) {
      return database.rows(
          row -> new Reason(State.of(row.getInt(1)), row.getString(2), row.getLong(3)),
          "select state, substr(note, 1, instr(note || ':', ':') - 1) as reason, count(*) as n"
              + " from url where state in (4, 5, 6, 7) and kind = 0 and note is not null and run ="
              + RUN + " group by state, reason order by n desc, reason limit 40");
    }
  }

  /// A page that is to be looked at again.
  public record Due(String site, String url, Instant due) {}

  /// The pages that are due, the longest overdue first.
  public List<Due> due(Instant now, int most) throws IOException {
    synchronized (lock) {
      return database.rows(
          row -> new Due(row.getString(1), row.getString(2), Instant.ofEpochSecond(row.getLong(3))),
          "select site, url, due from url where due <= ? order by due, id limit ?",
          now.getEpochSecond(),
          most);
    }
  }

  /// Lets the pages that are due wait to be fetched again, and with them the sites' sitemaps.
  ///
  /// @return how many pages
  public int wake(Instant now) throws IOException {
    synchronized (lock) {
      int pages = database.change(
          "update url set state = 0, hops = 0, attempts = 0, run =" + RUN + " where due <= ?",
          now.getEpochSecond());
      database.change("update url set state = 0, run =" + RUN + " where kind = 1 and origin in"
          + " (select distinct origin from url where state = 0)");
      return pages;
    }
  }

  /// When the next page will be due; empty where none will.
  public Optional<Instant> nextDue() throws IOException {
    synchronized (lock) {
      return database
          .rows(
              row -> Instant.ofEpochSecond(row.getLong(1)),
              "select due from url where due is not null order by due limit 1")
          .stream()
          .findFirst();
    }
  }
}
