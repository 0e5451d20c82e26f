package casework.engine;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/** Retries failed jobs as their diagrams say, but for those that say themselves it is no use. */
class FailedJobs implements FailedJobCommandFactory {

  @Override
  public Command<Object> getCommand(String job, @Nullable Throwable failure) {
    return isNoUse(failure) ? new GiveUp(job, failure) : new DefaultJobRetryCmd(job, failure);
  }

  private static boolean isNoUse(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof NoUseRetrying) {
        return true;
      }
    }
    return false;
  }

  private static final class GiveUp extends DefaultJobRetryCmd {

    private static final long serialVersionUID = 1L;

    GiveUp(String job, @Nullable Throwable failure) {
      super(job, failure);
    }

    @Override
    public @Nullable Object execute(CommandContext context) {
      JobEntity job = getJob();
      if (job != null) {
        job.unlock();
        logException(job);
        job.setRetries(0);
      }
      return null;
    }
  }
}
