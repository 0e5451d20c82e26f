package casework.engine;

/** Models were published to the engine that runs, or taken back from it: other answers may hold. */
public record ModelsPublished() {}
