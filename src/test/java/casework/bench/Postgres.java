package casework.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A real PostgreSQL for one run, as durable as a production one: it waits for its disk. */
final class Postgres implements AutoCloseable {

  static final String USER = "postgres";

  private final EmbeddedPostgres server;

  Postgres() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setRegisterShutdownHook(false)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("shared_buffers", "256MB")
            .setServerConfig("max_wal_size", "2GB")
            .start();
  }

  /** Makes an empty database and returns its address. */
  String create(String database) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + database);
    }
    return server.getJdbcUrl(USER, database);
  }

  /** Returns its version and what it does for durability. */
  String describe() throws SQLException {
    return "PostgreSQL %s, fsync %s, synchronous_commit %s, shared_buffers %s"
        .formatted(
            show("server_version"),
            show("fsync"),
            show("synchronous_commit"),
            show("shared_buffers"));
  }

  private String show(String setting) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet shown = statement.executeQuery("show " + setting)) {
      shown.next();
      return shown.getString(1);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
