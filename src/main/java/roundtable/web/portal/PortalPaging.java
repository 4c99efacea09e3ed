package roundtable.web.portal;

/** How far a list can be turned over; whoever looks for something older searches. */
final class PortalPaging {

  static final int LAST = 500;

  private PortalPaging() {}
}
