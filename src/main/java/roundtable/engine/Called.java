package roundtable.engine;

import java.time.Instant;
import java.util.Optional;

/** A run that another one called; by which of its call activities, the engine does not keep. */
record Called(String id, String model, Instant begun, Optional<Instant> ended) {}
