package casework.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordOrderTest {

  @Test
  void growsWithTheTimeInTheId() {
    // The low part of the time turns over between them, so that the texts are in the other order.
    long earlier = RecordOrder.of("fffffff0-c72f-11f0-a000-0242ac120002");
    long later = RecordOrder.of("00000010-c730-11f0-a000-0242ac120002");
    assertThat(earlier).isLessThan(later);
  }

  @Test
  void tellsNothingOfOtherIds() {
    assertThat(RecordOrder.of("4711")).isZero();
    assertThat(RecordOrder.of("9b2d1f0e-5a3c-4b8e-8a55-0123456789ab")).isZero();
  }
}
