package casework.process;

import casework.account.Accounts;
import casework.customer.Contact;
import casework.customer.Contacts;
import casework.customer.Customers;
import casework.customer.NewContact;
import casework.customer.NewCustomer;
import casework.customer.OrderForms;
import casework.customer.Organizations;
import casework.customer.PhonePins;
import casework.onboarding.Checklist;
import casework.onboarding.Entry;
import casework.onboarding.EntryKind;
import casework.onboarding.OnboardingStarts;
import casework.onboarding.OnboardingState;
import casework.onboarding.Onboardings;
import casework.onboarding.Step;
import casework.onboarding.StepState;
import casework.onboarding.StepWork;
import casework.security.Role;
import casework.security.Viewer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** Onboardings as tests tell of them: customers that nobody else knows, and who works for them. */
@TestComponent
public class TheOnboardings {

  public static final Viewer.Staff SAM = new Viewer.Staff("sam", Set.of(Role.SECOND_LINE));

  public final OnboardingStarts starts;
  public final StepWork work;
  public final Onboardings all;
  public final Organizations organizations;
  public final OrderForms orderForms;
  public final PhonePins pins;
  public final Accounts accounts;
  private final Customers customers;
  private final Contacts contacts;
  private final ProcessEngine engine;

  TheOnboardings(
      OnboardingStarts starts,
      StepWork work,
      Onboardings all,
      Organizations organizations,
      OrderForms orderForms,
      PhonePins pins,
      Accounts accounts,
      Customers customers,
      Contacts contacts,
      ProcessEngine engine) {
    this.starts = starts;
    this.work = work;
    this.all = all;
    this.organizations = organizations;
    this.orderForms = orderForms;
    this.pins = pins;
    this.accounts = accounts;
    this.customers = customers;
    this.contacts = contacts;
    this.engine = engine;
  }

  /** Takes on a customer, and returns its key. */
  public String takeOn(String plan) {
    String key = "newcomer-" + customers.all().size();
    organizations.takeOn(
        new NewCustomer(
            key,
            "Newcomer " + key,
            ZoneId.of("Europe/Berlin"),
            plan,
            LocalDate.of(2026, 3, 1),
            false),
        "admin");
    return key;
  }

  /** Puts a contact of a customer on record, who can sign in with the demo's password. */
  public Viewer.Contact joins(String key, String name, Contact.Standing as) {
    Contact added =
        organizations.addContact(
            key,
            new NewContact(name, name + "@" + key + ".example", as, Locale.ENGLISH, null, null),
            "admin");
    return new Viewer.Contact(
        added.email(), added.name(), added.id(), added.customerId(), added.isAdministrator());
  }

  public Viewer.Contact administratorOf(String key) {
    return joins(key, "ada", Contact.Standing.ADMINISTRATOR);
  }

  /** Sets somebody's first password. */
  public void comesIn(Viewer.Contact person) {
    accounts.setPassword(
        accounts.of(contacts.find(person.contactId()).orElseThrow()),
        "a-password-of-its-own",
        person.email());
  }

  public Checklist of(String key) {
    return all.list(customers.get(key).id(), EnumSet.allOf(OnboardingState.class), SAM).get(0);
  }

  public String numberOf(String key) {
    return of(key).onboarding().number();
  }

  public OnboardingState stateOf(String key) {
    return of(key).onboarding().state();
  }

  /** Returns the keys of the open steps. */
  public List<String> open(String key) {
    return of(key).open().stream().map(Step::key).toList();
  }

  public Step step(String key, String step) {
    return of(key).step(step).orElseThrow();
  }

  public StepState state(String key, String step) {
    return step(key, step).state();
  }

  public List<EntryKind> kinds(String key) {
    return all.historyOf(of(key).onboarding()).stream().map(Entry::kind).toList();
  }

  /** Returns the steps that entries of a kind are about. */
  public List<String> stepsOf(String key, EntryKind kind) {
    return all.historyOf(of(key).onboarding()).stream()
        .filter(entry -> entry.kind() == kind)
        .map(entry -> String.valueOf(entry.step()))
        .toList();
  }

  /** Returns the open tasks by their titles, without the customer's name. */
  public List<String> tasks(String key) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(numberOf(key))
        .list()
        .stream()
        .map(task -> task.getName().substring(0, task.getName().indexOf(':')))
        .toList();
  }

  public Task task(String key, String title) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(numberOf(key))
        .taskNameLike(title + ":%")
        .singleResult();
  }

  /** Completes a task as a member of staff does, with the engine's own check of who may. */
  public void completes(Task task, String person, Role role, Map<String, Object> fields) {
    engine.getIdentityService().setAuthentication(person, List.of(role.group()));
    try {
      engine.getTaskService().complete(task.getId(), fields);
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  public void takes(Task task, String person, Role role) {
    engine.getIdentityService().setAuthentication(person, List.of(role.group()));
    try {
      engine.getTaskService().claim(task.getId(), person);
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  public boolean isOver(String key) {
    return engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(numberOf(key))
            .count()
        == 0;
  }
}
