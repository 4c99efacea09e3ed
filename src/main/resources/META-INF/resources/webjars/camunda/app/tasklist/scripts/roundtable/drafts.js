// Whoever looks at the timeline while filling in a form finds the form as they left it: 保存 is pressed for them.

const SAVE = '.form-actions [ng-click^="save"]';

function save() {
  document.querySelector(`${SAVE}:not([disabled])`)?.click();
}

/** From now on. */
export function keepDrafts() {
  document.addEventListener('click', ({ target }) => {
    if (!target.closest?.('.fjs-container, .form-actions, .modal, .flatpickr-calendar')) {
      save();
    }
  }, true);
  window.addEventListener('pagehide', save);
}
