package casework.notice;

import casework.problem.Problem;
import casework.security.Viewer;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people chose; whoever chose nothing is told of everything, at once, by mail. */
@Repository
public class NoticePreferences {

  private final JdbcClient sql;
  private final People people;

  NoticePreferences(JdbcClient sql, People people) {
    this.sql = sql;
    this.people = people;
  }

  /** Returns what whoever is signed in chose. */
  public PersonalChoice of(Viewer viewer) {
    return of(people.of(viewer));
  }

  PersonalChoice of(Recipient person) {
    Map<NoticeKind, Preference> chosen =
        sql
            .sql("select kind, channel, in_hours from notice_preference where person = ?")
            .param(person.key())
            .query(
                (row, number) ->
                    new Preference(
                        NoticeKind.valueOf(row.getString("kind")),
                        NoticeChannel.valueOf(row.getString("channel")),
                        row.getBoolean("in_hours")))
            .list()
            .stream()
            .collect(Collectors.toMap(Preference::kind, Function.identity()));
    List<Preference> all =
        NoticeKind.of(person.isStaff()).stream()
            .map(kind -> chosen.getOrDefault(kind, Preference.usual(kind)))
            .toList();
    // Whoever chose nothing has no hours either.
    return new PersonalChoice(
        all, chosen.isEmpty() ? ReachableHours.usual(person.zone()) : hours(person));
  }

  /**
   * Keeps what whoever is signed in chose.
   *
   * @throws Problem if a kind is not for that person
   */
  @Transactional
  public void choose(Viewer viewer, PersonalChoice choice) {
    Recipient person = people.of(viewer);
    sql.sql("delete from notice_preference where person = ?").param(person.key()).update();
    sql.sql("delete from notice_hours where person = ?").param(person.key()).update();
    for (Preference preference : choice.preferences()) {
      if (preference.kind().isForStaff() != person.isStaff()) {
        throw Problem.field(
            "kind", "Nobody tells you of '%s'.".formatted(preference.kind().title()));
      }
      sql.sql("insert into notice_preference (person, kind, channel, in_hours) values (?, ?, ?, ?)")
          .params(
              person.key(),
              preference.kind().name(),
              preference.channel().name(),
              preference.inHours())
          .update();
    }
    ReachableHours hours = choice.hours();
    sql.sql("insert into notice_hours (person, zone, opens, closes, days) values (?, ?, ?, ?, ?)")
        .params(
            person.key(),
            hours.zone().getId(),
            hours.opens().toString(),
            hours.closes().toString(),
            hours.days().stream().sorted().map(Enum::name).collect(Collectors.joining(",")))
        .update();
  }

  private ReachableHours hours(Recipient person) {
    return sql.sql("select zone, opens, closes, days from notice_hours where person = ?")
        .param(person.key())
        .query(
            (row, number) ->
                new ReachableHours(
                    ZoneId.of(row.getString("zone")),
                    LocalTime.parse(row.getString("opens")),
                    LocalTime.parse(row.getString("closes")),
                    Arrays.stream(row.getString("days").split(",", -1))
                        .map(DayOfWeek::valueOf)
                        .collect(Collectors.toSet())))
        .optional()
        .orElseGet(() -> ReachableHours.usual(person.zone()));
  }
}
