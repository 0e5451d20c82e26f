package casework.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import casework.sla.DayWindow;
import casework.sla.NamedHours;
import casework.sla.SupportHours;
import casework.sla.Window;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineCallTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final SupportHours GOLD =
      SupportHours.weekly(
          "gold",
          List.of(
              new Window(
                  EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                  DayWindow.between(
                      LocalTime.of(10, 0),
                      ZoneId.of("Europe/Berlin"),
                      LocalTime.of(17, 0),
                      ZoneId.of("America/New_York")))));
  private static final NamedHours NAMED =
      name -> name.equals("gold") ? Optional.of(GOLD) : Optional.empty();

  private final DeadlineCall call = new DeadlineCall(NAMED);

  @Test
  void answersTargetInNamedHours() {
    assertThat(answer("{'hours':'gold','from':'2026-03-13T20:30:00Z','target':'PT4H'}"))
        .isEqualTo(
            json(
                """
                {'due':'2026-03-16T13:30:00+01:00','countsFrom':'2026-03-13T21:30:00+01:00',
                 'seconds':14400,'segments':[
                 {'from':'2026-03-13T21:30:00+01:00','to':'2026-03-13T22:00:00+01:00','seconds':1800},
                 {'from':'2026-03-16T10:00:00+01:00','to':'2026-03-16T13:30:00+01:00','seconds':12600}]}"""));
  }

  @Test
  void answersBusinessDaysInHoursWrittenOut() {
    String hours =
        """
        {'windows':[{'days':['MONDAY','TUESDAY'],'opens':'10:00','opensIn':'Europe/Berlin',
                     'closes':'17:00','closesIn':'America/New_York'}],
         'holidays':['2026-03-16'],'exceptions':{'2026-03-18':[{'opens':'10:00','closes':'12:00'}]}}""";

    assertThat(due(hours, "2026-03-13T21:30:00+01:00", "{'businessDays':1}"))
        .isEqualTo("2026-03-17T22:00:00+01:00");
    assertThat(due(hours, "2026-03-13T21:30:00+01:00", "{'businessDays':2}"))
        .isEqualTo("2026-03-18T12:00:00+01:00");
    assertThat(due(hours, "2026-03-17T11:00:00+01:00", "'1 business day'"))
        .isEqualTo("2026-03-18T11:00:00+01:00");
    assertThat(
            due(hours, "2026-03-17T11:00:00+01:00", "{'businessDays':1,'reading':'CLOSE_OF_DAY'}"))
        .isEqualTo("2026-03-18T12:00:00+01:00");
  }

  @Test
  void measuresRoundTheClockInTheOffsetOfTheAsker() {
    assertThat(
            answer(
                "{'hours':'24x7','from':'2026-03-13T21:30:00+05:45','to':'2026-03-13T16:00:00Z'}"))
        .isEqualTo(
            json(
                """
                {'seconds':900,'segments':[{'from':'2026-03-13T21:30:00+05:45',
                 'to':'2026-03-13T21:45:00+05:45','seconds':900}]}"""));
  }

  @ParameterizedTest
  @CsvSource({
    "10:00, 24:00, 50400",
    "22:00, 06:00, 28800",
    "10:00, 10:00, 86400",
    "10:00:30, 10:00:31, 1",
    "00:00, 24:00, 86400"
  })
  void windowMayEndAtMidnightOrTheNextDay(String opens, String closes, int seconds) {
    String hours =
        "{'zone':'Asia/Kolkata','windows':[{'days':['MONDAY'],'opens':'%s','closes':'%s'}]}"
            .formatted(opens, closes);

    assertThat(
            answer(
                    "{'hours':%s,'from':'2026-03-15T00:00:00Z','to':'2026-03-19T00:00:00Z'}"
                        .formatted(hours))
                .get("seconds")
                .intValue())
        .isEqualTo(seconds);
  }

  @Test
  void cutsFractionsOfASecondOff() {
    assertThat(due("'24x7'", "2026-03-13T21:30:00.999Z", "'PT1S'"))
        .isEqualTo("2026-03-13T21:30:01Z");
  }

  private String due(String hours, String from, String target) {
    return answer("{'hours':%s,'from':'%s','target':%s}".formatted(hours, from, target))
        .path("due")
        .asText();
  }

  private JsonNode answer(String item) {
    try {
      return JSON.readTree(JSON.writeValueAsBytes(call.answer(json(item))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads JSON with single quotes, which spare the examples their backslashes. */
  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
