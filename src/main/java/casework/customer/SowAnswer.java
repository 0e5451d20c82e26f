package casework.customer;

import org.jspecify.annotations.Nullable;

/**
 * What a customer's SOWs say of a request (T16).
 *
 * @param serves whether they have Support serve what it is about
 * @param why in words, with the line that decided; null where the customer has none in force and
 *     the request named none
 */
public record SowAnswer(boolean serves, @Nullable String why) {}
