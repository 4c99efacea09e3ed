import { alertLine, ask, element, token } from './page.js';

/** Codes on paper, a strip for each resident; they are shown this once, so the sheet is handed over as a file. */
function sheet({ topic, address, codes }) {
  const page = document.implementation.createHTMLDocument('评议码');
  page.documentElement.lang = 'zh-CN';
  page.head.append(element('style', { textContent:
    'body{font-family:sans-serif;columns:2}div{break-inside:avoid;border:1px dashed #888;padding:12px;margin:0 0 12px}b{font-size:20px}' }));
  codes.forEach(code => page.body.append(element('div', {},
    element('p', { textContent: '幸福圆桌会 · 居民评议' }),
    element('p', { textContent: topic }),
    element('p', {}, element('b', { textContent: code })),
    element('p', { textContent: `打开 ${address} 输入评议码。评议结束前有效，一码一次，不记姓名。` }))));
  return new Blob(['<!DOCTYPE html><meta charset="utf-8">', page.documentElement.outerHTML], { type: 'text/html' });
}

function issue(task, count, told) {
  ask(`${task}/evaluation-codes?count=${encodeURIComponent(count)}`, { method: 'POST', headers: { 'X-XSRF-TOKEN': token() } })
    .then(issued => told.replaceChildren(element('a', {
      href: URL.createObjectURL(sheet(issued)), download: '评议码.html', textContent: `保存${issued.codes.length}个评议码，打印后发给居民（只显示这一次）`
    })))
    .catch(refused => told.replaceChildren(alertLine(refused.message)));
}

/** Where the evaluation is recorded: codes for residents who judge by themselves. */
export function offerCodes(form) {
  const task = new URLSearchParams(location.hash.split('?')[1]).get('task');
  form.querySelectorAll('input[id$="-Field_verySatisfied"]').forEach(field => {
    const question = field.closest('.fjs-form-field');
    if (task && !question.querySelector('.evaluation-codes')) {
      const count = element('input', { type: 'number', min: 1, max: 100, value: 20, ariaLabel: '评议码个数' });
      const told = element('p', { role: 'status' });
      const button = element('button', { type: 'button', className: 'btn btn-default', textContent: '生成评议码' });
      button.addEventListener('click', () => issue(task, count.value, told));
      question.append(element('div', { className: 'evaluation-codes' }, count, ' ', button, told));
    }
  });
}
