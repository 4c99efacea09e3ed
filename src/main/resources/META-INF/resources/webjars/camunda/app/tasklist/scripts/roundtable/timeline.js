import { alertLine, ask, element } from './page.js';

function entry({ at, what, detail, person, post, basis }) {
  return element('li', {},
    element('time', { textContent: at }),
    element('strong', { textContent: what }),
    element('p', { textContent: detail }),
    element('small', { textContent: (post ? `${person}（${post}）` : person) + (basis ? `　依据：${basis}` : '') }));
}

/** The topic's whole timeline, the latest on top. */
export function renderTimeline(node, task) {
  node.className = 'topic-timeline';
  ask(`${task}/timeline`)
    .then(entries => node.replaceChildren(element('ol', {}, ...entries.map(entry))))
    .catch(refused => node.replaceChildren(alertLine(refused.message)));
}
