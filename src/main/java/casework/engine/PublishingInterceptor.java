package casework.engine;

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
 * came: Cockpit, Modeler or a program. What the start itself deploys is nobody's news: the rooms
 * are not open yet.
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
    T result = next.execute(command);
    if (open && (command instanceof DeployCmd || command instanceof DeleteDeploymentCmd)) {
      own.getObject().ask(this::tell);
    }
    return result;
  }

  private boolean tell() {
    events.publishEvent(new ModelsPublished());
    return true;
  }
}
