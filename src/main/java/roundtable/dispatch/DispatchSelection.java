package roundtable.dispatch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 核定议程: what is taken off and what is put on by hand, each with a reason. */
public record DispatchSelection(
    @Size(max = 200, message = "删去不超过200行") List<@Valid DispatchRemark> struck,
    @Size(max = 100, message = "增加不超过100行") List<@Valid DispatchRemark> added) {

  @Override
  public List<DispatchRemark> struck() {
    return struck == null ? List.of() : struck;
  }

  @Override
  public List<DispatchRemark> added() {
    return added == null ? List.of() : added;
  }
}
