// Whoever presses 完成 again reads what is wrong now, not what was wrong before, and sees the first mistake.

const COMPLETE = '.form-actions .btn-primary, .modal-footer .btn-primary';
const OLD = '.page-notifications [ng-click^="removeNotification"]';

const MOMENT = 100;
const PATIENCE = 100;

// the form library draws its messages some time after the click, a server answers later still
function showFirstMistake(moments) {
  const mistake = document.querySelector('.fjs-form-field-error')?.closest('.fjs-form-field')
    ?? [...document.querySelectorAll('.modal .alert-danger')].find(alert => alert.offsetParent);
  if (mistake) {
    // once more when the dialog has taken its size
    [0, 3 * MOMENT].forEach(wait => setTimeout(() => mistake.scrollIntoView({ block: 'center' }), wait));
  } else if (moments > 0) {
    setTimeout(showFirstMistake, MOMENT, moments - 1);
  }
}

function forget() {
  document.querySelectorAll(OLD).forEach(cross => cross.click());
}

/** From now on. */
export function watchMistakes() {
  // what was said of one task is not said of the next
  window.addEventListener('hashchange', forget);
  document.addEventListener('click', ({ target }) => {
    if (target.closest?.(COMPLETE)) {
      forget();
      setTimeout(showFirstMistake, MOMENT, PATIENCE);
    }
  }, true);
}
