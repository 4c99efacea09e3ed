// Whoever presses 完成 again reads what is wrong now, not what was wrong before, and sees the first mistake.

const COMPLETE = '.form-actions .btn-primary, .modal-footer .btn-primary';
const OLD = '.page-notifications [ng-click^="removeNotification"]';

const MOMENT = 100;

// the form library draws its messages some time after the click
function showFirstMistake(moments) {
  const mistake = document.querySelector('.fjs-form-field-error');
  if (mistake) {
    mistake.closest('.fjs-form-field').scrollIntoView({ block: 'center' });
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
      setTimeout(showFirstMistake, MOMENT, 20);
    }
  }, true);
}
