package casework;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the support desk: {@code mvn spring-boot:run}, or {@code java -jar casework.jar}. */
@SpringBootApplication
public class Casework {

  public static void main(String[] args) {
    SpringApplication.run(Casework.class, args);
  }
}
