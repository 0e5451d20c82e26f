package casework.problem;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What the server itself finds wrong with a form is answered as a problem of ours. */
class BrokenFormsTest {

  private final MockMvc http =
      MockMvcBuilders.standaloneSetup(new Doors())
          .setControllerAdvice(new ProblemAdvice())
          .setMessageConverters(new MappingJackson2HttpMessageConverter())
          .build();

  @RestController
  static class Doors {

    @PostMapping("/large")
    void large() {
      throw new MaxUploadSizeExceededException(-1);
    }

    @PostMapping("/torn")
    void torn() {
      throw new MultipartException("Stream ended unexpectedly");
    }
  }

  @Test
  void areTooLarge() throws Exception {
    http.perform(post("/large"))
        .andExpect(status().isPayloadTooLarge())
        .andExpect(jsonPath("$.type").value("/problems/too-large"));
  }

  @Test
  void areNotWhole() throws Exception {
    http.perform(post("/torn"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.type").value("/problems/malformed-body"));
  }
}
