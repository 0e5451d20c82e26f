package casework.portal;

import casework.supportcase.Category;
import java.util.EnumSet;
import java.util.Set;

/** What the form asks, beside subject and description, where it matters to the category. */
enum Question {
  /** How far production use suffers (T18-T20). */
  IMPACT,
  CORE_FUNCTION,
  PRIVACY,
  WORKAROUND,
  SINCE,
  /** What it is about, by which support covers it or not (T13). */
  AREA,
  /** How urgent the customer thinks it is: a proposal (T17). */
  URGENCY;

  static Set<Question> of(Category category) {
    return switch (category) {
      case INCIDENT -> EnumSet.allOf(Question.class);
      case DEFECT -> EnumSet.of(IMPACT, CORE_FUNCTION, WORKAROUND, SINCE, AREA, URGENCY);
      case TECHNICAL_SUPPORT -> EnumSet.of(IMPACT, WORKAROUND, SINCE, AREA, URGENCY);
      case LOGIN -> EnumSet.of(IMPACT, PRIVACY, SINCE);
      case HOW_TO, BEST_PRACTICE -> EnumSet.of(AREA);
      case BILLING, FEATURE_REQUEST, ONBOARDING, TRAINING, GENERAL_QUESTION ->
          EnumSet.noneOf(Question.class);
    };
  }
}
