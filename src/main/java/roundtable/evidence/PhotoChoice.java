package roundtable.evidence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * 照片公开: what an official decides about one photo after having looked at it.
 *
 * @param listedPhoto number and name of the photo, chosen from the list
 * @param photoNumber the number of one that is not on the list, as it stands below the photo
 * @param withheldReason why it is not shown, or taken back
 */
public record PhotoChoice(
    @Size(max = 300, message = "请从列表中选择照片") String listedPhoto,
    @Positive(message = "照片编号应大于0") Integer photoNumber,
    @NotNull(message = "请选择公开还是不公开") PhotoDecision photoDecision,
    @Size(max = 500, message = "理由不超过500字") String withheldReason) {}
