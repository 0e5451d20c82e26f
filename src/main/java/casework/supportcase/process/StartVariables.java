package casework.supportcase.process;

import casework.supportcase.CaseFlow.Entitlements;
import casework.supportcase.Request;
import casework.supportcase.process.SupportCaseProcess.Variables;
import java.util.Objects;
import org.camunda.bpm.engine.variable.VariableMap;

/** What the first decisions of supportCase ask about a request. */
final class StartVariables {

  private StartVariables() {}

  static VariableMap of(Request request, Entitlements entitlements) {
    return org.camunda.bpm.engine.variable.Variables.createVariables()
        .putValue(Variables.CONTRACT_IN_FORCE, entitlements.contractInForce())
        .putValue(Variables.CHANNEL_IN_PLAN, entitlements.channelInPlan())
        .putValue(Variables.SOW_COVERED, entitlements.sowCovered())
        .putValue(Variables.FEATURE_SUPPORT_ENDED, entitlements.featureSupportEnded())
        .putValue(Variables.CATEGORY, request.category().name())
        .putValue(Variables.SUBJECT_AREA, request.subjectArea().name())
        .putValue(Variables.PRODUCTION_IMPACT, request.productionImpact().name())
        .putValue(Variables.CORE_FUNCTION_IMPAIRED, request.coreFunctionImpaired())
        .putValue(Variables.PRIVACY_BREACHED, request.privacyBreached())
        .putValue(Variables.WORKAROUND, request.workaround())
        .putValue(
            Variables.PROPOSED_SEVERITY, Objects.requireNonNullElse(request.proposedSeverity(), 0))
        .putValue(Variables.TRIAGED, false);
  }
}
