package casework.customer;

import casework.sla.Budget;
import casework.sla.SupportHours;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** How JSON holds what the pure {@code sla} types leave open. */
final class SlaModule extends SimpleModule {

  SlaModule() {
    super("casework-sla");
    addSerializer(Budget.class, new BudgetWriter());
    addDeserializer(Budget.class, new BudgetReader());
    setMixInAnnotation(SupportHours.class, SortedHolidays.class);
  }

  /** A set has no order, but equal terms must have equal text. */
  private interface SortedHolidays {
    @JsonProperty
    @JsonSerialize(converter = Sorting.class)
    Set<LocalDate> holidays();
  }

  static final class Sorting extends StdConverter<Set<LocalDate>, SortedSet<LocalDate>> {
    @Override
    public SortedSet<LocalDate> convert(Set<LocalDate> dates) {
      return new TreeSet<>(dates);
    }
  }

  private static final class BudgetWriter extends StdScalarSerializer<Budget> {
    BudgetWriter() {
      super(Budget.class);
    }

    @Override
    public void serialize(Budget budget, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(budget.text());
    }
  }

  private static final class BudgetReader extends StdScalarDeserializer<Budget> {
    BudgetReader() {
      super(Budget.class);
    }

    @Override
    public Budget deserialize(JsonParser json, DeserializationContext context) throws IOException {
      return Budget.parse(json.getText());
    }
  }
}
