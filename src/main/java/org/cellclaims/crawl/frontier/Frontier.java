package org.cellclaims.crawl.frontier;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cellclaims.crawl.address.WebAddress;

/// The addresses that a crawl knows, and what became of each. Every method is one transaction; what
/// it did survives the end of the process. Safe for threads.
public final class Frontier implements Closeable {
  private static final String KNOWN = "select id, url, kind, depth, hops, score, attempts, etag,"
      + " modified, digest, first, last, checks, changes from url ";

  private static final String RUN = "run";
  private static final String SINCE = "since";

  private final Database database;
  private final Ledger ledger;
  private long run;
  private long since;

  private Frontier(Database database) throws IOException {
    this.database = database;
    this.ledger = new Ledger(database, this);
    this.run = Long.parseLong(ledger.setting(RUN).orElse("0"));
    this.since = Long.parseLong(ledger.setting(SINCE).orElse("0"));
  }

  /// Opens or makes the frontier in a file.
  public static Frontier open(Path file) throws IOException {
    return new Frontier(new Database(file, Schema.TABLES));
  }

  /// Begins another crawl with nothing waiting. What earlier crawls learned of a page is kept.
  ///
  /// @param again true if addresses known from earlier crawls are fetched again when they are
  /// found;
  /// false if only those that are waked
  public synchronized void begin(boolean again) throws IOException {
    run++;
    since = again ? run : 0;
    database.together(() -> {
      database.change("delete from url where state = 0 and capture is null");
      database.change("update url set state = 1 where state = 0");
      database.change("delete from shape");
      ledger.set(RUN, Long.toString(run));
      ledger.set(SINCE, Long.toString(since));
    });
  }

  /// Which of these addresses are not known yet.
  public synchronized List<WebAddress> unknown(Collection<WebAddress> addresses)
      throws IOException {
    List<WebAddress> unknown = new ArrayList<>();
    for (WebAddress address : addresses) {
      if (!isKnown(AddressKey.of(address))) {
        unknown.add(address);
      }
    }
    return unknown;
  }

  private boolean isKnown(byte[] key) throws IOException {
    return !database
        .rows(row -> true, "select 1 from url where key = ? and run >= ?", key, since)
        .isEmpty();
  }

  /// Adds addresses; those that are known stay as they are.
  ///
  /// @return the origins that have something waiting by this
  public synchronized Set<String> add(List<Found> found) throws IOException {
    Set<String> origins = new TreeSet<>();
    database.together(() -> addAll(found, origins));
    return origins;
  }

  private void addAll(List<Found> found, Set<String> origins) throws IOException {
    for (Found one : found) {
      WebAddress address = one.address();
      byte[] key = AddressKey.of(address);
      if (!isKnown(key)) {
        Optional<String> fault = one.depth() == 0 ? Optional.empty() : fault(address);
        insert(one, key, fault);
        if (fault.isEmpty()) {
          origins.add(address.origin());
        }
      }
    }
  }

  private Optional<String> fault(WebAddress address) throws IOException {
    Optional<String> fault = Shape.fault(address);
    Shape shape = Shape.of(address);
    if (fault.isPresent() || shape.most() == Integer.MAX_VALUE) {
      return fault;
    }
    int before = database
        .rows(
            row -> row.getInt(1),
            "select n from shape where origin = ? and shape = ?",
            address.origin(),
            shape.text())
        .stream()
        .findFirst()
        .orElse(0);
    if (before >= shape.most()) {
      return Optional.of("more than " + shape.most() + " addresses of one shape: " + shape.text());
    }
    database.change(
        "insert into shape values (?, ?, 1) on conflict do update set n = n + 1",
        address.origin(),
        shape.text());
    return Optional.empty();
  }

  private void insert(Found found, byte[] key, Optional<String> fault) throws IOException {
    State state = fault.isPresent() ? State.REFUSED : State.WAITING;
    database.change(
        "insert into url (key, url, origin, site, kind, depth, hops, score, state, note, run)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (key) do update set"
            + " url = excluded.url, origin = excluded.origin, kind = excluded.kind,"
            + " depth = excluded.depth, hops = excluded.hops, score = excluded.score,"
            + " state = excluded.state, note = excluded.note, run = excluded.run, attempts = 0",
        key,
        found.address().toString(),
        found.address().origin(),
        found.address().site(),
        found.kind().code(),
        found.depth(),
        found.hops(),
        found.score(),
        state.code(),
        fault,
        run);
  }

  /// The origins with addresses waiting, sorted.
  public synchronized List<String> waitingOrigins() throws IOException {
    return database.rows(
        row -> row.getString(1),
        "select distinct origin from url indexed by waiting where state = 0 order by origin");
  }

  /// The addresses of an origin to fetch next, the best first.
  public synchronized List<Known> next(String origin, int most) throws IOException {
    return database.rows(
        Frontier::known,
        KNOWN + "where state = 0 and origin = ? order by attempts, score desc, id limit ?",
        origin,
        most);
  }

  /// The address if it waits to be fetched.
  public synchronized Optional<Known> waiting(WebAddress address) throws IOException {
    return database
        .rows(Frontier::known, KNOWN + "where state = 0 and key = ?", AddressKey.of(address))
        .stream()
        .findFirst();
  }

  private static Known known(ResultSet row) throws SQLException {
    Known.Visits visits = new Known.Visits(
        Optional.ofNullable(row.getString(8)),
        Optional.ofNullable(row.getString(9)),
        row.getString(10),
        instant(row, 11),
        instant(row, 12),
        row.getInt(13),
        row.getInt(14));
    return new Known(
        row.getLong(1),
        row.getString(2),
        Found.Kind.of(row.getInt(3)),
        row.getInt(4),
        row.getInt(5),
        row.getInt(6),
        row.getInt(7),
        visits);
  }

  private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    long seconds = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
  }

  /// A page was fetched and archived.
  ///
  /// @param state captured, or unchanged since the last visit
  /// @param visits the history with this fetch
  /// @param capture how many captures the archive held with this one
  /// @param due when to look again
  /// @param links what was found on it
  /// @return the origins that have something new waiting
  public synchronized Set<String> captured(
      Known known, State state, Known.Visits visits, long capture, Instant due, List<Found> links)
      throws IOException {
    Set<String> origins = new TreeSet<>();
    database.together(() -> {
      database.change(
          "update url set state = ?, note = null, etag = ?, modified = ?, digest = ?, first = ?,"
              + " last = ?, checks = ?, changes = ?, due = ?, capture = ? where id = ?",
          state.code(),
          visits.etag(),
          visits.modified(),
          visits.digest(),
          visits.first().map(Instant::getEpochSecond),
          visits.last().map(Instant::getEpochSecond),
          visits.checks(),
          visits.changes(),
          due.getEpochSecond(),
          capture,
          known.id());
      addAll(links, origins);
    });
    return origins;
  }

  /// An address came to an end without a page.
  ///
  /// @param due when to look again; empty for never
  public synchronized void ended(Known known, State state, String note, Optional<Instant> due)
      throws IOException {
    database.change(
        "update url set state = ?, note = ?, due = ?, attempts = attempts + 1 where id = ?",
        state.code(),
        note,
        due.map(Instant::getEpochSecond),
        known.id());
  }

  /// A redirect. Where it leads to the same address by another spelling, that is what waits now.
  ///
  /// @return the origins that have something new waiting
  public synchronized Set<String> redirected(Known known, Found target) throws IOException {
    if (AddressKey.same(WebAddress.parse(known.url()), target.address())) {
      database.change(
          "update url set url = ?, origin = ?, hops = ? where id = ?",
          target.address().toString(),
          target.address().origin(),
          target.hops(),
          known.id());
      return Set.of(target.address().origin());
    }
    ended(known, State.REDIRECTED, target.address().toString(), Optional.empty());
    return add(List.of(target));
  }

  /// A try failed and the address goes on waiting, behind the others.
  public synchronized void failedOnce(Known known, String note) throws IOException {
    database.change(
        "update url set attempts = attempts + 1, note = ? where id = ?", note, known.id());
  }

  /// Gives addresses back that the archive lost, by a loss of power for example.
  ///
  /// @param captures how many captures the archive holds
  public synchronized void forgetAfter(long captures) throws IOException {
    database.change(
        "update url set state = 0, capture = null, digest = '', etag = null, modified = null"
            + " where capture > ?",
        captures);
  }

  /// How many captures the archive held when the last page was recorded.
  public synchronized long lastCapture() throws IOException {
    return database
        .rows(row -> row.getLong(1), "select max(capture) from url where capture > 0")
        .getFirst();
  }

  /// The file's other tables.
  public Ledger ledger() {
    return ledger;
  }

  @Override
  public synchronized void close() throws IOException {
    database.close();
  }
}
