package casework.portal;

import casework.attachment.Upload;
import casework.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The files that somebody chose in a form. */
record Enclosed(List<MultipartFile> files) {

  private static final Set<Problem.Kind> REFUSALS =
      EnumSet.of(Problem.Kind.TOO_LARGE, Problem.Kind.TYPE_NOT_TAKEN, Problem.Kind.INFECTED);

  /** A field that was left empty sends a file without name and content. */
  static Enclosed in(@Nullable List<MultipartFile> sent) {
    return new Enclosed(
        sent == null
            ? List.of()
            : sent.stream().filter(file -> !(name(file).isEmpty() && file.isEmpty())).toList());
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  /** Opens the files for as long as something is done with them. */
  void open(Consumer<List<Upload>> work) {
    List<InputStream> open = new ArrayList<>();
    try {
      List<Upload> uploads = new ArrayList<>();
      for (MultipartFile file : files) {
        InputStream content = file.getInputStream();
        open.add(content);
        uploads.add(new Upload(name(file), file.getContentType(), content));
      }
      work.accept(uploads);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } finally {
      open.forEach(Enclosed::close);
    }
  }

  /** Whether a problem is that a file is not taken. */
  static boolean isRefusal(Problem problem) {
    return REFUSALS.contains(problem.kind()) || "file".equals(problem.more().get("field"));
  }

  private static void close(InputStream content) {
    try {
      content.close();
    } catch (IOException unimportant) {
      // It was read, or is given up.
      return;
    }
  }

  private static String name(MultipartFile file) {
    return Objects.requireNonNullElse(file.getOriginalFilename(), "");
  }
}
