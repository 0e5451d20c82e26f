package casework.oncall;

import casework.rota.Layer;
import casework.supportcase.Line;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The record of rotas: added to, never altered. */
@Repository
class RotaRows {

  private static final TypeReference<List<Layer>> LAYERS = new TypeReference<>() {};

  private final JdbcClient sql;
  private final ObjectMapper json;

  RotaRows(JdbcClient sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  void add(Line line, RotaPlan plan, Instant from, String note, String by, Instant at) {
    sql.sql(
            """
            insert into rota_change (line, layers, chat, in_force_from, note, made_by, made_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(line.name())
        .param(write(plan.layers()))
        .param(plan.chat())
        .param(time(from))
        .param(note)
        .param(by)
        .param(time(at))
        .update();
  }

  /** Returns the changes of a line's rota, the latest made first. */
  List<RotaChange> of(Line line) {
    return sql.sql("select * from rota_change where line = ? order by seq desc")
        .param(line.name())
        .query(this::change)
        .list();
  }

  long addStint(
      @Nullable Line line,
      String person,
      Instant from,
      Instant until,
      String note,
      String by,
      Instant at) {
    var id = new GeneratedKeyHolder();
    sql.sql(
            """
            insert into rota_stint (line, person, from_at, until_at, note, made_by, made_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(line == null ? null : line.name())
        .param(person)
        .param(time(from))
        .param(time(until))
        .param(note)
        .param(by)
        .param(time(at))
        .update(id, "id");
    return Objects.requireNonNull(id.getKeyAs(Long.class));
  }

  /** Returns those that reach into a span, the latest made first: on a line's rota, or away. */
  List<RotaStint> stints(Line line, Instant from, Instant until) {
    return sql.sql(
            """
            select * from rota_stint
            where (line = ? or line is null) and until_at > ? and from_at < ? order by id desc
            """)
        .params(line.name(), time(from), time(until))
        .query(RotaRows::stint)
        .list();
  }

  /** Returns all that are not over at an instant, the next first. */
  List<RotaStint> stintsFrom(Instant from) {
    return sql.sql("select * from rota_stint where until_at > ? order by from_at, id")
        .param(time(from))
        .query(RotaRows::stint)
        .list();
  }

  Optional<RotaStint> findStint(long id) {
    return sql.sql("select * from rota_stint where id = ?")
        .param(id)
        .query(RotaRows::stint)
        .optional();
  }

  /** Returns false where it was called off before. */
  boolean callOff(long id, String by, Instant at) {
    return sql.sql(
                """
                update rota_stint set called_off_by = ?, called_off_at = ?
                where id = ? and called_off_at is null
                """)
            .params(by, time(at), id)
            .update()
        > 0;
  }

  private RotaChange change(ResultSet row, int number) throws SQLException {
    return new RotaChange(
        row.getLong("seq"),
        Line.valueOf(row.getString("line")),
        new RotaPlan(read(row.getString("layers")), row.getString("chat")),
        instant(row, "in_force_from"),
        row.getString("note"),
        row.getString("made_by"),
        instant(row, "made_at"));
  }

  private static RotaStint stint(ResultSet row, int number) throws SQLException {
    String line = row.getString("line");
    OffsetDateTime calledOff = row.getObject("called_off_at", OffsetDateTime.class);
    return new RotaStint(
        row.getLong("id"),
        line == null ? null : Line.valueOf(line),
        row.getString("person"),
        instant(row, "from_at"),
        instant(row, "until_at"),
        row.getString("note"),
        row.getString("made_by"),
        instant(row, "made_at"),
        row.getString("called_off_by"),
        calledOff == null ? null : calledOff.toInstant());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime time(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  private String write(List<Layer> layers) {
    try {
      return json.writeValueAsString(layers);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Layers are plain values", impossible);
    }
  }

  private List<Layer> read(String layers) {
    try {
      return json.readValue(layers, LAYERS);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("A rota is not JSON: " + layers, damaged);
    }
  }
}
