package roundtable.resident;

import org.springframework.stereotype.Service;

/** What every form of the portal needs: a secret of its own, and a bound on how often one sender sends. */
@Service
public class SubmissionDesk {

  private final SubmissionLimit limit;

  SubmissionDesk(SubmissionLimit limit) {
    this.limit = limit;
  }

  /** The secret of a form that is being shown. */
  public String newForm() {
    return QueryCode.newForm();
  }

  /** Whether a text is such a secret. */
  public boolean isForm(String text) {
    return QueryCode.isForm(text);
  }

  /** What is kept of a form's secret, so that it is sent once. */
  public String hash(String form) {
    return QueryCode.formHash(form);
  }

  /** Counts one more, together with everything else that the sender sent; refuses it when that is too much for an hour. */
  public void count(Sender sender) {
    limit.count(SubmissionLimit.SENT, sender.value());
  }

  /** Refuses whoever typed too many wrong codes from paper within the hour, also what is right. */
  public void refuseGuessing(Sender sender) {
    limit.refuseMore(SubmissionLimit.GUESSED_PAPER, sender.value());
  }

  /** Counts one more wrong code from paper. */
  public void countGuess(Sender sender) {
    limit.count(SubmissionLimit.GUESSED_PAPER, sender.value());
  }

  /** Refuses whoever typed the passphrase of the tip-offs wrong too often within the hour, also the right one. */
  public void refuseGuessingPassphrase(String person) {
    limit.refuseMore(SubmissionLimit.GUESSED_PASSPHRASE, person);
  }

  /** Counts one more wrong passphrase of that login. */
  public void countPassphraseGuess(String person) {
    limit.count(SubmissionLimit.GUESSED_PASSPHRASE, person);
  }
}
