package casework.model;

import static casework.model.Models.all;
import static casework.model.Models.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A diagram is printed and hung up: it is drawn in full, with nothing on top of anything else. */
class DiagramsTest {

  static List<BpmnModelInstance> diagrams() {
    return Models.diagrams();
  }

  @Test
  void everyElementIsDrawn() {
    rule(all(FlowNode.class), n -> n.getDiagramElement() != null);
    rule(all(SequenceFlow.class), f -> f.getDiagramElement() != null);
  }

  @Test
  void everyNameBesideItsElementHasAPlace() {
    rule(
        all(FlowNode.class).stream()
            .filter(n -> (n instanceof Event || n instanceof Gateway) && n.getName() != null)
            .toList(),
        n -> placed(((BpmnShape) n.getDiagramElement()).getBpmnLabel()));
    rule(
        all(SequenceFlow.class).stream().filter(f -> f.getName() != null).toList(),
        f -> placed(f.getDiagramElement().getBpmnLabel()));
  }

  @Test
  void flowsRunStraightAndAtRightAngles() {
    rule(
        all(BpmnEdge.class).stream()
            .filter(e -> e.getBpmnElement() instanceof SequenceFlow)
            .toList(),
        BpmnEdge::getId,
        e -> {
          var points = List.copyOf(e.getWaypoints());
          for (int i = 1; i < points.size(); i++) {
            Waypoint a = points.get(i - 1);
            Waypoint b = points.get(i);
            if (Math.abs(a.getX() - b.getX()) > 0.5 && Math.abs(a.getY() - b.getY()) > 0.5) {
              return false;
            }
          }
          return points.size() > 1;
        });
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void nothingLiesOnTopOfAnythingElse(BpmnModelInstance diagram) {
    List<Box> boxes = new ArrayList<>();
    for (BpmnShape s : diagram.getModelElementsByType(BpmnShape.class)) {
      boolean drawnOverOthers =
          s.getBpmnElement() instanceof SubProcess || s.getBpmnElement() instanceof BoundaryEvent;
      if (!drawnOverOthers) {
        boxes.add(new Box(s.getBpmnElement().getId(), rectangle(s.getBounds())));
      }
      if (placed(s.getBpmnLabel()) && !(s.getBpmnElement() instanceof Gateway)) {
        boxes.add(
            new Box(
                "label of " + s.getBpmnElement().getId(), rectangle(s.getBpmnLabel().getBounds())));
      }
    }
    for (BpmnEdge e : diagram.getModelElementsByType(BpmnEdge.class)) {
      if (placed(e.getBpmnLabel())) {
        boxes.add(
            new Box(
                "label of " + e.getBpmnElement().getId(), rectangle(e.getBpmnLabel().getBounds())));
      }
    }
    List<String> overlaps = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      for (Box other : boxes.subList(i + 1, boxes.size())) {
        if (boxes.get(i).area().intersects(other.area())) {
          overlaps.add(boxes.get(i).name() + " and " + other.name());
        }
      }
    }
    assertThat(boxes).isNotEmpty();
    assertThat(overlaps).isEmpty();
  }

  private record Box(String name, Rectangle2D area) {}

  private static boolean placed(@Nullable BpmnLabel label) {
    return label != null && label.getBounds() != null;
  }

  private static Rectangle2D rectangle(Bounds b) {
    return new Rectangle2D.Double(b.getX(), b.getY(), b.getWidth(), b.getHeight());
  }
}
