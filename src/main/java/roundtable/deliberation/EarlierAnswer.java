package roundtable.deliberation;

import java.time.LocalDate;

/**
 * An answer that its unit released for others (R15); says nothing of whose table it came from.
 *
 * @param number by which it is taken over
 * @param unit name of the unit that answered
 */
public record EarlierAnswer(long number, String subject, String question, String answer, String unit, LocalDate answeredOn) {}
