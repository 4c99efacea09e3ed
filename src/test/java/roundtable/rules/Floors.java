package roundtable.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import roundtable.kernel.Refusal;

/** What a table that is to be published meets. */
final class Floors {

  private Floors() {}

  static void refuses(TableContent edit, String because) {
    assertThatThrownBy(() -> LegalFloor.check(edit)).isInstanceOf(Refusal.class)
        .hasMessageStartingWith("《" + edit.table().label() + "》不能发布").hasMessageContaining(because);
  }

  static void accepts(TableContent edit) {
    assertThat(LegalFloor.breaches(edit)).isEmpty();
  }
}
