package casework.attachment.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageFormLimitTest {

  @ParameterizedTest
  @CsvSource({
    "multipart/form-data; boundary=x, /cases/CW-000001/attachments, 101, 413",
    "multipart/form-data; boundary=x, /cases/CW-000001/attachments, 100, 200",
    "multipart/form-data; boundary=x, /api/cases/CW-000001/attachments, 101, 200",
    "text/plain, /cases/CW-000001/attachments, 101, 200",
  })
  void saysOfPagesFormsAloneThatTheyAreTooLarge(String type, String path, int size, int status)
      throws ServletException, IOException {
    var request = new MockHttpServletRequest("POST", path);
    request.setContentType(type);
    request.setContent(new byte[size]);
    var response = new MockHttpServletResponse();
    new PageFormLimit(100).doFilter(request, response, new MockFilterChain());
    assertThat(response.getStatus()).isEqualTo(status);
  }
}
