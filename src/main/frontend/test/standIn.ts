// Stands in for the server while the page is drawn (`npm run dev`); never part of what is built.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import type { Change, Column, Draft, Fact, Facts, Fault, Replay, Row, Sheet, Version } from '../src/policy/api';
import { readCondition, readValue } from '../src/policy/feel';
import { changesBetween } from '../src/policy/rows';
import { daysOf } from '../src/policy/year';
import { sheets } from './dmnFiles';

const FLOORS: Record<string, string> = { 'publicity-rules': '公示期不少于5个工作日；截止时刻为1时至24时', 'time-limits': '提醒≤办理期限≤催办≤督办≤提请移送；办理期限不少于1个工作日',
  'round-table-composition': '区级层面议题须有区级领导到场，不得由他人替代', 'working-calendar': '日期真实，一天不重复，在所填年份之内' };
const tables = new Map(sheets().map(sheet => [sheet.id, { ...sheet, floor: FLOORS[sheet.id] ?? '' }]));
const drafts = new Map<string, Draft>();
const replays = new Map<string, { begun: number; cancelled: number | null }>();
let next = 1;

const versionsOf = (id: string): Version[] => id === 'presider' ? [] : [
  { version: 2, inForceFrom: '2026-03-01T00:00:00+08:00', publishedAt: '2026-02-20T09:30:00+08:00', publishedBy: '周明', reason: '街道提出办理期限偏紧' },
  { version: 1, inForceFrom: '2022-01-01T00:00:00+08:00', publishedAt: '2022-01-01T00:00:00+08:00', publishedBy: '系统', reason: '出厂规则' }];

function applies(sheet: Sheet, row: Row, facts: Facts): boolean {
  return sheet.inputs.every(column => {
    const condition = readCondition(column, row.inputs[column.name] ?? '');
    const value = String(facts[column.name]);
    switch (condition.form) {
      case 'any': return true;
      case 'oneOf': return condition.values.includes(value);
      case 'noneOf': return !condition.values.includes(value);
      case 'compared': { const [a, b] = [Number(value), Number(condition.bound)];
        return condition.sign === '>=' ? a >= b : condition.sign === '>' ? a > b : condition.sign === '<=' ? a <= b : a < b; }
      default: return false;
    }
  });
}

function faultsOf(sheet: Sheet): Fault[] {
  return sheet.rows.flatMap((row, at) => {
    const faults: Fault[] = [];
    for (const column of sheet.outputs) {
      const value = readValue(column, row.outputs[column.name] ?? '');
      if (value === null) {
        faults.push({ row: at + 1, column: column.name, text: `请填写${column.kind === 'NUMBER' ? '整数' : '内容'}` });
      } else if (column.name === 'workingDays' && Number(value) < 5 && sheet.id === 'publicity-rules') {
        faults.push({ row: at + 1, column: column.name, text: `公示期不得少于5个工作日，现为${value}个工作日` });
      }
    }
    if (sheet.id === 'time-limits' && Number(row.outputs.remind) > Number(row.outputs.due)) {
      faults.push({ row: at + 1, column: null, text: '应当满足 提醒≤办理期限≤催办≤督办≤提请移送' });
    }
    return row.annotation.trim() === '' ? [...faults, { row: at + 1, column: 'annotation', text: '没有注明依据，文件未规定的请写“本系统默认，文件未规定”' }] : faults;
  });
}

const values = (sheet: Sheet, row: Row): Record<string, Fact> => Object.fromEntries(sheet.outputs.map(column => {
  const value = readValue(column, row.outputs[column.name] ?? '') ?? '';
  return [column.name, column.kind === 'NUMBER' ? Number(value) : column.kind === 'FLAG' ? value === 'true' : value];
}));

function checked(draft: Draft): Draft {
  const base = tables.get(draft.table)!;
  const changes: Change[] = changesBetween(base, base.rows, draft.sheet.rows);
  return { ...draft, faults: faultsOf(draft.sheet), changes };
}

function factsOf(sheet: Sheet, row: Row): Facts {
  return Object.fromEntries(sheet.inputs.map(column => {
    const condition = readCondition(column, row.inputs[column.name] ?? '');
    const code = condition.form === 'oneOf' ? condition.values[0]! : condition.form === 'compared' ? String(Number(condition.bound) + (condition.sign.startsWith('>') ? 1 : -1)) : column.codes.at(-1)?.code ?? (column.kind === 'FLAG' ? 'false' : '0');
    return [column.name, column.kind === 'NUMBER' ? Number(code) : column.kind === 'FLAG' ? code === 'true' : code];
  }));
}

const told = (columns: Column[], facts: Facts) => columns.map(column => `${column.label} ${column.codes.find(each => each.code === facts[column.name])?.label ?? facts[column.name]}`).join('；');

class No extends Error { constructor(readonly status: number, message: string) { super(message); } }

function replay(id: string): Replay {
  const { begun, cancelled } = replays.get(id)!;
  const asked = Math.min(9437, Math.round(((cancelled ?? Date.now()) - begun) * 3));
  const done = asked >= 9437;
  const sheet = [...drafts.values()].at(-1)?.sheet ?? tables.get('time-limits')!;
  const cases = sheet.rows.slice(0, 6).map((row, at) => ({ topic: `NZ-2026-0${412 + at * 7}`, at: `2026-0${at % 6 + 3}-12T09:20:00+08:00`, facts: told(sheet.inputs, factsOf(sheet, row)), street: '桃花镇',
    before: { rules: row.rule, outputs: told(sheet.outputs, values(tables.get(sheet.id)!, tables.get(sheet.id)!.rows[at] ?? row)) }, after: { rules: row.rule, outputs: told(sheet.outputs, values(sheet, row)) } }));
  return { asked, total: 9437, changed: Math.round(asked / 27), state: cancelled ? 'CANCELLED' : done ? 'DONE' : 'RUNNING',
    byStreet: [['桃花镇', 121], ['南站街道', 96], ['朝阳洲街道', 74], ['丁公路街道', 58]].map(([street, changed]) => ({ street: String(street), changed: Number(changed) })), cases };
}

function answer(method: string, path: string, body: any): unknown {
  const [kind, id, what, more] = path.split('?')[0]!.split('/').slice(1);
  const sheet = tables.get(id ?? '');
  const draft = drafts.get(id ?? '');
  if (kind === 'desk') {
    return { today: new Date().toISOString().slice(0, 10), alarms: [{ kind: 'NEXT_YEAR_MISSING', text: '2027年的放假安排还没有录入' }] };
  }
  if (kind === 'tables' && !id) {
    return [...tables.values()].map(({ id: table, label }) => ({ id: table, label, version: versionsOf(table).length || 1, inForceFrom: versionsOf(table)[0]?.inForceFrom ?? '2022-01-01T00:00:00+08:00',
      factory: { newer: table === 'answer-team' },
      coming: table === 'presider' ? { version: 2, inForceFrom: '2026-12-01T00:00:00+08:00' } : null,
      draft: [...drafts.values()].filter(each => each.table === table && (each.state === 'DRAFT' || each.state === 'HANDED_ON')).map(({ id: own, state, author, editedAt }) => ({ id: own, state, author, editedAt }))[0] ?? null }));
  }
  if (kind === 'tables' && sheet) {
    if (what === 'versions') {
      return more ? { ...sheet, version: Number(more) } : versionsOf(sheet.id);
    }
    if (what === 'difference') {
      const other = sheet.rows.map((row, at) => at === 1 ? { ...row, annotation: '旧的依据' } : row);
      return changesBetween(sheet, other, sheet.rows);
    }
    if (what === 'running') {
      return { table: sheet.id, version: 2, movable: sheet.id === 'time-limits', why: '这张表的新版只用于以后开始的事项', shorter: 1, leftOut: ['YT-2026-00007'], cases: method === 'POST' ? [] : [
        { topic: 'YT-2026-00003', step: '确定议题', level: '社区（村）层面', shorter: true, dates: [{ what: '完成时限', before: '2026-03-10', after: '2026-03-06', sooner: true }] }] };
    }
    if (what === 'events') {
      return [{ draft: 1, happenedAt: '2026-02-18T10:00:00+08:00', person: '周明', kind: 'OPENED', detail: '从第1版起草' }];
    }
    if (what === 'drafts') {
      const made = checked({ id: next++, table: sheet.id, base: body.base, replaces: 2, state: 'DRAFT', author: '周明', editedBy: '周明', editedAt: new Date().toISOString(), revision: 1,
        sheet: structuredClone(sheet), faults: [], changes: [], reason: null, documentNumber: null, inForceFrom: null, returned: null, published: null, mayPublish: false, readers: [] });
      drafts.set(String(made.id), made);
      return made;
    }
    return { ...sheet, version: versionsOf(sheet.id).length || 1 };
  }
  if (kind === 'drafts' && draft) {
    const kept = (changed: Partial<Draft>) => { const now = checked({ ...draft, ...changed, revision: draft.revision + 1, editedAt: new Date().toISOString() }); drafts.set(String(draft.id), now); return now; };
    switch (`${method} ${what ?? ''}`) {
      case 'GET ': return draft;
      case 'PUT ':
        if (body.revision !== draft.revision) {
          throw new No(409, `${draft.editedBy}刚刚保存过这份草稿，您的改动没有保存`);
        }
        return kept(body.xml ? {} : { sheet: { ...draft.sheet, rows: body.rows } });
      case 'POST other': return kept({ editedBy: '吴静', sheet: { ...draft.sheet, rows: draft.sheet.rows.map((row, at) => at === 0 ? { ...row, annotation: '吴静写的依据' } : row) } });
      case 'DELETE ': return kept({ state: 'WITHDRAWN' });
      case 'POST try': { const rows = draft.sheet.rows.filter(row => applies(draft.sheet, row, body.facts)); return { rules: rows.map(row => row.rule), rows: rows.map(row => values(draft.sheet, row)) }; }
      case 'GET examples': return draft.sheet.rows.slice(0, 8).map((row, at) => { const facts = factsOf(draft.sheet, row); const fired = at === 3 ? [] : draft.sheet.rows.filter(each => applies(draft.sheet, each, facts)).map(each => each.rule);
        return { facts, expected: [row.rule], fired, expectedResult: '', result: '', passed: fired.join() === row.rule }; });
      case 'POST replays': { const made = next++; replays.set(String(made), { begun: Date.now(), cancelled: null }); return { id: made }; }
      case 'POST hand-on': return kept({ state: 'HANDED_ON', mayPublish: true, reason: body.reason, documentNumber: body.documentNumber, inForceFrom: body.inForceFrom });
      case 'POST return': return kept({ state: 'DRAFT', returned: body.reason });
      case 'POST publish': throw new No(422, '您改过这份草稿，须由另一位政策人员复核发布');
      case 'POST xlsx': return checked({ ...draft, sheet: { ...draft.sheet, rows: draft.sheet.rows.map((row, at) => at === 0 ? { ...row, annotation: '表格里写的依据' } : row) } });
    }
  }
  if (kind === 'replays' && replays.has(id!)) {
    if (method === 'DELETE') {
      replays.get(id!)!.cancelled = Date.now();
    }
    return replay(id!);
  }
  if (kind === 'calendar' && id === 'moves') {
    return { version: 2, moves: [{ topic: 'YT-2026-00003', what: '公示截止', before: '2026-02-13', after: '2026-02-27' }] };
  }
  if (kind === 'calendar') {
    const days = daysOf(tables.get('working-calendar')!.rows, id === 'read' ? 2026 : Number(id));
    return id === 'read' ? { days: days.map(day => ({ ...day, date: day.date.replace('2026', String(body.year)) })), unread: ['九、其他事项另行通知。'] } : { year: Number(id), days };
  }
  throw new No(404, '没有找到');
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const part of request) {
    text += String(part);
  }
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

export function standIn(): Plugin {
  return {
    name: 'stand-in',
    configureServer(server) {
      server.middlewares.use('/api/policy', async (request: IncomingMessage, response: ServerResponse) => {
        const send = (status: number, said: unknown) => {
          response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'X-XSRF-TOKEN': 'token' });
          response.end(JSON.stringify(said));
        };
        try {
          send(200, answer(request.method ?? 'GET', request.url ?? '/', await bodyOf(request)));
        } catch (thrown) {
          send(thrown instanceof No ? thrown.status : 500, { message: thrown instanceof Error ? thrown.message : '' });
        }
      });
    },
  };
}
