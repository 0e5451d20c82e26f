package casework.oncall.process;

import casework.engine.OwnAuthority;
import casework.oncall.Page;
import casework.oncall.PageFlow;
import casework.oncall.process.PagingProcess.Messages;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Moves pages on the engine. A page's number is its process's business key. */
@Component
class EnginePageFlow implements PageFlow {

  private final RuntimeService runtime;
  private final OwnAuthority authority;

  EnginePageFlow(RuntimeService runtime, OwnAuthority authority) {
    this.runtime = runtime;
    this.authority = authority;
  }

  @Override
  public void raised(Page page) {
    authority.ask(() -> runtime.startProcessInstanceByKey(PagingProcess.KEY, page.number()));
  }

  @Override
  public void acknowledged(Page page) {
    send(Messages.PAGE_ACKNOWLEDGED, page);
  }

  @Override
  public void over(Page page) {
    send(Messages.PAGE_OVER, page);
  }

  private void send(String message, Page page) {
    authority.ask(
        () ->
            runtime
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(page.number())
                .correlateWithResult());
  }
}
