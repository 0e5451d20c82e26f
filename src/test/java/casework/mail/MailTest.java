package casework.mail;

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

/** A test of the whole product with a mail server beside it; all such tests share both. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.MOCK,
    properties = "spring.datasource.url=jdbc:h2:mem:mail;DB_CLOSE_DELAY=-1")
@ContextConfiguration(initializers = WithMailServer.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
@AutoConfigureMockMvc
@ActiveProfiles("sandbox")
@Import(MailDesk.class)
@interface MailTest {}
