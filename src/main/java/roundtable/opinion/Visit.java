package roundtable.opinion;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import roundtable.kernel.TopicNumber;

/** A household visit as it is kept. */
record Visit(@Id Long id, TopicNumber topic, String household, LocalDate visitedOn, String visitor, String finding, String photo, Instant recordedAt) {}
