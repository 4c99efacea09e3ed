// 文书模板, for the policy staff; they sign in to the Tasklist first.
import { alertLine, element, token } from './page.js';

const ADDRESS = '../../../../../api/tasks/templates';

async function asked(path, options) {
  const answer = await fetch(`${ADDRESS}${path}`, { credentials: 'same-origin', ...options }).catch(() => null);
  const said = await answer?.json().catch(() => null);
  if (answer?.ok) {
    return said;
  }
  throw new Error(answer?.status === 401 ? '请先登录“待办任务”，再打开本页' : said?.message ?? '暂时连接不上，请稍后再试');
}

const changing = (path, body) => asked(path, { method: 'POST', body, headers: { 'X-XSRF-TOKEN': token() } });

const link = (path, textContent) => element('a', { href: `${ADDRESS}${path}`, textContent });

function version(paper, { version, name, size, at, by }) {
  return element('li', {}, `第${version}版　${at}　${by}　`, size > 0 ? link(`/${paper}/versions/${version}`, name) : name);
}

function section({ paper, label, names, versions }) {
  const said = element('p', { role: 'status' });
  const act = doing => doing.then(show).catch(refused => said.replaceChildren(alertLine(refused.message)));
  const file = element('input', { type: 'file', accept: '.docx', ariaLabel: `上传${label}模板` });
  file.addEventListener('change', () => {
    const body = new FormData();
    body.append('file', file.files[0]);
    file.value = '';
    act(changing(`/${paper}`, body));
  });
  const back = element('button', { type: 'button', textContent: '改回出厂模板' });
  back.addEventListener('click', () => act(changing(`/${paper}/factory`)));
  return element('section', {}, element('h2', { textContent: label }),
    element('p', {}, link(`/${paper}`, '下载现用模板'), '　', link(`/${paper}/factory`, '下载出厂模板'), '　', file, '　', back), said,
    element('details', {}, element('summary', { textContent: '可以用的名称' }),
      element('p', { textContent: names.map(name => `{{${name}}}`).join('　') })),
    element('ul', {}, ...versions.map(each => version(paper, each))));
}

function show(sheets) {
  document.getElementById('templates').replaceChildren(...sheets.map(section));
}

asked('').then(show).catch(refused => document.getElementById('templates').replaceChildren(alertLine(refused.message)));
