// Whoever presses 完成 again reads what is wrong now, not what was wrong before, and sees the first mistake.

const COMPLETE = '.form-actions .btn-primary, .modal-footer .btn-primary';
const OLD = '.page-notifications [ng-click^="removeNotification"]';

function showFirstMistake() {
  document.querySelector('.fjs-form-field-error')?.closest('.fjs-form-field').scrollIntoView({ block: 'center' });
}

/** From now on. */
export function watchMistakes() {
  document.addEventListener('click', ({ target }) => {
    if (target.closest?.(COMPLETE)) {
      document.querySelectorAll(OLD).forEach(cross => cross.click());
      // the form library draws its messages after this click
      setTimeout(showFirstMistake, 100);
    }
  }, true);
}
