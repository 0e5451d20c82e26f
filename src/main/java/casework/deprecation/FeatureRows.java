package casework.deprecation;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The register of features. */
@Repository
class FeatureRows {

  private final JdbcClient sql;

  FeatureRows(JdbcClient sql) {
    this.sql = sql;
  }

  List<Feature> all() {
    return sql.sql("select * from feature order by name, id").query(FeatureRows::feature).list();
  }

  Optional<Feature> find(String key) {
    return sql.sql("select * from feature where feature_key = ?")
        .param(key)
        .query(FeatureRows::feature)
        .optional();
  }

  Feature get(long id) {
    return sql.sql("select * from feature where id = ?")
        .param(id)
        .query(FeatureRows::feature)
        .single();
  }

  long add(NewFeature feature) {
    var id = new GeneratedKeyHolder();
    try {
      sql.sql(
              """
              insert into feature (feature_key, name, documentation, documented_since, api, material,
                state)
              values (?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              feature.key(),
              feature.name(),
              feature.documentation(),
              feature.since(),
              feature.api(),
              feature.material(),
              FeatureState.DOCUMENTED.name())
          .update(id, "id");
    } catch (DuplicateKeyException taken) {
      throw new Problem(
          Kind.EXISTS_ALREADY, "There is a feature '%s' already.".formatted(feature.key()));
    }
    return Objects.requireNonNull(id.getKeyAs(Long.class));
  }

  void change(long id, NewFeature feature) {
    sql.sql(
            """
            update feature set name = ?, documentation = ?, documented_since = ?, api = ?,
              material = ?
            where id = ?
            """)
        .params(
            feature.name(),
            feature.documentation(),
            feature.since(),
            feature.api(),
            feature.material(),
            id)
        .update();
  }

  void move(long id, FeatureState to) {
    sql.sql("update feature set state = ? where id = ?").params(to.name(), id).update();
  }

  private static Feature feature(ResultSet row, int number) throws SQLException {
    return new Feature(
        row.getLong("id"),
        row.getString("feature_key"),
        row.getString("name"),
        row.getString("documentation"),
        row.getObject("documented_since", LocalDate.class),
        row.getBoolean("api"),
        row.getBoolean("material"),
        FeatureState.valueOf(row.getString("state")));
  }
}
