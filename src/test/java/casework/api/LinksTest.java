package casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import casework.api.Api.Answer;
import casework.process.Desk;
import casework.process.DeskCase;
import casework.process.FullStackTest;
import casework.sla.ClockState;
import casework.supportcase.CaseState;
import casework.supportcase.EntryKind;
import casework.supportcase.LedgerEntry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Links between cases, over HTTP: duplicates, and a parent with children of other customers. */
@FullStackTest
class LinksTest {

  private static final String WORKING = "{\"text\":\"We work on the bill run of all of you.\"}";

  private final MockMvc http;
  private final Api api;
  private final Desk desk;

  LinksTest(MockMvc http, Desk desk) {
    this.http = http;
    this.api = new Api(http, "sam");
    this.desk = desk;
  }

  @Test
  void bothNumbersOfAMergedCaseWork() {
    Api gil = api.as("gil@goldberg.example");
    String duplicate = gil.raised();
    String original = api.as("rosa@goldberg.example").raised();
    String number = original.substring("/api/cases/".length());
    String read = gil.get(duplicate).etag();
    Answer merged =
        api.post(duplicate + "/merge", "{\"into\":\"" + number + "\",\"reason\":\"The same\"}");
    assertThat(merged.text("state")).isEqualTo("MERGED");
    assertThat(gil.get(duplicate).text("goesOnIn")).isEqualTo(number);
    assertThat(gil.get(original).status()).as("whose duplicate it is").isEqualTo(200);
    Answer said = gil.post(duplicate + "/messages", "{\"text\":\"Any news?\"}");
    assertThat(said.status()).isEqualTo(200);
    assertThat(said.text("number")).isEqualTo(number);
    assertThat(said.raw().getHeader("Content-Location")).isEqualTo(original);
    assertThat(gil.get(original + "/ledger").body().findValuesAsText("text")).contains("Any news?");
    assertThat(gil.post(duplicate + "/messages", "{\"text\":\"x\"}", "If-Match", read).problem())
        .isEqualTo("412 changed-meanwhile");
    assertThat(gil.post(duplicate + "/withdraw", "{\"reason\":\"x\"}").problem())
        .isEqualTo("409 case-closed");
    assertThat(api.get(original + "/links").body().findValuesAsText("number"))
        .containsExactly(duplicate.substring("/api/cases/".length()));
    assertThat(gil.get(original + "/ledger").body().toString()).doesNotContain("MERGED_IN");
  }

  @Test
  void refusesMergesThatNameNoCase() {
    String path = api.raised();
    for (String body :
        List.of(
            "{}",
            "{\"into\":\"CW-999999\",\"reason\":\"x\"}",
            "{\"into\":\"nonsense\",\"reason\":\"x\"}",
            "{\"into\":\"CW-000001\"}")) {
      assertThat(api.post(path + "/merge", body).problem()).isEqualTo("400 invalid-field");
    }
    assertThat(api.post("/api/cases/CW-999999/merge", mergeInto(path)).problem())
        .isEqualTo("404 unknown-case");
    assertThat(api.get(path + "/ledger").body()).hasSize(3);
  }

  private static String mergeInto(String path) {
    return "{\"into\":\"%s\",\"reason\":\"x\"}".formatted(path.substring("/api/cases/".length()));
  }

  @Test
  void tellsEachCustomerOfAChildOnceAndNothingOfTheOthers() {
    DeskCase parent = desk.aCase().raised();
    DeskCase gold = desk.aCase().gold().raised();
    DeskCase silver = desk.aCase().silver().raised();
    DeskCase gone = desk.aCase().goldWithOrderForm().raised();
    link(parent, gold, silver, gone);
    gone.withdrawn();
    for (int attempt = 0; attempt < 3; attempt++) {
      Answer sent = broadcast(parent, WORKING);
      assertThat(sent.body().path("told").toString())
          .isEqualTo("[\"%s\",\"%s\"]".formatted(gold.number(), silver.number()));
      assertThat(sent.body().path("leftOut").path(gone.number()).asText()).contains("has ended");
    }
    assertThat(broadcast(parent, "{\"text\":\"Another\"}").problem()).isEqualTo("422 key-reused");
    assertThat(parent.entries(EntryKind.BROADCAST)).hasSize(1);
    assertThat(parent.entries(EntryKind.PUBLIC_REPLY)).isEmpty();
    for (DeskCase child : List.of(gold, silver)) {
      assertThat(child.entries(EntryKind.PUBLIC_REPLY))
          .singleElement()
          .satisfies(
              said -> {
                assertThat(said.data())
                    .containsOnlyKeys("text")
                    .containsEntry("text", "We work on the bill run of all of you.");
                assertThat(said.actor()).isEqualTo("sam");
              });
      assertThat(child.clock("firstResponse").state()).isEqualTo(ClockState.MET);
      assertThat(forCustomer(child)).doesNotContain(parent.number());
    }
    assertThat(forCustomer(parent)).doesNotContain(gold.number(), silver.number());
    assertThat(gone.entries(EntryKind.PUBLIC_REPLY)).isEmpty();
  }

  @Test
  void goesOnWithABroadcastWhereItWasBrokenOff() {
    DeskCase parent = desk.aCase().raised();
    DeskCase one = desk.aCase().raised();
    DeskCase other = desk.aCase().raised();
    link(parent, one, other);
    other.withdrawn();
    broadcast(parent, WORKING);
    DeskCase late = desk.aCase().raised();
    link(parent, late);
    broadcast(parent, WORKING);
    assertThat(one.entries(EntryKind.PUBLIC_REPLY)).hasSize(1);
    assertThat(late.entries(EntryKind.PUBLIC_REPLY)).as("it was no child then").isEmpty();
  }

  @Test
  void tellsACaseOnceThoughItsDuplicateIsAChildToo() {
    DeskCase parent = desk.aCase().raised();
    DeskCase original = desk.aCase().raised();
    DeskCase duplicate = desk.aCase().raised();
    link(parent, original, duplicate);
    duplicate.mergedInto(original);
    broadcast(parent, WORKING);
    assertThat(original.entries(EntryKind.PUBLIC_REPLY)).hasSize(1);
  }

  @Test
  void proposesTheSolutionOfAParentThatIsSolved() {
    DeskCase parent = desk.aCase().raised();
    DeskCase working = desk.aCase().silver().raised().triaged();
    DeskCase waiting = desk.aCase().gold().raised().asked();
    DeskCase solved = desk.aCase().raised().resolved();
    link(parent, working, waiting, solved);
    String body = "{\"solution\":\"The bill run is mended.\"}";
    String path = "/api/cases/" + parent.number() + "/proposals";
    assertThat(api.post(path, body).problem()).isEqualTo("409 not-possible-now");
    parent.resolved();
    Answer proposed = api.post(path, body, "Idempotency-Key", "p1");
    assertThat(proposed.body().path("told")).hasSize(2);
    assertThat(proposed.body().path("leftOut").path(solved.number()).asText()).contains("RESOLVED");
    working.is(CaseState.RESOLVED).isAt("gateway_resolved").reopened();
    api.post(path, body, "Idempotency-Key", "p1");
    working.is(CaseState.OPEN);
    waiting.is(CaseState.RESOLVED).confirmed().is(CaseState.CLOSED);
    assertThat(forCustomer(waiting)).contains("The bill run is mended.");
  }

  @Test
  void linksOneLevelOnly() {
    DeskCase parent = desk.aCase().raised();
    DeskCase child = desk.aCase().silver().raised();
    DeskCase other = desk.aCase().raised();
    link(parent, child);
    link(parent, child);
    assertThat(child.entries(EntryKind.LINKED)).hasSize(1);
    assertThat(linked(child, other).problem()).isEqualTo("409 not-possible-now");
    assertThat(linked(other, child).problem()).isEqualTo("409 not-possible-now");
    assertThat(linked(other, parent).problem()).isEqualTo("409 not-possible-now");
    assertThat(linked(other, other).problem()).isEqualTo("400 invalid-field");
    assertThat(api.post("/api/cases/" + other.number() + "/broadcasts", WORKING).problem())
        .isEqualTo("409 not-possible-now");
    assertThat(api.post("/api/cases/" + parent.number() + "/merge", mergeInto(other)).problem())
        .isEqualTo("409 not-possible-now");
    api.send(
        HttpMethod.DELETE, "/api/cases/" + parent.number() + "/children/" + child.number(), null);
    assertThat(child.entries(EntryKind.UNLINKED)).hasSize(1);
    assertThat(linked(other, child).status()).isEqualTo(200);
  }

  @Test
  void pageOfTheCaseShowsItsLinksAndLinks() throws Exception {
    DeskCase parent = desk.aCase().raised();
    DeskCase child = desk.aCase().silver().raised();
    sends(parent, "children", "child", child.number().toLowerCase(java.util.Locale.ROOT));
    assertThat(page(parent, "audrey"))
        .contains(child.number(), "Silverline")
        .doesNotContain("/broadcasts");
    String page = page(parent, "sam");
    assertThat(page).contains("Unlink " + child.number());
    String key = page.replaceAll("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
    for (int click = 0; click < 2; click++) {
      sends(parent, "broadcasts", "text", "We are on it, all of us", "key", key);
    }
    assertThat(child.entries(EntryKind.PUBLIC_REPLY)).hasSize(1);
    DeskCase original = desk.aCase().silver().raised();
    sends(child, "merge", "into", original.number(), "reason", "The same again");
    assertThat(page(child, "sam"))
        .contains("It goes on in", "/cases/" + original.number(), "merged the case into");
    assertThat(page(original, "sam")).contains("Duplicate", "merged " + child.number());
    assertThat(sends(parent, "merge", "into", "CW-999999", "reason", "Kept words").getStatus())
        .isEqualTo(302);
    parent.is(CaseState.NEW);
  }

  private MockHttpServletResponse sends(DeskCase of, String what, String... fields)
      throws Exception {
    var form =
        post("/cases/" + of.number() + "/" + what).with(csrf()).with(httpBasic("sam", "demo"));
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    MockHttpServletResponse answer = http.perform(form).andReturn().getResponse();
    assertThat(answer.getRedirectedUrl()).isEqualTo("/cases/" + of.number() + "#links");
    return answer;
  }

  private String page(DeskCase of, String viewer) throws Exception {
    return http.perform(get("/cases/" + of.number()).with(httpBasic(viewer, "demo")))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static String mergeInto(DeskCase other) {
    return mergeInto("/api/cases/" + other.number());
  }

  private void link(DeskCase parent, DeskCase... children) {
    for (DeskCase child : children) {
      assertThat(linked(parent, child).status()).isEqualTo(200);
    }
  }

  private Answer linked(DeskCase parent, DeskCase child) {
    return api.put("/api/cases/" + parent.number() + "/children/" + child.number(), "");
  }

  private Answer broadcast(DeskCase parent, String body) {
    return api.post("/api/cases/" + parent.number() + "/broadcasts", body, "Idempotency-Key", "b1");
  }

  /** All that the customer of a case may see of its ledger. */
  private static String forCustomer(DeskCase of) {
    return of.ledger().stream().filter(LedgerEntry::isForCustomer).toList().toString();
  }
}
