package roundtable.implementation;

import roundtable.kernel.Refusal;

/** How many of the units are finished: 0/15 … 15/15 (R87). */
public record UnitCount(int done, int total) {

  void refuseUnlessComplete(String consequence) {
    if (done < total) {
      throw new Refusal("还有%d个单元未完成（%d/%d），%s".formatted(total - done, done, total, consequence));
    }
  }

  @Override
  public String toString() {
    return done + "/" + total;
  }
}
