package casework.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The product's endpoints as it has them, and the table that says who may use each. */
final class Doors {

  private static final Path TABLE = Path.of("src/test/resources/casework/api/access.csv");

  private Doors() {}

  /** A row of the table. */
  record Door(String method, String path, Access who, Optional<String> scope) {

    boolean isApi() {
      return path.startsWith("/api/");
    }

    String name() {
      return method + " " + path;
    }
  }

  /** Who may go through. */
  enum Access {
    ANYONE,
    PEOPLE,
    STAFF,
    LINES,
    AUTHORS,
    ADMINISTRATORS,
    SERVICES,
    SERVICES_AND_ADMINISTRATORS,
    CUSTOMERS,
    STAFF_AND_CUSTOMERS,
    LINES_AND_CUSTOMERS;

    boolean admits(Person.Kind kind) {
      return switch (this) {
        case ANYONE -> true;
        case PEOPLE, STAFF_AND_CUSTOMERS -> kind != Person.Kind.NOBODY;
        case STAFF -> kind.isStaff();
        case LINES -> kind.worksOnCases();
        case AUTHORS -> kind == Person.Kind.AUTHOR || kind == Person.Kind.ANALYST;
        case ADMINISTRATORS -> kind == Person.Kind.ADMINISTRATOR;
        case SERVICES -> kind == Person.Kind.SERVICES;
        case SERVICES_AND_ADMINISTRATORS ->
            kind == Person.Kind.SERVICES || kind == Person.Kind.ADMINISTRATOR;
        case CUSTOMERS -> kind == Person.Kind.CUSTOMER;
        case LINES_AND_CUSTOMERS -> kind.worksOnCases() || kind == Person.Kind.CUSTOMER;
      };
    }
  }

  static List<Door> expected() {
    try (Stream<String> lines = Files.lines(TABLE)) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(","))
          .map(
              row ->
                  new Door(
                      row[0],
                      row[1],
                      Access.valueOf(row[2]),
                      Optional.of(row[3]).filter(scope -> !scope.equals("-"))))
          .sorted(Comparator.comparing(Door::path).thenComparing(Door::method))
          .toList();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  /** Returns the endpoints that are ours, as method and path. */
  static Set<String> known(RequestMappingHandlerMapping mappings) {
    Set<String> known = new TreeSet<>();
    mappings
        .getHandlerMethods()
        .forEach(
            (info, handler) -> {
              if (isOurs(handler)) {
                add(known, info);
              }
            });
    return known;
  }

  private static boolean isOurs(HandlerMethod handler) {
    return handler.getBeanType().getPackageName().startsWith("casework");
  }

  private static void add(Set<String> known, RequestMappingInfo info) {
    Set<String> methods = new TreeSet<>();
    info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
    for (String path : info.getPatternValues()) {
      (methods.isEmpty() ? Set.of("ANY") : methods)
          .forEach(method -> known.add(method + " " + path));
    }
  }
}
