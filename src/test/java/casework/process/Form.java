package casework.process;

import casework.supportcase.CaseFlow.Course;
import java.util.HashMap;
import java.util.Map;

/** What an agent enters in a task's form. */
public final class Form {

  private final Map<String, Object> entered = new HashMap<>();

  public static Form empty() {
    return new Form();
  }

  public static Form choosing(Course course) {
    return new Form().with("course", course.name());
  }

  public Form severity(int severity, String reason) {
    return with("triageSeverity", String.valueOf(severity)).with("triageReason", reason);
  }

  public Form saying(String reply) {
    return with("publicReply", reply);
  }

  public Form byTemplate(String choice) {
    return with("replyTemplate", choice);
  }

  public Form deciding(String decision) {
    return with("decision", decision);
  }

  public Form noting(String note) {
    return with("internalNote", note);
  }

  public Form givingWorkaround() {
    return with("workaroundGiven", true);
  }

  private Form with(String field, Object value) {
    entered.put(field, value);
    return this;
  }

  Map<String, Object> withSeverityUnlessChosen(int suggested) {
    Map<String, Object> all = new HashMap<>(entered);
    all.putIfAbsent("triageSeverity", String.valueOf(suggested));
    return all;
  }

  Map<String, Object> fields() {
    return Map.copyOf(entered);
  }
}
