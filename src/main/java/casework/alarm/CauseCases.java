package casework.alarm;

import casework.customer.Channel;
import casework.customer.Customer;
import casework.supportcase.Actor;
import casework.supportcase.CaseCourse;
import casework.supportcase.CaseLinks;
import casework.supportcase.CaseReader;
import casework.supportcase.CaseState;
import casework.supportcase.Category;
import casework.supportcase.Intake;
import casework.supportcase.ProductionImpact;
import casework.supportcase.RaiseCase;
import casework.supportcase.SubjectArea;
import casework.supportcase.SupportCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cases of causes: finds them, and raises them (T22). */
@Component
class CauseCases {

  private final Intake intake;
  private final CaseReader cases;
  private final CaseLinks links;
  private final CaseCourse course;
  private final AlarmRows rows;

  CauseCases(Intake intake, CaseReader cases, CaseLinks links, CaseCourse course, AlarmRows rows) {
    this.intake = intake;
    this.cases = cases;
    this.links = links;
    this.course = course;
    this.rows = rows;
  }

  /**
   * Returns the case that a cause has, or had last; where that was merged, the one that goes on.
   */
  @Nullable SupportCase of(AlarmCause about) {
    Long id = about.caseId();
    return id == null ? null : cases.get(links.goesOnAt(SupportCase.numberOf(id)));
  }

  /** Returns a case as it is now. */
  SupportCase again(SupportCase known) {
    return cases.get(known.number());
  }

  /**
   * Whether a case takes no more alarms, so that one that fires raises another. One that was turned
   * down takes them as long as its alarms fire: the next would be turned down as well.
   */
  boolean isOver(SupportCase last, AlarmCause about) {
    CaseState state = last.state();
    boolean turnedDown =
        state == CaseState.REFUSED || state == CaseState.REFERRED || state == CaseState.NOT_COVERED;
    return state.isFinal() && !(turnedDown && rows.countFiring(about.id(), last.id()) > 0);
  }

  /** Raises the case of alarms. Its customer reads what the table calls it, and no label. */
  SupportCase raise(Customer customer, Route route, Alarm first) {
    SupportCase raised =
        intake
            .raise(
                new RaiseCase(
                    customer.key(),
                    "Monitoring",
                    null,
                    Channel.MONITORING,
                    Category.INCIDENT,
                    SubjectArea.SERVICE,
                    route.reason(),
                    AlarmText.description(route, first),
                    impact(route.severity()),
                    false,
                    false,
                    false,
                    null),
                Actor.CASEWORK,
                null)
            .supportCase();
    return cases.get(raised.number());
  }

  /** Gives a case the severity of its alarms (T17), unless a person thinks it more urgent. */
  void makeAsUrgentAs(String number, int severity, Route route, boolean isNew) {
    Integer now = cases.get(number).progress().severity();
    if (isNew || now == null || now > severity) {
      course.setSeverity(number, null, Actor.CASEWORK, severity, route.rule());
    }
  }

  /** So that what is suggested is what the alarms' table says, or near it. */
  private static ProductionImpact impact(@Nullable Integer severity) {
    return switch (severity == null ? 0 : severity) {
      case 1 -> ProductionImpact.SEVERE;
      case 2 -> ProductionImpact.REDUCED;
      case 3 -> ProductionImpact.MINOR;
      default -> ProductionImpact.UNKNOWN;
    };
  }
}
