package org.cellclaims.crawl.frontier;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/// One SQLite file with prepared statements. Values that are empty are stored as null. For one
/// thread at a time.
final class Database implements Closeable {
  private static final int CACHE_KILOBYTES = 64_000;

  private final Path file;
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  /// Opens or makes a file.
  Database(Path file, List<String> schema) throws IOException {
    this.file = file;
    Files.createDirectories(file.toAbsolutePath().getParent());
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setBusyTimeout(10_000);
    config.setCacheSize(-CACHE_KILOBYTES);
    try {
      this.connection = config.createConnection("jdbc:sqlite:" + file);
      try (Statement statement = connection.createStatement()) {
        for (String sql : schema) {
          statement.execute(sql);
        }
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /// Reads one row.
  interface Row<T> {
    /// The row as what it stands for.
    T read(ResultSet row) throws SQLException;
  }

  /// Changes that happen together or not at all.
  interface Work {
    /// Does them.
    void run() throws IOException;
  }

  private PreparedStatement statement(String sql, Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      set(statement, i + 1, values[i]);
    }
    return statement;
  }

  private static void set(PreparedStatement statement, int place, Object value)
      throws SQLException {
    if (!(value instanceof Optional<?> maybe)) {
      statement.setObject(place, value);
    } else if (maybe.isEmpty()) {
      statement.setNull(place, Types.NULL);
    } else {
      statement.setObject(place, maybe.get());
    }
  }

  /// Runs a statement and says how many rows it changed.
  int change(String sql, Object... values) throws IOException {
    try {
      return statement(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /// All rows of a question.
  <T> List<T> rows(Row<T> as, String sql, Object... values) throws IOException {
    List<T> found = new ArrayList<>();
    try (ResultSet rows = statement(sql, values).executeQuery()) {
      while (rows.next()) {
        found.add(as.read(rows));
      }
      return found;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /// Makes changes together or not at all.
  void together(Work work) throws IOException {
    try {
      connection.setAutoCommit(false);
      try {
        work.run();
        connection.commit();
      } catch (IOException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private IOException failed(SQLException cause) {
    return new IOException(
        file + ": " + cause.getMessage() + "; is the disk full, or another crawl running?", cause);
  }

  @Override
  public void close() throws IOException {
    try {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
      connection.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }
}
