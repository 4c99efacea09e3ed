// The Tasklist knows no name but one's own, and shows a colleague's login.

import { ask } from './page.js';

const PLACES = '.task .assignee, [cam-tasklist-task-meta] .assignee .view-value';
let asked;

async function show(element) {
  const login = element.textContent.trim();
  asked ??= ask('colleagues').catch(() => ({}));
  const name = (await asked)[login];
  const shown = [...element.querySelectorAll('*'), element].flatMap(each => [...each.childNodes])
    .find(node => node.nodeType === Node.TEXT_NODE && node.data.trim() === login);
  if (name && shown) {
    shown.data = name;
  }
}

/** Puts names where logins stand. */
export function nameColleagues() {
  document.querySelectorAll(PLACES).forEach(element => {
    if (/^[a-z]+[.][a-z0-9]+$/.test(element.textContent.trim())) {
      show(element);
    }
  });
}
