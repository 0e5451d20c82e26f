package casework.oncall.web;

import casework.oncall.Rotas;
import casework.oncall.web.Bodies.Made;
import casework.oncall.web.Bodies.RotaBody;
import casework.oncall.web.Bodies.StintBody;
import casework.oncall.web.Bodies.StintView;
import casework.security.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes rotas; every change is on record. */
@RestController
@Tag(name = "On call")
class RotaController {

  private final Rotas rotas;

  RotaController(Rotas rotas) {
    this.rotas = rotas;
  }

  @Operation(
      summary = "Change a line's rota",
      description = "The whole of it, from now on or from a later instant. The past stays.")
  @PutMapping("/api/rotas/{line}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(@PathVariable("line") String line, @RequestBody RotaBody body, Viewer.Staff by) {
    rotas.change(
        Lines.of(line),
        body.plan(),
        body.inForceFrom(),
        Objects.requireNonNullElse(body.note(), ""),
        by.getName());
  }

  @Operation(summary = "Have somebody stand in on a line's rota")
  @PostMapping("/api/rotas/{line}/stand-ins")
  @ResponseStatus(HttpStatus.CREATED)
  Made standIn(@PathVariable("line") String line, @RequestBody StintBody body, Viewer.Staff by) {
    return new Made(
        rotas.standIn(
            Lines.of(line), body.who(), body.begins(), body.ends(), body.why(), by.getName()));
  }

  @Operation(summary = "Have all rotas pass over somebody who is away")
  @PostMapping("/api/absences")
  @ResponseStatus(HttpStatus.CREATED)
  Made away(@RequestBody StintBody body, Viewer.Staff by) {
    return new Made(rotas.away(body.who(), body.begins(), body.ends(), body.why(), by.getName()));
  }

  @Operation(summary = "Who stands in or is away, now or later")
  @GetMapping("/api/rota-stints")
  List<StintView> stints() {
    return rotas.stints().stream().map(StintView::of).toList();
  }

  @Operation(summary = "Call off what is left of a stand-in or an absence")
  @DeleteMapping("/api/rota-stints/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void callOff(@PathVariable("id") long id, Viewer.Staff by) {
    rotas.callOff(id, by.getName());
  }
}
