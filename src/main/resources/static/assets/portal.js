// what a page can do besides: every page works without it, so that its buttons show only when it runs
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

// after a refused form whoever reads with the ears or the keyboard begins at what has to be put right
const fault = document.querySelector('.faults, .similar');
if (fault) {
  fault.tabIndex = -1;
  fault.focus();
}

// without the clipboard (a page that is not https, an old chat browser) the text is marked, ready to be copied by hand
async function copy(text, said) {
  try {
    await navigator.clipboard.writeText(text.textContent);
    said.textContent = '已复制，到群里粘贴';
  } catch {
    getSelection().selectAllChildren(text);
    said.textContent = '已选中，请长按复制';
  }
}

for (const button of document.querySelectorAll('[data-copy]')) {
  const text = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener('click', () => copy(text, button.parentElement.querySelector('[role=status]')));
}
