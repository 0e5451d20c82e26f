package casework.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** Who may read, take, complete and hand on which task, by the API that Tasklist uses. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.datasource.url=jdbc:h2:mem:rights;DB_CLOSE_DELAY=-1")
@DirtiesContext
class TasklistRightsIT {

  private static final String SECOND_LINES = "{\"userId\": \"sam\"}";
  private static final String TRIAGED =
      """
      {"variables": {"course": {"value": "RESOLVER"}, "triageSeverity": {"value": "2"},
       "triageReason": {"value": "As seen"}}}""";
  private static final String URGENT = "{\"severity\": 1, \"reason\": \"Nothing works\"}";

  @LocalServerPort private int port;
  @Autowired private AuthorizationService authorizations;

  @Autowired
  @Qualifier("tasklistRooms")
  private ApplicationRunner rooms;

  @Autowired
  @Qualifier("tasklistFilters")
  private ApplicationRunner filters;

  private final Map<String, TasklistClient> people = new HashMap<>();
  private String number = "";
  private String task = "";

  @BeforeEach
  void firstLineIsOfferedACase() {
    number =
        new DeskClient(port)
            .post(
                "fiona",
                "/api/cases",
                """
                {"customer": "goldberg", "contact": "Gerda Gold", "category": "INCIDENT",
                 "subject": "Bills take an hour", "description": "Since noon.",
                 "productionImpact": "REDUCED", "proposedSeverity": 2}""")
            .get("number")
            .asText();
    task = as("fiona").read("/task?processInstanceBusinessKey=" + number).get(0).get("id").asText();
  }

  private TasklistClient as(String user) {
    return people.computeIfAbsent(user, name -> new TasklistClient(port, name));
  }

  private String assignee() {
    return as("admin").read("/task/" + task).get("assignee").asText();
  }

  @Test
  void lineTakesPutsBackAndCompletesWhatIsOfferedToIt() {
    TasklistClient fiona = as("fiona");
    assertThat(fiona.change("/task/" + task + "/claim", "{\"userId\": \"fiona\"}")).isEqualTo(204);
    assertThat(assignee()).isEqualTo("fiona");
    assertThat(fiona.change("/task/" + task + "/unclaim", "{}")).isEqualTo(204);
    assertThat(assignee()).isEqualTo("null");
    assertThat(fiona.change("/task/" + task + "/claim", "{\"userId\": \"fiona\"}")).isEqualTo(204);
    assertThat(fiona.change("/task/" + task + "/submit-form", TRIAGED)).isEqualTo(204);
    assertThat(fiona.look("/task/" + task)).isEqualTo(404);
  }

  @Test
  void professionalServicesAlonePrepareOffers() {
    DeskClient desk = new DeskClient(port);
    desk.post(
        "fiona",
        "/api/cases",
        """
        {"customer": "goldberg", "contact": "Gerda Gold", "category": "HOW_TO",
         "subjectArea": "CUSTOM_SOLUTION", "subject": "A connector", "description": "Please."}""");
    String number = desk.get("petra", "/api/referrals").get(0).get("number").asText();
    String query = "/task?processInstanceBusinessKey=" + number;
    assertThat(as("sam").read(query)).isEmpty();
    String offer = "/task/" + as("petra").read(query).get(0).get("id").asText();
    assertThat(as("sam").change(offer + "/claim", SECOND_LINES)).isIn(403, 404);
    assertThat(as("petra").change("/task/" + task + "/claim", "{\"userId\": \"petra\"}"))
        .isIn(403, 404);
    assertThat(as("petra").change(offer + "/claim", "{\"userId\": \"petra\"}")).isEqualTo(204);
    assertThat(as("petra").read(offer + "/form-variables?deserializeValues=false").toString())
        .contains("A connector", number);
    assertThat(
            as("petra")
                .change(
                    offer + "/submit-form",
                    """
                    {"variables": {"offerChoice": {"value": "NOTHING"},
                     "offerText": {"value": "It is built in."}}}"""))
        .isEqualTo(204);
    assertThat(desk.get("petra", "/api/referrals/" + number).get("answeredBy").asText())
        .isEqualTo("petra");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sam", "erik", "lara", "audrey", "ana"})
  void nobodyElseOfTheStaffChangesIt(String other) {
    TasklistClient person = as(other);
    String own = "{\"userId\": \"%s\"}".formatted(other);
    String path = "/task/" + task;
    assertThat(person.change(path + "/claim", own)).isEqualTo(403);
    assertThat(person.change(path + "/assignee", own)).isEqualTo(403);
    assertThat(person.put(path, "{\"assignee\": \"%s\"}".formatted(other))).isEqualTo(403);
    assertThat(person.put(path, "{\"due\": \"2030-01-01T00:00:00.000+0000\"}")).isEqualTo(403);
    assertThat(person.change(path + "/delegate", own)).isEqualTo(403);
    assertThat(
            person.change(
                path + "/identity-links",
                "{\"userId\": \"%s\", \"type\": \"candidate\"}".formatted(other)))
        .isEqualTo(403);
    assertThat(person.change(path + "/submit-form", TRIAGED)).isEqualTo(403);
    assertThat(person.change(path + "/complete", TRIAGED)).isEqualTo(403);
    assertThat(person.change(path + "/resolve", "{}")).isEqualTo(403);
    assertThat(person.change(path + "/bpmnEscalation", "{\"escalationCode\": \"x\"}"))
        .isEqualTo(403);
    assertThat(person.put(path + "/variables/severity", "{\"value\": 1}")).isEqualTo(403);
    assertThat(assignee()).isEqualTo("null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fiona", "sam", "erik", "lara", "audrey", "ana"})
  void allStaffReadItAsTheyReadAllCases(String reader) {
    TasklistClient person = as(reader);
    assertThat(person.read("/task/" + task).get("name").asText()).startsWith("Triage case");
    assertThat(person.look("/task/" + task + "/form-variables?deserializeValues=false"))
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil@goldberg.example", "nobody-of-that-name"})
  void isNoRoomForCustomersAndStrangers(String stranger) {
    assertThat(as(stranger).look("/task/" + task)).isIn(401, 403);
    assertThat(as(stranger).change("/task/" + task + "/claim", "{\"userId\": \"fiona\"}"))
        .isIn(401, 403);
    assertThat(assignee()).isEqualTo("null");
  }

  @Test
  void whoeverItIsHandedToWorksItButHandsItNotOn() {
    assertThat(as("fiona").change("/task/" + task + "/assignee", SECOND_LINES)).isEqualTo(204);
    assertThat(as("sam").change("/task/" + task + "/assignee", "{\"userId\": \"erik\"}"))
        .isEqualTo(403);
    assertThat(as("sam").put("/task/" + task, "{\"assignee\": \"erik\"}")).isEqualTo(403);
    assertThat(as("erik").change("/task/" + task + "/submit-form", TRIAGED)).isEqualTo(403);
    assertThat(as("sam").change("/task/" + task + "/submit-form", TRIAGED)).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"audrey", "ana"})
  void whoDoesNotWorkOnCasesWorksNoTaskEvenIfItIsHandedOver(String reader) {
    String path = "/task/" + task;
    String to = "{\"userId\": \"%s\"}".formatted(reader);
    assertThat(as("fiona").change(path + "/assignee", to)).isEqualTo(204);
    assertThat(
            as("fiona")
                .change(
                    path + "/identity-links",
                    "{\"groupId\": \"%s\", \"type\": \"candidate\"}"
                        .formatted(reader.equals("ana") ? "analysts" : "auditors")))
        .isEqualTo(204);
    assertThat(as(reader).change(path + "/submit-form", TRIAGED)).isEqualTo(403);
    assertThat(as(reader).change(path + "/unclaim", "{}")).isEqualTo(403);
    assertThat(as(reader).change(path + "/claim", to)).isEqualTo(403);
  }

  @Test
  void whoeverAnsweredACallMayTakeTheCaseThoughItIsAnotherLines() {
    DeskClient desk = new DeskClient(port);
    desk.put("fiona", "/api/cases/" + number + "/severity", URGENT);
    assertThat(listed("sam", "Open to me")).doesNotContain(task);
    String page =
        StreamSupport.stream(desk.get("sam", "/api/pages").spliterator(), false)
            .filter(one -> one.get("caseNumber").asText().equals(number))
            .map(one -> one.get("number").asText())
            .findFirst()
            .orElseThrow();
    desk.post("sam", "/api/pages/" + page + "/acknowledge", "{}");
    assertThat(listed("sam", "Open to me")).contains(task);
    assertThat(listed("erik", "Open to me")).doesNotContain(task);
    assertThat(as("erik").change("/task/" + task + "/claim", "{\"userId\": \"erik\"}"))
        .isEqualTo(403);
    assertThat(as("sam").change("/task/" + task + "/claim", SECOND_LINES)).isEqualTo(204);
    assertThat(listed("sam", "Mine")).contains(task);
    assertThat(as("sam").change("/task/" + task + "/submit-form", TRIAGED)).isEqualTo(204);
  }

  @Test
  void lineEntersFactsByTheFormAlone() {
    assertThat(as("fiona").put("/task/" + task + "/variables/severity", "{\"value\": 1}"))
        .isEqualTo(403);
  }

  @Test
  void administratorsHelpOut() {
    assertThat(as("admin").change("/task/" + task + "/assignee", SECOND_LINES)).isEqualTo(204);
    assertThat(assignee()).isEqualTo("sam");
  }

  @Test
  void listsShowALineWhatItHasAndOverseersEverything() {
    as("fiona").change("/task/" + task + "/claim", "{\"userId\": \"fiona\"}");
    assertThat(listed("fiona", "First line queue")).contains(task);
    assertThat(listed("fiona", "Mine")).contains(task);
    assertThat(listed("lara", "First line queue")).contains(task);
    assertThat(filters("sam"))
        .containsExactlyInAnyOrder(
            "Mine",
            "Open to me",
            "Second line queue",
            "Due within an hour",
            "Breached",
            "Waiting for customer");
    assertThat(filters("audrey"))
        .containsExactlyInAnyOrder(
            "Mine",
            "First line queue",
            "Second line queue",
            "Engineering queue",
            "Leadership queue",
            "Professional Services queue",
            "Due within an hour, all lines",
            "Breached, all lines",
            "Waiting for customer, all lines");
    setBreached();
    assertThat(listed("fiona", "Breached")).contains(task);
    assertThat(listed("sam", "Breached")).doesNotContain(task);
    assertThat(listed("audrey", "Breached, all lines")).contains(task);
  }

  private void setBreached() {
    assertThat(as("admin").put("/task/" + task + "/localVariables/breached", "{\"value\": true}"))
        .isEqualTo(204);
  }

  private List<String> filters(String user) {
    return values(as(user).read("/filter?resourceType=Task"), "name");
  }

  private List<String> listed(String user, String filter) {
    String id = idOf(user, filter);
    JsonNode tasks = as(user).find("/filter/" + id + "/list", "{\"active\": true}");
    assertThat(as(user).find("/filter/" + id + "/count", "{\"active\": true}").get("count").asInt())
        .isEqualTo(tasks.size());
    return values(tasks, "id");
  }

  private String idOf(String user, String filter) {
    return StreamSupport.stream(as(user).read("/filter").spliterator(), false)
        .filter(one -> one.get("name").asText().equals(filter))
        .map(one -> one.get("id").asText())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> values(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.get(field).asText())
        .toList();
  }

  @Test
  void bringsWhatAnEarlierVersionGrantedUpToDate() throws Exception {
    String everybodys = idOf("lara", "Breached, all lines");
    grant(Resources.FILTER, everybodys, "first-line", Permissions.READ);
    Authorization lines = granted(Resources.PROCESS_DEFINITION, "supportCase", "first-line").get(0);
    lines.setPermissions(new Permission[] {Permissions.READ});
    authorizations.saveAuthorization(lines);
    assertThat(as("fiona").look("/task/" + task)).isEqualTo(404);

    for (ApplicationRunner atStart : List.of(rooms, filters)) {
      atStart.run(new DefaultApplicationArguments());
    }
    assertThat(as("fiona").look("/task/" + task)).isEqualTo(200);
    assertThat(granted(Resources.FILTER, everybodys, "first-line")).isEmpty();
    assertThat(granted(Resources.FILTER, everybodys, "auditors")).hasSize(1);
  }

  private void grant(Resources resource, String id, String group, Permission permission) {
    Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setResource(resource);
    grant.setResourceId(id);
    grant.setGroupId(group);
    grant.addPermission(permission);
    authorizations.saveAuthorization(grant);
  }

  private List<Authorization> granted(Resources resource, String id, String group) {
    return authorizations
        .createAuthorizationQuery()
        .resourceType(resource)
        .resourceId(id)
        .groupIdIn(group)
        .list();
  }

  @Test
  void noGrantIsWrittenForASingleTask() {
    as("fiona").change("/task/" + task + "/claim", "{\"userId\": \"fiona\"}");
    assertThat(authorizations.createAuthorizationQuery().resourceType(Resources.TASK).list())
        .extracting(Authorization::getResourceId)
        .containsOnly("*");
  }
}
