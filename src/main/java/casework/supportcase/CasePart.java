package casework.supportcase;

import casework.security.Viewer;

/**
 * Something that another room shows on the staff's page of a case: a bean of this type gives it,
 * and the page's template has a place for it.
 */
public interface CasePart {

  /** The name by which the template knows it. */
  String name();

  /** Returns what the template shows of a case, to this viewer. */
  Object of(SupportCase shown, Viewer viewer);
}
