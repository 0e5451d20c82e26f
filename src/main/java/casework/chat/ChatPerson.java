package casework.chat;

import org.jspecify.annotations.Nullable;

/**
 * Who somebody is in a chat.
 *
 * @param email where the other side tells it
 * @param colleague whether it is a full member of the vendor's own workspace
 */
public record ChatPerson(String name, @Nullable String email, boolean colleague) {}
