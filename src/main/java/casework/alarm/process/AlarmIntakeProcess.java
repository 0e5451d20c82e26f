package casework.alarm.process;

/** The names that alarmIntake.bpmn and its Java share. */
public final class AlarmIntakeProcess {

  public static final String KEY = "alarmIntake";

  /** The process's variables. */
  public static final class Variables {
    public static final String MORE_TO_COME = "moreToCome";
    public static final String NEXT_ROUND_AT = "nextRoundAt";

    private Variables() {}
  }

  private AlarmIntakeProcess() {}
}
