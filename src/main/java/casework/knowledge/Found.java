package casework.knowledge;

/** An article that a search found. */
public record Found(String key, Language language, String title, Excerpt excerpt) {}
