package roundtable.deliberation;

/** A seat of the list and what its person last answered for this meeting; null while nothing was heard. */
public record GuestReply(Guest guest, Reply reply) {

  boolean is(ReplyKind kind) {
    return reply != null && reply.kind() == kind;
  }

  /** The name, with the category where the name alone would not say. */
  String title() {
    return "%s%s".formatted(guest.category().label(), guest.name());
  }
}
