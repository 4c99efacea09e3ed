// What a person typed is not lost by a wrong click. A task's form is kept as a draft when they look elsewhere: 保存 is
// pressed for them. A topic that is being raised has nowhere to be kept yet: it goes when they leave a second time.

const FORM = '.task-card .fjs-container';
const SAVE = '.form-actions [ng-click^="save"]';
const DIALOG = '.modal .fjs-container';
const LEAVE = '.modal-footer [ng-click^="back"], .modal-footer [ng-click*="dismiss"]';
const WARNING = '这件事还没有登记，离开后填好的内容就没有了。要离开，请再按一次。';
let touched = false;
let raising = null;

function save() {
  const button = document.querySelector(`${SAVE}:not([disabled])`);
  if (touched && button?.offsetParent) {
    touched = false;
    button.click();
  }
}

// a dialog that is gone has been sent or left
const isRaising = () => Boolean(raising?.isConnected);

function warn(event) {
  if (isRaising()) {
    const warning = Object.assign(document.createElement('div'), { className: 'alert alert-warning', textContent: WARNING });
    warning.setAttribute('role', 'alert');
    raising.closest('.modal-content').querySelector('.modal-footer').prepend(warning);
    warning.scrollIntoView({ block: 'nearest' });
    raising = null;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}

function watch({ target, isTrusted, type }) {
  // what the form fills in by itself is nobody's draft
  touched ||= isTrusted && Boolean(target.closest?.(FORM));
  // the browser calls leaving a field a change
  const dialog = isTrusted && type === 'input' && target.closest?.(DIALOG);
  if (dialog) {
    raising = dialog;
    dialog.closest('.modal-content').querySelectorAll('.modal-footer > .alert').forEach(old => old.remove());
  }
}

function leave(event) {
  const { target } = event;
  if (target.closest?.(LEAVE) || target.matches?.('.modal')) {
    warn(event);
  }
  if (!target.closest?.('.fjs-container, .form-actions, .modal, .flatpickr-calendar')) {
    save();
  }
}

/** From now on. */
export function keepDrafts() {
  ['input', 'change'].forEach(kind => document.addEventListener(kind, watch, true));
  document.addEventListener('click', ({ target, isTrusted }) => {
    touched ||= isTrusted && Boolean(target.closest?.(FORM));
  }, true);
  window.addEventListener('click', leave, true);
  window.addEventListener('keydown', event => event.key === 'Escape' && warn(event), true);
  window.addEventListener('beforeunload', event => isRaising() && event.preventDefault());
  window.addEventListener('pagehide', save);
}
