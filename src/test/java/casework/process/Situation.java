package casework.process;

import casework.customer.Channel;
import casework.supportcase.Actor;
import casework.supportcase.Category;
import casework.supportcase.ProductionImpact;
import casework.supportcase.RaiseCase;
import casework.supportcase.SubjectArea;
import org.jspecify.annotations.Nullable;

/** A request about to be raised. Left alone, it is a Gold customer's of Severity 2 by the web. */
public final class Situation {

  private final Desk desk;
  private String customer = "goldberg";
  private Channel channel = Channel.WEB;
  private Category category = Category.INCIDENT;
  private SubjectArea area = SubjectArea.SERVICE;
  private ProductionImpact impact = ProductionImpact.REDUCED;
  private boolean workaround;
  private @Nullable Integer proposal;
  private @Nullable String deliverable;

  Situation(Desk desk) {
    this.desk = desk;
  }

  public Situation gold() {
    return of("goldberg");
  }

  public Situation silver() {
    return of("silverline");
  }

  /** The customer whose Order Form promises a response to Severity 2 within 2 hours. */
  public Situation goldWithOrderForm() {
    return of("apex");
  }

  public Situation withoutContract() {
    return of("sunset");
  }

  public Situation of(String key) {
    customer = key;
    return this;
  }

  public Situation through(Channel used) {
    channel = used;
    return this;
  }

  public Situation about(SubjectArea what) {
    area = what;
    return this;
  }

  /** Names a line of an SOW, such as "SOW-000001/1". */
  public Situation naming(String line) {
    deliverable = line;
    return about(SubjectArea.PROFESSIONAL_SERVICES_DELIVERABLE);
  }

  public Situation category(Category what) {
    category = what;
    return this;
  }

  /** Has the facts by which the table suggests this severity. */
  public Situation severity(int severity) {
    impact =
        switch (severity) {
          case 1 -> ProductionImpact.SEVERE;
          case 2 -> ProductionImpact.REDUCED;
          case 3 -> ProductionImpact.MINOR;
          case 4 -> ProductionImpact.NONE;
          default -> throw new IllegalArgumentException("no facts make severity " + severity);
        };
    workaround = severity == 3;
    category = severity == 4 ? Category.GENERAL_QUESTION : category;
    return this;
  }

  public Situation proposing(int severity) {
    proposal = severity;
    return this;
  }

  public RaiseCase request() {
    return new RaiseCase(
        customer,
        "Kim",
        null,
        channel,
        category,
        area,
        "Bills are slow",
        "Since this morning a bill takes ten minutes.",
        impact,
        false,
        false,
        workaround,
        proposal,
        deliverable);
  }

  /** Raises it now. */
  public DeskCase raised() {
    return new DeskCase(
        desk, desk.intake.raise(request(), Actor.staff("fiona"), null).supportCase().number());
  }
}
