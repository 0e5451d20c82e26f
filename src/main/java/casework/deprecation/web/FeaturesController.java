package casework.deprecation.web;

import casework.deprecation.Feature;
import casework.deprecation.FeatureFile;
import casework.deprecation.Features;
import casework.deprecation.web.Bodies.FeatureBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of features: what is officially supported (T30). */
@RestController
@Tag(name = "Features")
class FeaturesController {

  private final Features features;

  FeaturesController(Features features) {
    this.features = features;
  }

  /** How many features a file had. */
  record Taken(int features) {}

  @Operation(summary = "All documented features, by name: what is officially supported")
  @GetMapping("/api/features")
  List<Feature> list() {
    return features.all();
  }

  @Operation(summary = "One feature")
  @GetMapping("/api/features/{key}")
  Feature read(@PathVariable("key") String key) {
    return features.get(key);
  }

  @Operation(summary = "Put a feature on the register")
  @PostMapping("/api/features")
  @ResponseStatus(HttpStatus.CREATED)
  Feature add(@RequestBody FeatureBody body) {
    return features.add(body.wanted(null));
  }

  @Operation(summary = "Say something else of a feature; its state follows its notices alone")
  @PutMapping("/api/features/{key}")
  Feature change(@PathVariable("key") String key, @RequestBody FeatureBody body) {
    return features.change(body.wanted(key));
  }

  @Operation(
      summary = "Take over a list of features",
      description =
          "A CSV file of key, name, documentation, since, api and material under a header. A new key"
              + " is added, any other changed; all lines are taken, or none.")
  @PostMapping(path = "/api/feature-imports", consumes = "text/csv")
  Taken take(@RequestBody String csv) {
    return new Taken(features.take(FeatureFile.read(csv)));
  }
}
