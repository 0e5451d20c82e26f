package casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import casework.customer.Organizations;
import casework.process.FullStackTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

/** Whether an organization's members see all of its cases, or their own. */
@FullStackTest
class SharingTest {

  private static final String MEMBER = "gil@goldberg.example";
  private static final String COLLEAGUE = "rosa@goldberg.example";
  private static final String STRANGER = "silvia@silverline.example";

  private final MockMvc http;
  private final Api api;
  private final Organizations organizations;

  SharingTest(MockMvc http, Organizations organizations) {
    this.http = http;
    this.api = new Api(http, "fiona");
    this.organizations = organizations;
  }

  @AfterEach
  void shareNothing() {
    organizations.shareCases("goldberg", false, "admin");
  }

  @Test
  void membersSeeTheirOwnUnlessTheOrganizationShares() {
    String own = api.as(MEMBER).raised();
    String colleagues = api.as(COLLEAGUE).raised();
    String strangers = api.as(STRANGER).raised();
    assertThat(listOf(MEMBER)).containsExactly(own);
    assertThat(seenBy(MEMBER, own, colleagues, strangers)).containsExactly(200, 404, 404);
    share(true);
    assertThat(listOf(MEMBER)).containsExactlyInAnyOrder(own, colleagues);
    assertThat(seenBy(MEMBER, own, colleagues, strangers)).containsExactly(200, 200, 404);
    assertThat(seenBy(STRANGER, own, colleagues, strangers)).containsExactly(404, 404, 200);
    assertThat(listOf(STRANGER)).containsExactly(strangers);
    share(false);
    assertThat(listOf(MEMBER)).containsExactly(own);
    assertThat(seenBy(MEMBER, own, colleagues, strangers)).containsExactly(200, 404, 404);
  }

  @Test
  void membersWriteInSharedCasesInTheirOwnName() {
    String colleagues = api.as(COLLEAGUE).raised();
    String text = "{\"text\":\"It is slow here, too\"}";
    assertThat(api.as(MEMBER).post(colleagues + "/messages", text).problem())
        .isEqualTo("404 unknown-case");
    share(true);
    assertThat(api.as(MEMBER).post(colleagues + "/messages", text).status()).isEqualTo(200);
    assertThat(api.get(colleagues + "/ledger").body().findValuesAsText("actor"))
        .contains("customer:Gil Brandt");
    api.post(colleagues + "/messages", "{\"from\":\"INTERNAL_NOTE\",\"text\":\"for-staff-alone\"}");
    assertThat(api.as(MEMBER).get(colleagues + "/ledger").body().toString())
        .doesNotContain("for-staff-alone");
    assertThat(api.as(MEMBER).get("/api/cases?text=for-staff-alone").body().path("cases"))
        .isEmpty();
  }

  @Test
  void portalFollowsTheSetting() throws Exception {
    String number = api.as(COLLEAGUE).raised().substring("/api/cases/".length());
    var page = "/portal/cases/" + number;
    http.perform(get(page).with(httpBasic(MEMBER, "demo"))).andExpect(status().isNotFound());
    share(true);
    http.perform(get(page).with(httpBasic(MEMBER, "demo"))).andExpect(status().isOk());
    assertThat(
            http.perform(get("/portal").with(httpBasic(MEMBER, "demo")))
                .andReturn()
                .getResponse()
                .getContentAsString())
        .contains(number, "Your organization");
  }

  @Test
  void onlyAdministratorsOfTheDeskSetItAndEachChangeIsOnRecord() throws Exception {
    for (String other : List.of("fiona", "audrey", COLLEAGUE)) {
      assertThat(put(api.as(other), "{\"sharesCases\":true}").problem())
          .isEqualTo("403 not-allowed");
    }
    assertThat(put(api.as("admin"), "{}").problem()).isEqualTo("400 invalid-field");
    int before = changes().size();
    share(true);
    share(true);
    assertThat(api.get("/api/customers/goldberg").body().path("sharesCases").asBoolean()).isTrue();
    assertThat(changes()).hasSize(before + 1);
    assertThat(changes().get(0)).contains("SHARING", "admin", "all cases of the organization");
    http.perform(
            post("/customers/goldberg/sharing")
                .param("shared", "false")
                .with(csrf())
                .with(httpBasic("admin", "demo")))
        .andExpect(redirectedUrl("/customers/goldberg#sharing"));
    assertThat(api.get("/api/customers/goldberg").body().path("sharesCases").asBoolean()).isFalse();
    http.perform(get("/customers/goldberg").with(httpBasic("audrey", "demo")))
        .andExpect(status().isOk());
  }

  private void share(boolean shared) {
    assertThat(put(api.as("admin"), "{\"sharesCases\":" + shared + "}").status()).isEqualTo(204);
  }

  private static Api.Answer put(Api by, String body) {
    return by.put("/api/customers/goldberg/sharing", body);
  }

  private List<String> changes() {
    List<String> changes = new ArrayList<>();
    api.get("/api/customers/goldberg/changes")
        .body()
        .forEach(change -> changes.add(change.toString()));
    return changes;
  }

  private List<String> listOf(String viewer) {
    return api.as(viewer).get("/api/cases").body().path("cases").findValuesAsText("number").stream()
        .map(number -> "/api/cases/" + number)
        .toList();
  }

  private List<Integer> seenBy(String viewer, String... paths) {
    List<Integer> seen = new ArrayList<>();
    for (String path : paths) {
      seen.add(api.as(viewer).get(path).status());
      assertThat(api.as(viewer).get(path + "/ledger").status())
          .isEqualTo(seen.get(seen.size() - 1));
    }
    return seen;
  }
}
