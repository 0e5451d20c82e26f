package casework.alarm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** A notification as Alertmanager posts it, with every member that its version 4 has. */
public final class Notification {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NEVER = "0001-01-01T00:00:00Z";

  private final ObjectNode body = JSON.createObjectNode();
  private final ArrayNode alerts = JSON.createArrayNode();

  public Notification() {
    body.put("receiver", "casework").put("status", "firing");
    body.set("alerts", alerts);
    body.set("groupLabels", JSON.createObjectNode());
    body.set("commonLabels", JSON.createObjectNode());
    body.set("commonAnnotations", JSON.createObjectNode());
    body.put("externalURL", "http://alertmanager.example:9093");
    body.put("version", "4").put("groupKey", "{}:{}").put("truncatedAlerts", 0);
  }

  /** Adds an alarm that fires; {@code labels} are names and values in turn. */
  public Notification firing(String name, String startsAt, String... labels) {
    alert("firing", name, startsAt, NEVER, labels);
    return this;
  }

  public Notification resolved(String name, String startsAt, String endsAt, String... labels) {
    alert("resolved", name, startsAt, endsAt, labels);
    return this;
  }

  /** Says how many alarms the sender left out. */
  public Notification leftOut(int alarms) {
    body.put("truncatedAlerts", alarms);
    return this;
  }

  private void alert(String status, String name, String startsAt, String endsAt, String... labels) {
    Map<String, String> all = new TreeMap<>();
    all.put("alertname", name);
    for (int i = 0; i < labels.length; i += 2) {
      all.put(labels[i], labels[i + 1]);
    }
    ObjectNode alert = JSON.createObjectNode();
    alert.put("status", status);
    alert.set("labels", JSON.valueToTree(all));
    alert.set("annotations", JSON.valueToTree(Map.of("summary", name + " of *everything*")));
    alert.put("startsAt", startsAt).put("endsAt", endsAt);
    alert.put("generatorURL", "http://prometheus.example:9090/graph?g0.expr=up");
    alert.put("fingerprint", Integer.toHexString(all.hashCode()));
    alerts.add(alert);
  }

  ObjectNode json() {
    return body;
  }

  @Override
  public String toString() {
    return body.toString();
  }
}
