package casework.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake in an item is answered by a problem that names its field. */
class WrongItemTest {

  private static final String FROM = "'from':'2026-03-13T21:30:00Z'";
  private static final String DAYS = "'days':['MONDAY'],'opens':'10:00','closes':'18:00'";

  private final DeadlineCall call = new DeadlineCall(name -> Optional.empty());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          item                           | 7
          item                           | null
          item                           | []
          hours                          | {FROM,'target':'PT1H'}
          hours                          | {'hours':null,FROM,'target':'PT1H'}
          hours                          | {'hours':7,FROM,'target':'PT1H'}
          hours                          | {'hours':'gold',FROM,'target':'PT1H'}
          colour                         | {'hours':'24x7',FROM,'target':'PT1H','colour':'red'}
          from                           | {'hours':'24x7','target':'PT1H'}
          from                           | {'hours':'24x7','from':1773437400,'target':'PT1H'}
          from                           | {'hours':'24x7','from':'2026-02-30T10:00:00Z','target':'PT1H'}
          from                           | {'hours':'24x7','from':'2026-03-13T21:30:00','target':'PT1H'}
          from                           | {'hours':'24x7','from':'+999999999-01-01T00:00:00Z','target':'PT1H'}
          from                           | {'hours':'24x7','from':'0001-01-01T00:00:00Z','target':'PT1H'}
          to                             | {'hours':'24x7',FROM,'to':'2026-03-13T21:29:59Z'}
          to                             | {'hours':'24x7',FROM,'to':'2027-03-13T21:29:59Z','target':'PT1H'}
          to                             | {'hours':'24x7',FROM,'to':'later'}
          target                         | {'hours':'24x7',FROM}
          target                         | {'hours':'24x7',FROM,'target':'four hours'}
          target                         | {'hours':'24x7',FROM,'target':'PT-1H'}
          target                         | {'hours':'24x7',FROM,'target':'P1D'}
          target                         | {'hours':'24x7',FROM,'target':4}
          target                         | {'hours':'24x7',FROM,'target':'PT9999999999999H'}
          target                         | {'hours':'24x7',FROM,'target':'PT99999999999999999999H'}
          target.businessDays            | {'hours':'24x7',FROM,'target':{}}
          target.businessDays            | {'hours':'24x7',FROM,'target':{'businessDays':-1}}
          target.businessDays            | {'hours':'24x7',FROM,'target':{'businessDays':1.5}}
          target.businessDays            | {'hours':'24x7',FROM,'target':{'businessDays':'1'}}
          target.businessDays            | {'hours':'24x7',FROM,'target':{'businessDays':99999999999}}
          target.reading                 | {'hours':'24x7',FROM,'target':{'businessDays':1,'reading':'NOON'}}
          target.hours                   | {'hours':'24x7',FROM,'target':{'businessDays':1,'hours':2}}
          hours.windows                  | {'hours':{'zone':'UTC'},FROM,'target':'PT1H'}
          hours.windows                  | {'hours':{'windows':{}},FROM,'target':'PT1H'}
          hours.windows[0]               | {'hours':{'windows':[7]},FROM,'target':'PT1H'}
          hours.windows[0].opensIn       | {'hours':{'windows':[{DAYS}]},FROM,'target':'PT1H'}
          hours.windows[0].days          | {'hours':{'zone':'UTC','windows':[{'opens':'10:00','closes':'18:00'}]},FROM,'target':'PT1H'}
          hours.windows[0].days          | {'hours':{'zone':'UTC','windows':[{'days':[],'opens':'10:00','closes':'18:00'}]},FROM,'target':'PT1H'}
          hours.windows[0].days[1]       | {'hours':{'zone':'UTC','windows':[{'days':['MONDAY','Mo'],'opens':'10:00','closes':'18:00'}]},FROM,'target':'PT1H'}
          hours.windows[0].opens         | {'hours':{'zone':'UTC','windows':[{'days':['MONDAY'],'opens':'24:00','closes':'18:00'}]},FROM,'target':'PT1H'}
          hours.windows[0].closes        | {'hours':{'zone':'UTC','windows':[{'days':['MONDAY'],'opens':'10:00','closes':'25:00'}]},FROM,'target':'PT1H'}
          hours.windows[0].closesIn      | {'hours':{'zone':'UTC','windows':[{DAYS,'closesIn':'Mars'}]},FROM,'target':'PT1H'}
          hours.windows[0].open          | {'hours':{'zone':'UTC','windows':[{DAYS,'open':'10:00'}]},FROM,'target':'PT1H'}
          hours.zone                     | {'hours':{'zone':'Europe/Atlantis','windows':[{DAYS}]},FROM,'target':'PT1H'}
          hours.holidays[0]              | {'hours':{'zone':'UTC','windows':[{DAYS}],'holidays':['25.12.2026']},FROM,'target':'PT1H'}
          hours.exceptions.xmas          | {'hours':{'zone':'UTC','windows':[{DAYS}],'exceptions':{'xmas':[]}},FROM,'target':'PT1H'}
          hours.exceptions.2026-12-24[0].opens | {'hours':{'zone':'UTC','windows':[{DAYS}],'exceptions':{'2026-12-24':[{'closes':'12:00'}]}},FROM,'target':'PT1H'}
          target                         | {'hours':{'windows':[]},FROM,'target':'PT1H'}
          """)
  void problemNamesTheField(String field, String item) throws JsonProcessingException {
    assertThat(answer(item))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused -> {
              assertThat(refused.problem().field()).isEqualTo(field);
              assertThat(refused.problem().type()).startsWith("/problems/");
              assertThat(refused.problem().detail()).isNotBlank();
            });
  }

  @Test
  void kindsOfProblemsHaveTypesOfTheirOwn() throws JsonProcessingException {
    assertThat(type("{'hours':'gold',FROM,'target':'PT1H'}")).isEqualTo("/problems/unknown-hours");
    assertThat(type("{'hours':{'windows':[]},FROM,'target':'PT1H'}"))
        .isEqualTo("/problems/no-working-time");
    assertThat(type("{'hours':'24x7'}")).isEqualTo("/problems/invalid-field");
  }

  @Test
  void answersThatGrowTooLongAreRefusedFromThenOn() throws JsonProcessingException {
    String hours =
        "{'zone':'UTC','windows':[{'days':['MONDAY','TUESDAY','WEDNESDAY'],'opens':'10:00','closes':'18:00'}]}";
    String item =
        "{'hours':%s,'from':'1950-01-01T00:00:00Z','to':'2250-01-01T00:00:00Z'}".formatted(hours);
    for (int i = 0; i < 21; i++) {
      assertThat(answer(item)).isInstanceOf(Answer.Span.class);
    }

    assertThat(type(item)).isEqualTo("/problems/answer-too-long");
    assertThat(type("{'hours':'24x7',FROM,'target':'PT1H'}"))
        .isEqualTo("/problems/answer-too-long");
  }

  private String type(String item) throws JsonProcessingException {
    return ((Answer.Refused) answer(item)).problem().type();
  }

  private Answer answer(String item) throws JsonProcessingException {
    return call.answer(
        new ObjectMapper()
            .readTree(item.replace("FROM", FROM).replace("DAYS", DAYS).replace('\'', '"')));
  }
}
