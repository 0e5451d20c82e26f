package casework.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells of each deployment to the running engine once it is committed, through whichever door it
 * came. What the start itself deploys is nobody's news: the rooms are not open yet.
 */
@Component
class PublishingInterceptor extends CommandInterceptor implements SmartInitializingSingleton {

  private final ApplicationEventPublisher events;
  private final ObjectProvider<OwnAuthority> own;
  private volatile boolean open;

  PublishingInterceptor(ApplicationEventPublisher events, ObjectProvider<OwnAuthority> own) {
    this.events = events;
    this.own = own;
  }

  @Override
  public void afterSingletonsInstantiated() {
    open = true;
  }

  @Override
  public <T> T execute(Command<T> command) {
    boolean publishes = command instanceof DeployCmd || command instanceof DeleteDeploymentCmd;
    if (!open || !publishes) {
      return next.execute(command);
    }
    T result = plainly(command);
    own.getObject().ask(this::tell);
    return result;
  }

  /** Whoever publishes is told which cell is broken, not only which file. */
  private <T> T plainly(Command<T> command) {
    try {
      return next.execute(command);
    } catch (ProcessEngineException wrapped) {
      for (Throwable cause = wrapped.getCause(); cause != null; cause = cause.getCause()) {
        if (cause instanceof UnusableTable unusable) {
          throw new ProcessEngineException(unusable.getMessage(), wrapped);
        }
      }
      throw wrapped;
    }
  }

  private boolean tell() {
    events.publishEvent(new ModelsPublished());
    return true;
  }
}
