package roundtable.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import roundtable.rules.TableFault;

/**
 * A draft as it is shown.
 *
 * @param base the version that it began from
 * @param author name of the person who began it
 * @param editedBy name of the person who saved it last
 * @param revision to be sent back with what is saved: nobody overwrites what somebody else saved in between
 * @param faults why it cannot be handed on yet
 * @param replaces the newest version when it was begun, which it would replace
 * @param changes row by row from the version that it would replace, also when it began from an older one
 * @param readers who else has it open
 * @param mayPublish whether whoever looks had no hand in it and may publish it
 */
public record DraftSheet(long id, String table, int base, int replaces, DraftState state, String author, String editedBy, Instant editedAt,
    int revision, TableSheet sheet, List<TableFault> faults, List<RowChange> changes, String reason, String documentNumber,
    LocalDate inForceFrom, String returned, Integer published, boolean mayPublish,
    List<DraftReading> readers) {}
