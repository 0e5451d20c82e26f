package casework.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casework.oncall.Occasion;
import casework.oncall.Page;
import casework.security.Role;
import casework.supportcase.EntryKind;
import casework.supportcase.LedgerEntry;
import casework.supportcase.Line;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** A Severity 1 case is handed over when its owner goes off duty (T18). */
interface TheHandOver extends AtTheDesk {

  String NOTE = "The query runs again; Rosa was promised an update at ten.";

  /** Sam has the case until nine o'clock, and Stella comes on then. */
  private DeskCase ownedBySam() {
    desk().at("Tue 17 08:50");
    desk()
        .pages
        .everybodyHasMail()
        .employ("stella", Role.SECOND_LINE)
        .turns(Line.SECOND_LINE, 1, "sam", "stella");
    return aCase().gold().severity(1).raised().triaged().takenBy(Line.SECOND_LINE);
  }

  private List<Task> tasks() {
    return desk()
        .engine
        .getTaskService()
        .createTaskQuery()
        .taskDefinitionKey("userTask_handOverCase")
        .list();
  }

  private void complete(Map<String, Object> fields) {
    var identity = desk().engine.getIdentityService();
    identity.setAuthentication("sam", List.of("second-line"));
    try {
      desk().engine.getTaskService().complete(tasks().get(0).getId(), fields);
    } finally {
      identity.clearAuthentication();
    }
  }

  @Test
  default void goesToWhoeverComesOnWithANoteAndNeverWithoutOne() {
    DeskCase of = ownedBySam();
    desk().until("Tue 17 08:59");
    assertThat(tasks()).isEmpty();
    desk().until("Tue 17 09:00");
    assertThat(tasks())
        .singleElement()
        .satisfies(t -> assertThat(t.getAssignee()).isEqualTo("sam"));
    assertThatThrownBy(() -> complete(Map.of("takesOver", "stella")))
        .hasMessageContaining("Write down how the case stands");
    assertThatThrownBy(() -> complete(Map.of("takesOver", "erik", "handOverNote", NOTE)))
        .hasMessageContaining("somebody else of the same line");
    assertThat(of.row().progress().owner()).isEqualTo("sam");
    complete(Map.of("handOverNote", NOTE));
    assertThat(of.row().progress().owner()).isEqualTo("stella");
    assertThat(of.task(Line.SECOND_LINE).getAssignee()).isEqualTo("stella");
    assertThat(of.entries(EntryKind.INTERNAL_NOTE))
        .extracting(entry -> entry.text("text"))
        .contains(NOTE);
    LedgerEntry handed = of.entries(EntryKind.HANDED_OVER).get(0);
    assertThat(handed.actor()).isEqualTo("sam");
    assertThat(handed.text("to")).isEqualTo("stella");
    assertThat(handed.isForCustomer()).isFalse();
    assertThat(tasks()).isEmpty();
  }

  @Test
  default void waitsWhereTheShiftGoesOnAfterAll() {
    ownedBySam();
    desk()
        .pages
        .rotas
        .standIn(
            Line.SECOND_LINE,
            "sam",
            BerlinTime.instant("Tue 17 09:00"),
            BerlinTime.instant("Tue 17 09:30"),
            "Swap",
            "admin");
    desk().until("Tue 17 09:29");
    assertThat(tasks()).isEmpty();
    desk().until("Tue 17 09:30");
    assertThat(tasks()).hasSize(1);
  }

  @Test
  default void callsWhoeverIsOnWhereNobodyHandsOver() {
    DeskCase of = ownedBySam();
    desk().until("Tue 17 09:14");
    assertThat(handOverPages(of)).isEmpty();
    desk().until("Tue 17 09:15");
    assertThat(handOverPages(of))
        .singleElement()
        .satisfies(page -> assertThat(desk().pages.called(page)).containsExactly("stella"));
    complete(Map.of("handOverNote", NOTE, "takesOver", "stella"));
    assertThat(handOverPages(of)).noneMatch(Page::isOpen);
  }

  private List<Page> handOverPages(DeskCase of) {
    return desk().pages.of(of).stream()
        .filter(page -> page.occasion() == Occasion.HAND_OVER)
        .toList();
  }

  @Test
  default void isNeedlessWhenTheCaseIsSolvedOrLessSevere() {
    DeskCase solved = ownedBySam();
    solved.resolved();
    DeskCase milder = aCase().gold().severity(1).raised().triaged().takenBy(Line.SECOND_LINE);
    milder.severitySet(2);
    desk().until("Tue 17 09:00");
    assertThat(tasks()).isEmpty();
    assertThat(solved.row().progress().owner()).isEqualTo("sam");
    assertThat(Objects.requireNonNull(milder.row().progress().severity())).isEqualTo(2);
  }
}
