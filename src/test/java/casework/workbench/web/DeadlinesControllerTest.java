package casework.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import casework.sla.SupportHours;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DeadlinesControllerTest {

  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(
              new DeadlinesController(
                  name ->
                      name.equals("never")
                          ? Optional.of(SupportHours.weekly(name, List.of()))
                          : Optional.empty()))
          .setMessageConverters(
              new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json().build()))
          .build();

  @Test
  void answersEveryItemInItsPlace() throws Exception {
    ask("""
        [{"hours": "24x7", "from": "2026-03-13T21:30:00Z", "target": "PT4H"},
         {"hours": "silver", "from": "2026-03-13T21:30:00Z", "target": "PT4H"},
         {"hours": "never", "from": "2026-03-13T21:30:00Z", "to": "2026-03-16T08:00:00Z"},
         {"hours": "24x7", "from": "2026-03-13T21:30:00Z", "to": "2026-03-16T08:00:00Z"}]""")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$", hasSize(4)))
        .andExpect(jsonPath("$[0].due").value("2026-03-14T01:30:00Z"))
        .andExpect(jsonPath("$[0].countsFrom").value("2026-03-13T21:30:00Z"))
        .andExpect(jsonPath("$[0].segments[0].seconds").value(14_400))
        .andExpect(jsonPath("$[1].problem.field").value("hours"))
        .andExpect(jsonPath("$[1].problem.type").value("/problems/unknown-hours"))
        .andExpect(jsonPath("$[2].seconds").value(0))
        .andExpect(jsonPath("$[2].segments", hasSize(0)))
        .andExpect(jsonPath("$[3].seconds").value(210_600))
        .andExpect(jsonPath("$[3].due").doesNotExist());
  }

  @Test
  void answersNothingForNoItems() throws Exception {
    ask("[]").andExpect(status().isOk()).andExpect(jsonPath("$", hasSize(0)));
  }

  @Test
  void refusesBodyThatIsNoList() throws Exception {
    for (String body : List.of("{}", "7", "\"24x7\"", "null")) {
      ask(body).andExpect(status().isBadRequest()).andExpect(DeadlinesControllerTest::namesBody);
    }
  }

  @Test
  void refusesMoreItemsThanOneCallTakes() throws Exception {
    ask("[" + "7,".repeat(10_000) + "7]")
        .andExpect(status().isPayloadTooLarge())
        .andExpect(DeadlinesControllerTest::namesBody);
  }

  @Test
  void refusesWhatIsNoJson() throws Exception {
    ask("[{").andExpect(status().isBadRequest());
    ask("").andExpect(status().isBadRequest());
  }

  private static void namesBody(org.springframework.test.web.servlet.MvcResult result) {
    assertThat(result.getResolvedException())
        .isInstanceOfSatisfying(
            WrongBody.class,
            wrong -> assertThat(wrong.getBody().getProperties()).containsEntry("field", "body"));
  }

  private ResultActions ask(String body) throws Exception {
    return mvc.perform(
        post("/api/deadlines").contentType(MediaType.APPLICATION_JSON).content(body));
  }
}
