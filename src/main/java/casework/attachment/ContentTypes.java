package casework.attachment;

import casework.problem.Problem;
import casework.problem.Problem.Kind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what a file is, and whether it is taken. */
@Component
class ContentTypes {

  /** What somebody is shown without a second thought must be what it says. */
  private static final Set<String> TRUSTED_AT_SIGHT = Set.of("image", "audio", "video");

  private final MimeTypes known = MimeTypes.getDefaultMimeTypes();
  private final MediaTypeRegistry kinds = known.getMediaTypeRegistry();
  private final List<String> taken;

  ContentTypes(FileSettings settings) {
    this.taken = List.copyOf(settings.types());
  }

  /**
   * Returns the media type that the content shows; the name only tells apart what looks alike.
   *
   * @param content marked and reset; nothing of it is lost
   * @throws Problem if such files are not taken, or it pretends to be something else
   */
  String of(String name, @Nullable String declared, BufferedInputStream content)
      throws IOException {
    Metadata hints = new Metadata();
    hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    MediaType type = known.detect(content, hints).getBaseType();
    if (!isTaken(type)) {
      throw new Problem(
          Kind.TYPE_NOT_TAKEN,
          "'%s' is of the type %s, which is not taken. Put it into a ZIP archive, or send a text."
              .formatted(name, type));
    }
    MediaType claimed = declared == null ? null : MediaType.parse(declared);
    if (claimed != null && contradicts(claimed.getBaseType(), type)) {
      throw new Problem(
          Kind.TYPE_NOT_TAKEN,
          "'%s' is sent as %s, but its content is %s. Send it as what it is."
              .formatted(name, claimed.getBaseType(), type));
    }
    return type.toString();
  }

  private boolean isTaken(MediaType type) {
    return taken.stream()
        .anyMatch(
            pattern ->
                pattern.endsWith("*")
                    ? type.toString().startsWith(pattern.substring(0, pattern.length() - 1))
                    : type.toString().equals(pattern));
  }

  private boolean contradicts(MediaType claimed, MediaType type) {
    boolean judged =
        TRUSTED_AT_SIGHT.contains(claimed.getType())
            || claimed.equals(MediaType.application("pdf"));
    return judged
        && !claimed.getType().equals(type.getType())
        && !kinds.isInstanceOf(type, kinds.normalize(claimed));
  }
}
