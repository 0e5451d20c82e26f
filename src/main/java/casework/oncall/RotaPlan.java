package casework.oncall;

import casework.rota.Layer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line's rota is.
 *
 * @param layers the highest first; none for a line that has no rota
 * @param chat the id of the staff's own channel in Slack that pages of the line are posted to
 */
public record RotaPlan(List<Layer> layers, @Nullable String chat) {

  public static final RotaPlan NONE = new RotaPlan(List.of(), null);

  public RotaPlan {
    layers = List.copyOf(layers);
  }
}
