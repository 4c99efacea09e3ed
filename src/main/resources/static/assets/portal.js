// what a page can do besides: every page works without it, so that its buttons show only when it runs
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
