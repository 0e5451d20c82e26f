package casework.supportcase;

/** How far the customer's production use suffers, as the customer tells it (T18-T20). */
public enum ProductionImpact {
  UNKNOWN,
  NONE,
  MINOR,
  REDUCED,
  SEVERE
}
