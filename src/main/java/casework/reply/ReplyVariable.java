package casework.reply;

import java.util.Arrays;
import java.util.Optional;

/** What a template can say of the case that it is filled in for. */
public enum ReplyVariable {
  CASE_NUMBER("caseNumber", "The number of the case"),
  SUBJECT("subject", "Its subject"),
  CONTACT_NAME("contactName", "Who raised it"),
  CUSTOMER_NAME("customerName", "The customer"),
  PLAN("plan", "The customer's plan"),
  SEVERITY("severity", "The severity, such as 2; before it is confirmed, the suggested one"),
  FIRST_RESPONSE_DUE(
      "firstResponseDue", "When the first response is due, while it is, in the contract's zone"),
  NEXT_DUE("nextDue", "When the next target is due, if one is, in the contract's zone"),
  AGENT_NAME("agentName", "The first name of whoever answers");

  private final String key;
  private final String meaning;

  ReplyVariable(String key, String meaning) {
    this.key = key;
    this.meaning = meaning;
  }

  /** Returns its name in templates: <code>{{caseNumber}}</code>. */
  public String key() {
    return key;
  }

  public String meaning() {
    return meaning;
  }

  static Optional<ReplyVariable> of(String key) {
    return Arrays.stream(values()).filter(known -> known.key.equals(key)).findFirst();
  }
}
