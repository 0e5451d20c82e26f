package casework.access;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The options of a verification, {@code --casework.access-ledger.*}.
 *
 * @param verify whether the program only verifies the ledger of grants, and ends
 * @param seals seals that were kept elsewhere, such as {@code 17:5f3a...}
 */
@ConfigurationProperties("casework.access-ledger")
record VerifySettings(@DefaultValue("false") boolean verify, @DefaultValue List<String> seals) {}
