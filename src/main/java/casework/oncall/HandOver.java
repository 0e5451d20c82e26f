package casework.oncall;

import casework.supportcase.Line;
import casework.supportcase.SupportCase;

/**
 * Somebody on call has a Severity 1 case, and is to hand it over at the end of the shift.
 *
 * @param line on whose rota the owner is
 * @param processInstance the engine's instance that watches it
 */
public record HandOver(long id, long caseId, String owner, Line line, String processInstance) {

  public String caseNumber() {
    return SupportCase.numberOf(caseId);
  }
}
