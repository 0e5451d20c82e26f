package casework.oncall.process;

/** The names that shiftHandOver.bpmn and its Java share. */
public final class ShiftHandOverProcess {

  public static final String KEY = "shiftHandOver";

  /** The messages that move a hand-over. */
  public static final class Messages {
    public static final String HAND_OVER_NEEDLESS = "handOverNeedless";

    private Messages() {}
  }

  /** The process's variables. */
  public static final class Variables {
    public static final String LINE = "line";
    public static final String GROUP = "group";
    public static final String GOES_OFF = "goesOff";
    public static final String SHIFT_ENDS_AT = "shiftEndsAt";
    public static final String SHIFT_OVER = "shiftOver";
    public static final String TAKES_OVER = "takesOver";
    public static final String REMIND_AT = "remindAt";

    private Variables() {}
  }

  /** What the form takes besides. */
  static final String NOTE = "handOverNote";

  private ShiftHandOverProcess() {}
}
