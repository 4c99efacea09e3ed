// Whoever looks at the timeline while filling in a form finds the form as they left it: 保存 is pressed for them.

const FORM = '.task-card .fjs-container';
const SAVE = '.form-actions [ng-click^="save"]';
let touched = false;

function save() {
  const button = document.querySelector(`${SAVE}:not([disabled])`);
  if (touched && button?.offsetParent) {
    touched = false;
    button.click();
  }
}

/** From now on. */
export function keepDrafts() {
  ['input', 'change', 'click'].forEach(kind => document.addEventListener(kind, ({ target, isTrusted }) => {
    // what the form fills in by itself is nobody's draft
    touched ||= isTrusted && Boolean(target.closest?.(FORM));
  }, true));
  document.addEventListener('click', ({ target }) => {
    if (!target.closest?.('.fjs-container, .form-actions, .modal, .flatpickr-calendar')) {
      save();
    }
  }, true);
  window.addEventListener('pagehide', save);
}
