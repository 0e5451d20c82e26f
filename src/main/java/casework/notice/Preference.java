package casework.notice;

/**
 * How a person wants to be told of one kind of thing.
 *
 * @param inHours only in the person's {@link ReachableHours}; held until then otherwise
 */
public record Preference(NoticeKind kind, NoticeChannel channel, boolean inHours) {

  static Preference usual(NoticeKind kind) {
    return new Preference(kind, NoticeChannel.MAIL, false);
  }
}
