import { alertLine, ask, element } from './page.js';

const link = (task, { paper, number, name }) => element('a', {
  href: `../../../../api/tasks/${task}/papers/${paper}/${encodeURIComponent(number)}`,
  textContent: name
});

/** What can be printed and signed of the topic by now, in Word. */
export function renderPapers(node, task) {
  ask(`${task}/papers`)
    .then(papers => node.replaceChildren(papers.length === 0 ? element('p', { textContent: '还没有可以下载的文书' })
      : element('ul', {}, ...papers.map(paper => element('li', {}, link(task, paper))))))
    .catch(refused => node.replaceChildren(alertLine(refused.message)));
}

/** The same at the head of a form, where the topic is told; a topic without papers has no such line. */
export function offerPapers(form) {
  const task = new URLSearchParams(location.hash.split('?')[1]).get('task');
  const head = form.querySelectorAll('.fjs-form-field-text')[1];
  if (!task || !head || form.dataset.papersOf === task) {
    return;
  }
  form.dataset.papersOf = task;
  form.querySelector('.paper-links')?.remove();
  ask(`${task}/papers`).then(papers => {
    if (papers.length > 0) {
      head.append(element('p', { className: 'paper-links' }, '文书：',
        ...papers.flatMap(paper => [link(task, paper), '　'])));
    }
  }).catch(() => {});
}
