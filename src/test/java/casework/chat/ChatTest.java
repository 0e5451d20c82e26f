package casework.chat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** A test of the whole product with a Slack and a Teams beside it; all such tests share them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.MOCK,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:chat;DB_CLOSE_DELAY=-1",
      "casework.data=target/chat",
      "casework.raising.by-contact=5",
      "casework.raising.by-organization=0"
    })
@ContextConfiguration(initializers = WithChats.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
@AutoConfigureMockMvc
@ActiveProfiles("sandbox")
@Import(Chats.class)
@interface ChatTest {}
