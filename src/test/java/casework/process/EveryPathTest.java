package casework.process;

/**
 * Every path through the diagrams: one test for each end and each boundary event, and every
 * sequence flow taken. It fails where one is not; see {@link ModelCoverage}.
 */
@FullStackTest
class EveryPathTest
    implements TheWayIn,
        TheLines,
        TheWait,
        TheSolution,
        TheMerge,
        TheWatch,
        TheReviewOfTerms,
        TheDelivery,
        TheIntakeOfMail,
        TheIntakeOfChat,
        TheLateScan,
        TheAccess,
        TheOnboarding,
        TheIntakeOfAlarms,
        TheReferrals,
        TheDeprecation,
        TheCalls,
        TheHandOver {

  private final Desk desk;

  EveryPathTest(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Desk desk() {
    return desk;
  }
}
