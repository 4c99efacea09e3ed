package roundtable.deliberation;

/**
 * What an invited person sees of their invitation.
 *
 * @param title 幸福圆桌会：the topic's title
 * @param when day and time as written
 * @param place where; for an online meeting how to join as well
 * @param name who is invited
 * @param last what they answered last; null while nothing
 * @param closed why nothing can be answered any more; null while it can
 */
public record GuestInvitation(String title, String when, String place, String name, Reply last, String closed) {}
