import { alertLine, ask, element, token } from './page.js';

const ACCEPTED = 'image/*,.pdf,.docx,.xlsx';
const LARGEST = 10 * 1024 * 1024;
const HINT = '可附照片（JPG、PNG、HEIC、WEBP）和 PDF、DOCX、XLSX 文件，每个不超过10MB，最多20个';

function link(task, { id, name, size }) {
  return element('li', {},
    element('a', { href: `../../../../api/tasks/${task}/evidence/${id}`, textContent: name }),
    ` ${size < 1024 * 1024 ? `${Math.ceil(size / 1024)} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`}`);
}

/** What was handed in for the topic so far. */
export function renderEvidence(node, task) {
  node.className = 'topic-evidence';
  ask(`${task}/evidence`)
    .then(files => node.replaceChildren(files.length
      ? element('ul', {}, ...files.map(file => link(task, file)))
      : element('p', { textContent: '还没有附上佐证材料' })))
    .catch(refused => node.replaceChildren(alertLine(refused.message)));
}

async function upload(task, file) {
  if (file.size > LARGEST) {
    throw new Error(`“${file.name}”超过10MB，请压缩或缩小后再附上`);
  }
  const body = new FormData();
  body.append('file', file);
  return ask(`${task}/evidence`, { method: 'POST', body, headers: { 'X-XSRF-TOKEN': token() } });
}

// the form library keeps what is typed, so the names are typed for the official
function name(field, files) {
  const names = [field.value, ...files.map(file => file.name)].filter(Boolean).join('、').slice(0, 500);
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, names);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function box(task, field) {
  const list = element('ul');
  const said = element('div', { ariaLive: 'polite' });
  const chosen = element('input', { type: 'file', multiple: true, accept: ACCEPTED, className: 'evidence-input', tabIndex: -1 });
  const button = element('button', { type: 'button', className: 'btn btn-default', textContent: '附上照片或文件…' });
  button.onclick = () => chosen.click();
  chosen.onchange = async () => {
    said.replaceChildren('正在上传……');
    const refusals = [];
    for (const file of chosen.files) {
      await upload(task, file).then(kept => {
        list.append(link(task, kept));
        name(field, [kept]);
      }).catch(refused => refusals.push(alertLine(refused.message)));
    }
    said.replaceChildren(...refusals);
    chosen.value = '';
  };
  ask(`${task}/evidence`).then(files => list.append(...files.filter(file => file.mine).map(file => link(task, file))))
    .catch(() => {});
  return element('div', { className: 'evidence-box' }, button, chosen,
    element('small', { textContent: HINT }), list, said);
}

/** Under each question for evidence: a button to hand it in. */
export function offerUploads(form) {
  const task = new URLSearchParams(location.hash.split('?')[1]).get('task');
  form.querySelectorAll('input[id$="-Field_evidence"], input[id$="-Field_photos"]').forEach(field => {
    const question = field.closest('.fjs-form-field');
    if (task && !field.disabled && !question.querySelector('.evidence-box')) {
      question.append(box(task, field));
    }
  });
}
