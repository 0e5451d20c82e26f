package casework.supportcase;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A filter's conditions on {@code support_case s} and {@code customer c}. */
final class CaseConditions {

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  CaseConditions(CaseFilter filter, TextSearch texts) {
    if (!filter.states().isEmpty()) {
      add(
          filter.states().stream()
              .map(state -> "?")
              .collect(Collectors.joining(",", "s.state in (", ")")),
          filter.states().stream().map(Enum::name).toArray());
    }
    if (filter.line() != null) {
      add("s.line = ?", filter.line().name());
    }
    if (filter.severity() != null) {
      add("s.severity = ?", filter.severity());
    }
    if (filter.customer() != null) {
      add(
          "s.customer_id = (select k.id from customer k where k.customer_key = ?)",
          filter.customer());
    }
    if (filter.dueBefore() != null) {
      add("s.next_due < ?", time(filter.dueBefore()));
    }
    if (filter.customerId() != null) {
      add("s.customer_id = ?", filter.customerId());
    }
    if (filter.contactId() != null) {
      Object[] seen =
          Stream.concat(Stream.of(filter.contactId()), filter.besides().stream()).toArray();
      add(
          seen.length == 1
              ? "s.contact_id = ?"
              : "(s.contact_id = ? or s.id in (%s))"
                  .formatted(String.join(",", Collections.nCopies(seen.length - 1, "?"))),
          seen);
    }
    if (filter.text() != null) {
      TextSearch.Condition text = texts.matching(filter.text(), searcher(filter));
      add(text.sql(), text.values().toArray());
    }
  }

  /** A list that shows one customer's cases alone is made for that customer. */
  private static TextSearch.Searcher searcher(CaseFilter filter) {
    return filter.customerId() == null ? TextSearch.Searcher.STAFF : TextSearch.Searcher.CUSTOMER;
  }

  /**
   * The stretches that a list is read in, one after the other. Those in which nothing is due are
   * read apart: then each stretch is in the order of an index, and nulls need no care.
   */
  enum Part {
    NEWEST(" order by s.id desc", " order by s.id"),
    DUE(" order by s.next_due, s.id", " order by s.next_due desc, s.id desc"),
    NOTHING_DUE(" order by s.id", " order by s.id desc");

    private final String order;
    private final String orderBack;

    Part(String order, String orderBack) {
      this.order = order;
      this.orderBack = orderBack;
    }

    static List<Part> of(CaseOrder order, @Nullable CaseCursor from) {
      if (order == CaseOrder.NEWEST_FIRST) {
        return List.of(NEWEST);
      }
      return from == null || from.due() != null ? List.of(DUE, NOTHING_DUE) : List.of(NOTHING_DUE);
    }

    static List<Part> backFrom(CaseCursor before) {
      if (before.order() == CaseOrder.NEWEST_FIRST) {
        return List.of(NEWEST);
      }
      return before.due() != null ? List.of(DUE) : List.of(NOTHING_DUE, DUE);
    }

    String order() {
      return order;
    }

    String orderBack() {
      return orderBack;
    }
  }

  CaseConditions in(Part part, @Nullable CaseCursor from) {
    switch (part) {
      case NEWEST -> {
        if (from != null) {
          add("s.id < ?", from.id());
        }
      }
      case DUE -> {
        add("s.next_due is not null");
        if (from != null && from.due() != null) {
          add("(s.next_due, s.id) > (?, ?)", time(from.due()), from.id());
        }
      }
      case NOTHING_DUE -> {
        add("s.next_due is null");
        if (from != null) {
          add("s.id > ?", from.id());
        }
      }
    }
    return this;
  }

  CaseConditions backIn(Part part, @Nullable CaseCursor before) {
    switch (part) {
      case NEWEST -> {
        if (before != null) {
          add("s.id > ?", before.id());
        }
      }
      case DUE -> {
        add("s.next_due is not null");
        if (before != null && before.due() != null) {
          add("(s.next_due, s.id) < (?, ?)", time(before.due()), before.id());
        }
      }
      case NOTHING_DUE -> {
        add("s.next_due is null");
        if (before != null) {
          add("s.id < ?", before.id());
        }
      }
    }
    return this;
  }

  String where() {
    return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
  }

  List<Object> values() {
    return values;
  }

  private void add(String condition, Object... parameters) {
    conditions.add(condition);
    values.addAll(List.of(parameters));
  }

  private static OffsetDateTime time(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
