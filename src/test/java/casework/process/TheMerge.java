package casework.process;

import static casework.supportcase.Line.SECOND_LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casework.problem.Problem;
import casework.supportcase.CaseFlow.Course;
import casework.supportcase.CaseState;
import casework.supportcase.EntryKind;
import casework.supportcase.LedgerEntry;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A case that goes on in another, which is about the same. */
interface TheMerge extends AtTheDesk {

  @Test
  default void endsADuplicateInEveryState() {
    List<Function<DeskCase, DeskCase>> states =
        List.of(
            fresh -> fresh,
            DeskCase::triaged,
            fresh -> fresh.severitySet(1).triaged(),
            fresh -> fresh.triaged().escalated(),
            fresh -> fresh.triaged().askedBy(SECOND_LINE),
            fresh -> fresh.triaged().resolvedBy(SECOND_LINE),
            fresh ->
                fresh.triaged().worked(SECOND_LINE, Form.choosing(Course.LEADERSHIP).noting("!")));
    states.forEach(
        come -> {
          DeskCase original = aCase().raised();
          DeskCase duplicate = come.apply(aCase().raised()).mergedInto(original);
          duplicate
              .is(CaseState.MERGED)
              .hasEnded()
              .passed("event_mergedIntoAnother", "event_caseMerged");
          assertThat(duplicate.clocks()).noneMatch(clock -> clock.state().isLive());
          original.is(CaseState.NEW).isAt("userTask_triageCase");
        });
  }

  @Test
  default void saysOnBothSidesWhatWasMergedAndWhy() {
    DeskCase original = aCase().raised();
    DeskCase duplicate = aCase().raised().mergedInto(original).mergedInto(original);
    assertThat(duplicate.entries(EntryKind.MERGED))
        .singleElement()
        .satisfies(
            merged -> {
              assertThat(merged.data())
                  .containsEntry("into", original.number())
                  .containsEntry("reason", "Both are about slow bills");
              assertThat(merged.isForCustomer()).isTrue();
            });
    assertThat(original.entries(EntryKind.MERGED_IN))
        .singleElement()
        .satisfies(
            merged -> {
              assertThat(merged.data()).containsEntry("case", duplicate.number());
              assertThat(merged.isForCustomer()).isFalse();
            });
  }

  @Test
  default void takesWhatIsSaidToADuplicateAndToItsDuplicate() {
    DeskCase last = aCase().raised();
    DeskCase middle = aCase().raised();
    DeskCase first = aCase().raised().mergedInto(middle);
    middle.mergedInto(last);
    int before = first.ledger().size();
    first.customerWrote().answered();
    assertThat(first.ledger()).hasSize(before);
    assertThat(last.ledger())
        .extracting(LedgerEntry::kind)
        .endsWith(EntryKind.CUSTOMER_MESSAGE, EntryKind.PUBLIC_REPLY);
  }

  @Test
  default void resumesTheCaseThatWaitsWhenItsDuplicateIsAnswered() {
    DeskCase original = aCase().raised().triaged().askedBy(SECOND_LINE);
    aCase().raised().mergedInto(original).customerWrote();
    original.is(CaseState.OPEN).isAt("second-line userTask_workCase");
  }

  @Test
  default void mergesNoCaseOfAnotherCustomerAndNoneThatHasEnded() {
    DeskCase original = aCase().gold().raised();
    DeskCase other = aCase().silver().raised();
    refuses("another customer", () -> other.mergedInto(original));
    refuses("has ended", () -> aCase().raised().mergedInto(aCase().raised().withdrawn()));
    refuses("has ended", () -> aCase().raised().withdrawn().mergedInto(original));
    refuses("Name the other case", () -> original.mergedInto(original));
    DeskCase duplicate = aCase().raised().mergedInto(original);
    refuses("goes on in another case", () -> aCase().raised().mergedInto(duplicate));
    refuses("goes on in another case", () -> original.mergedInto(duplicate));
    refuses("goes on in another case", duplicate::reopened);
    original.is(CaseState.NEW).isAt("userTask_triageCase");
    assertThat(original.entries(EntryKind.MERGED_IN)).hasSize(1);
    other.is(CaseState.NEW).isAt("userTask_triageCase");
  }

  private static void refuses(String why, Runnable merge) {
    assertThatThrownBy(merge::run)
        .isInstanceOf(Problem.class)
        .satisfies(
            refused -> assertThat(Objects.requireNonNull(refused.getMessage())).contains(why));
  }
}
