package casework.deprecation;

/** Where a feature stands in the register (T30, T31). */
public enum FeatureState {
  DOCUMENTED,
  /** Its change has come; it is supported until its notice's support ends. */
  DEPRECATED,
  /** Supported no more. */
  RETIRED
}
