// Text becomes text, never markup: everything goes through the DOM.

export function element(name, attributes = {}, ...children) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children);
  return made;
}

/** What the server says, or the sentence with which it refuses. */
export async function ask(address, options) {
  const answer = await fetch(`../../../../api/tasks/${address}`, { credentials: 'same-origin', ...options }).catch(() => null);
  const said = await answer?.json().catch(() => null);
  if (answer?.ok) {
    return said;
  }
  throw new Error(said?.message ?? '暂时连接不上，请稍后再试');
}

/** The token with which the Tasklist itself changes something. */
export function token() {
  return document.cookie.split('; ').find(each => each.startsWith('XSRF-TOKEN='))?.slice('XSRF-TOKEN='.length) ?? '';
}

export function alertLine(sentence) {
  return element('p', { className: 'text-danger', role: 'alert', textContent: sentence });
}
