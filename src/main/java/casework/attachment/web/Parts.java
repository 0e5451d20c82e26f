package casework.attachment.web;

import casework.attachment.Upload;
import casework.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Reads the files of a form. They are in files of the server's, not in memory. */
final class Parts {

  private Parts() {}

  /** Opens the files for as long as something is done with them. */
  static <T> T opened(@Nullable List<MultipartFile> files, Function<List<Upload>, T> work)
      throws IOException {
    List<InputStream> open = new ArrayList<>();
    try {
      List<Upload> uploads = new ArrayList<>();
      for (MultipartFile file : chosen(files)) {
        InputStream content = file.getInputStream();
        open.add(content);
        uploads.add(new Upload(name(file), file.getContentType(), content));
      }
      return work.apply(uploads);
    } finally {
      for (InputStream content : open) {
        content.close();
      }
    }
  }

  static void needed(@Nullable List<MultipartFile> files) {
    if (chosen(files).isEmpty()) {
      throw Problem.field("file", "Choose a file: no part named 'file' holds one.");
    }
  }

  /** A form whose field was left empty sends a file without name and content. */
  private static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
    return files == null
        ? List.of()
        : files.stream().filter(file -> !(name(file).isEmpty() && file.isEmpty())).toList();
  }

  private static String name(MultipartFile file) {
    return Objects.requireNonNullElse(file.getOriginalFilename(), "");
  }
}
