package casework.demo;

import casework.security.Role;
import java.util.List;
import java.util.stream.Stream;

/** The demo vendor's staff, and contacts of its customers. They exist only where the demo is on. */
public final class DemoLogins {

  /** All of them have this password; that is fine for a demo and for nothing else. */
  static final String PASSWORD = "demo";

  private final List<Person> people =
      List.of(
          new Person("fiona", "Fiona", "First", Role.FIRST_LINE),
          new Person("sam", "Sam", "Second", Role.SECOND_LINE),
          new Person("erik", "Erik", "Engineer", Role.ENGINEERING),
          new Person("lara", "Lara", "Leader", Role.LEADERSHIP),
          new Person("petra", "Petra", "Projects", Role.PROFESSIONAL_SERVICES),
          new Person("audrey", "Audrey", "Auditor", Role.AUDITORS),
          new Person("ana", "Ana", "Analyst", Role.ANALYSTS),
          new Person("admin", "Adam", "Admin", Role.ADMINISTRATORS));

  private final List<Guest> guests =
      List.of(
          new Guest(
              "rosa@goldberg.example", "Rosa Klein", "goldberg", "Goldberg", true, "+493023125001"),
          new Guest(
              "gil@goldberg.example", "Gil Brandt", "goldberg", "Goldberg", false, "+493023125002"),
          new Guest(
              "silvia@silverline.example",
              "Silvia Neri",
              "silverline",
              "Silverline",
              true,
              "+493023125003"));

  /** A contact of one of the demo's customers; its phone has a number that nobody is given. */
  record Guest(
      String email, String name, String customer, String at, boolean administrator, String phone) {

    private String role() {
      return "Customer: %s, %s".formatted(at, administrator ? "administrator" : "member");
    }
  }

  record Person(String name, String firstName, String lastName, Role role) {}

  /** A demo login as the first page and the console show it. */
  public record Login(String name, String password, String role) {}

  /** Returns the logins, line by line. */
  public List<Login> all() {
    return Stream.concat(
            people.stream()
                .map(person -> new Login(person.name(), PASSWORD, person.role().title())),
            guests.stream().map(guest -> new Login(guest.email(), PASSWORD, guest.role())))
        .toList();
  }

  List<Guest> guests() {
    return guests;
  }

  List<Person> people() {
    return people;
  }
}
