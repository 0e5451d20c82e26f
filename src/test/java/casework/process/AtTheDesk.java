package casework.process;

/** A part of the story of cases. {@link EveryPathTest} tells all parts, and measures them. */
interface AtTheDesk {

  Desk desk();

  default Situation aCase() {
    return desk().aCase();
  }
}
