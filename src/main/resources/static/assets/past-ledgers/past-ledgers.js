// 导入历史台账, for the secretariat; they sign in to the Tasklist first.
import { alertLine, element } from '/camunda/app/tasklist/scripts/roundtable/page.js';

const ADDRESS = '/api/ledger/imports';
/** With which something is changed; comes along with what is read. */
let token = '';

async function asked(path, options) {
  const answer = await fetch(`${ADDRESS}${path}`, { credentials: 'same-origin', ...options }).catch(() => null);
  const said = await answer?.json().catch(() => null);
  if (answer?.ok) {
    token = answer.headers.get('X-XSRF-TOKEN') ?? token;
    return said;
  }
  throw new Error(answer?.status === 401 ? '请先登录“待办任务”，再打开本页' : said?.message ?? '暂时连接不上，请稍后再试');
}

function sent(path, file, choice) {
  const body = new FormData();
  body.append('file', file);
  if (choice) {
    body.append('choice', JSON.stringify(choice));
  }
  return asked(path, { method: 'POST', body, headers: { 'X-XSRF-TOKEN': token } });
}

const cells = (tag, texts, first = 'td') => texts.map((text, at) => element(at === 0 ? first : tag, { textContent: text,
  className: typeof text === 'number' ? 'digits' : '', ...(first === 'th' && at === 0 ? { scope: 'row' } : {}) }));

function table(caption, headings, rows, first) {
  return element('div', { className: 'scroll', tabIndex: 0, role: 'region', ariaLabel: caption }, element('table', {}, element('caption', { textContent: caption }),
    element('thead', {}, element('tr', {}, ...headings.map((each, at) => element('th', { scope: 'col', textContent: each, className: typeof rows[0]?.[at] === 'number' ? 'digits' : '' })))),
    element('tbody', {}, ...rows.map(row => element('tr', {}, ...cells('td', row, first))))));
}

/** Says what is being done, then what came of it; one thing at a time. */
async function doing(button, status, words, act) {
  button.setAttribute('aria-busy', 'true');
  button.disabled = true;
  status.replaceChildren(element('p', { textContent: words }));
  try {
    await act();
  } catch (refused) {
    status.replaceChildren(alertLine(refused.message));
  } finally {
    button.removeAttribute('aria-busy');
    button.disabled = false;
  }
}

const faultLine = ({ row, column, text }) => element('li', { textContent: `第${row}行${column ? `“${column}”` : ''}：${text}` });

/** So many the server names at most. */
const NAMED = 200;

function list(heading, className, faults) {
  return faults.length === 0 ? '' : element('section', {}, element('h3', { textContent: heading }),
    element('ul', { className }, ...faults.map(faultLine)),
    faults.length === NAMED ? element('p', { textContent: `只列出前${NAMED}处。` }) : '');
}

/** 检查的结果. */
function trialOf({ trial }, take) {
  const verdict = trial.faulty > 0 ? alertLine(`${trial.rows}行里有${trial.faulty}行不能导入。请在 Excel 里改好，重新选择文件；改好以前什么也不导入。`)
    : element('p', { textContent: `${trial.rows}行都看过了，可以导入${trial.ready}个议题。` });
  return element('section', {}, element('h2', { textContent: '检查结果', tabIndex: -1 }), verdict,
    trial.years.length > 0 ? table('按收到的年份', ['年份', '收到', '已办结', '已转办', '不予受理'],
      trial.years.map(each => [`${each.year}年`, each.received, each.closed, each.diverted, each.rejected]), 'th') : '',
    list('不能导入的', 'faults', trial.faults), list('可以导入、但请留意的', 'remarks', trial.remarks), list('跳过的', 'remarks', trial.skipped),
    trial.faulty === 0 && trial.ready > 0 ? take : '');
}

function takenOf(taken) {
  return taken.length === 0 ? element('p', { textContent: '还没有导入过历史台账。' })
    : table('导入过的文件', ['文件', '议题', '编号', '导入时间', '导入人'], taken.map(each => [each.fileName, each.topics,
      `${each.firstNumber} 至 ${each.lastNumber}`, new Date(each.takenAt).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' }), each.takenBy]), 'th');
}

/** One sheet: which column is what. */
function sheetOf(proposal, columns, file, show) {
  const heading = element('input', { type: 'number', min: 1, max: 20, value: proposal.choice.headingRows, required: true });
  const selects = new Map(columns.map(column => {
    const select = element('select', {}, element('option', { value: '', textContent: '（没有这一列）' }),
      ...proposal.columns.map((text, at) => element('option', { value: at, textContent: `${at + 1}. ${text || '（无表头）'}` })));
    select.value = proposal.choice.places[column.name] ?? '';
    return [column.name, select];
  }));
  const choice = () => ({ sheet: proposal.choice.sheet, headingRows: Number(heading.value),
    places: Object.fromEntries([...selects].filter(([, select]) => select.value !== '').map(([name, select]) => [name, Number(select.value)])) });
  const status = element('div', { role: 'status' });
  const check = element('button', { type: 'button', textContent: '检查' });
  const take = element('button', { type: 'button', textContent: '导入' });
  check.addEventListener('click', () => doing(check, status, '正在逐行检查…', async () => {
    const said = await sent('/trial', file, choice());
    status.replaceChildren(trialOf(said, take));
    status.querySelector('h2').focus();
  }));
  take.addEventListener('click', () => doing(take, status, '正在导入，请不要关闭本页…', async () => show(await sent('', file, choice()))));
  const input = () => status.replaceChildren();
  [heading, ...selects.values()].forEach(each => each.addEventListener('change', input));
  return element('section', {}, element('h2', { textContent: `工作表“${proposal.choice.sheet}”` }),
    element('label', {}, '表头有几行（含标题）', heading),
    table('开头几行', proposal.columns.map((text, at) => `${at + 1}. ${text}`), proposal.samples),
    element('div', { className: 'columns' }, ...columns.map(column =>
      element('label', {}, `${column.label}${column.needed ? '（必须）' : ''}`, selects.get(column.name)))),
    check, status);
}

function start(taken, said = '') {
  const main = document.getElementById('past-ledgers');
  const status = element('div', { role: 'status' }, said);
  const sheets = element('div');
  const input = element('input', { type: 'file', accept: '.xlsx,.xls' });
  const show = async done => start(await asked(''), element('p', { textContent: `已导入${done.topics}个议题：${done.firstNumber} 至 ${done.lastNumber}。` }));
  input.addEventListener('change', async () => {
    const file = input.files[0];
    sheets.replaceChildren();
    if (file) {
      await doing(input, status, '正在读取…', async () => {
        const read = await sent('/reading', file);
        status.replaceChildren();
        const draw = at => sheets.replaceChildren(...several(read, at, draw), sheetOf(read.sheets[at], read.columns, file, show));
        draw(0);
      });
    }
  });
  main.replaceChildren(element('label', {}, '选择文件', input), status, sheets, element('section', {}, element('h2', { textContent: '已经导入的' }), takenOf(taken)));
}

function several(read, at, draw) {
  if (read.sheets.length === 1) {
    return [];
  }
  const select = element('select', {}, ...read.sheets.map((sheet, n) => element('option', { value: n, textContent: sheet.choice.sheet })));
  select.value = at;
  select.addEventListener('change', () => draw(Number(select.value)));
  return [element('label', {}, '工作表', select)];
}

asked('').then(taken => start(taken)).catch(refused => document.getElementById('past-ledgers').replaceChildren(alertLine(refused.message)));
