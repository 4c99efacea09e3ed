package roundtable.outbox;

/** Who gets a message, and at which mail address. */
public record Recipient(String name, String address) {

  public Recipient {
    name = Appointment.oneLine(name);
  }
}
