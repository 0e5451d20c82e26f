package casework.services;

/** How Professional Services are paid (T16). */
public enum Pricing {
  /**
   * By the hours and days that it takes, at the rates of the card; what is offered is estimated.
   */
  TIME_AND_MATERIALS,
  FIXED_PRICE
}
