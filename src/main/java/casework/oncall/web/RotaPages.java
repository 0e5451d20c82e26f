package casework.oncall.web;

import casework.oncall.OnCall;
import casework.oncall.Roster;
import casework.oncall.RotaPlan;
import casework.oncall.Rotas;
import casework.page.WallClock;
import casework.problem.Problem;
import casework.rota.Layer;
import casework.security.Viewer;
import casework.supportcase.Line;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of a line's rota: its layers, the shifts that follow, and who changed what. */
@Controller
@RequestMapping("/on-call/rotas/{line}")
class RotaPages {

  private static final Duration AHEAD = Duration.ofDays(35);
  private static final int MORE = 2;

  private final OnCall onCall;
  private final Rotas rotas;
  private final Roster roster;

  RotaPages(OnCall onCall, Rotas rotas, Roster roster) {
    this.onCall = onCall;
    this.rotas = rotas;
    this.roster = roster;
  }

  /**
   * What was typed into the form. Spring makes it, and fills in one layer after another.
   *
   * @param from when it comes into force, by the reader's wall clock; blank for at once
   */
  record Typed(
      @Nullable List<LayerForm> layers,
      @Nullable String chat,
      @Nullable String from,
      @Nullable String note) {

    RotaPlan plan() {
      List<Layer> made =
          Objects.requireNonNullElse(layers, List.<LayerForm>of()).stream()
              .filter(layer -> !layer.isBlank())
              .map(LayerForm::layer)
              .toList();
      return new RotaPlan(made, chat == null || chat.isBlank() ? null : chat.strip());
    }

    @Nullable Instant inForceFrom(WallClock here) {
      return from == null || from.isBlank() ? null : OnCallPages.instant("from", from, here);
    }
  }

  @GetMapping
  String show(@PathVariable("line") String group, WallClock here, Model model) {
    RotaPlan plan = onCall.plan(Lines.of(group), rotas.now());
    List<LayerForm> layers = new ArrayList<>(plan.layers().stream().map(LayerForm::of).toList());
    return shown(group, new Typed(layers, plan.chat(), null, null), here, model);
  }

  @PostMapping
  String change(
      @PathVariable("line") String group,
      @ModelAttribute("typed") Typed typed,
      Viewer.Staff by,
      WallClock here,
      Model model,
      HttpServletResponse response) {
    try {
      rotas.change(
          Lines.of(group),
          typed.plan(),
          typed.inForceFrom(here),
          Objects.requireNonNullElse(typed.note(), ""),
          by.getName());
      return "redirect:/on-call/rotas/" + group;
    } catch (Problem wrong) {
      response.setStatus(wrong.kind().status());
      model.addAttribute("wrong", wrong.getMessage());
      return shown(group, typed, here, model);
    }
  }

  private String shown(String group, Typed typed, WallClock here, Model model) {
    Line line = Lines.of(group);
    Instant now = rotas.now();
    List<LayerForm> layers =
        new ArrayList<>(
            Objects.requireNonNullElse(typed.layers(), List.<LayerForm>of()).stream()
                .filter(layer -> !layer.isBlank())
                .toList());
    for (int more = 0; more < MORE; more++) {
      layers.add(LayerForm.EMPTY);
    }
    model.addAttribute("line", line);
    model.addAttribute("plan", onCall.plan(line, now));
    model.addAttribute("forms", layers);
    model.addAttribute("typed", typed);
    model.addAttribute("shifts", onCall.shifts(line, now, now.plus(AHEAD)));
    model.addAttribute("changes", rotas.historyOf(line));
    model.addAttribute("people", roster.peopleOf(line));
    model.addAttribute("names", roster.names());
    model.addAttribute("here", here);
    return "on-call-rota";
  }
}
