// 差异: two states of one table, row by row.
import type { Change, ChangedCell, Column, Sheet } from './api';
import { conditionInWords, valueInWords } from './feel';

const KINDS = { ADDED: '新增', REMOVED: '删除', CHANGED: '修改' } as const;

function words(sheet: Sheet, column: string, feel: string | null): string {
  const asked = sheet.inputs.find(each => each.name === column);
  const said: Column | undefined = sheet.outputs.find(each => each.name === column);
  const text = feel ?? '';
  return asked ? conditionInWords(asked, text) : said ? valueInWords(said, text) : text || '（空）';
}

function Cell({ sheet, cell }: { sheet: Sheet; cell: ChangedCell }) {
  const before = words(sheet, cell.column, cell.before);
  const after = words(sheet, cell.column, cell.after);
  return <div class="change"><dt>{cell.label}</dt><dd>
    <del><span class="unseen">原为</span>{before}</del>
    <span aria-hidden="true"> → </span>
    <ins><span class="unseen">改为</span>{after}</ins>
  </dd></div>;
}

/** A row that came or went, in one line; what it asks for stands above it. */
function Whole({ sheet, change }: { sheet: Sheet; change: Change }) {
  const Tag = change.kind === 'ADDED' ? 'ins' : 'del';
  const said = change.cells.filter(cell => !sheet.inputs.some(column => column.name === cell.column));
  return <p>{said.map((cell, at) => <span key={cell.column}>{at > 0 && '，'}<span class="faint">{cell.label} </span>
    <Tag>{words(sheet, cell.column, change.kind === 'ADDED' ? cell.after : cell.before)}</Tag></span>)}</p>;
}

export function Difference({ sheet, base, changes }: { sheet: Sheet; base: Sheet | null; changes: Change[] }) {
  const place = (rule: string) => {
    if (rule === '') {
      return '整张表';
    }
    const now = sheet.rows.findIndex(row => row.rule === rule);
    const before = base?.rows.findIndex(row => row.rule === rule) ?? -1;
    return now >= 0 ? `第${now + 1}行` : before >= 0 ? `原第${before + 1}行` : '一行';
  };
  const subject = (rule: string) => {
    const row = sheet.rows.find(each => each.rule === rule) ?? base?.rows.find(each => each.rule === rule);
    return row ? sheet.inputs.map(column => `${column.label} ${conditionInWords(column, row.inputs[column.name] ?? '')}`).join('，') : '';
  };
  const count = (kind: Change['kind']) => changes.filter(change => change.kind === kind && change.rule !== '').length;
  return changes.length === 0 ? <p class="faint">没有差异，内容完全相同。</p> : <>
    <p>共{changes.length}处：修改{count('CHANGED')}行，新增{count('ADDED')}行，删除{count('REMOVED')}行。</p>
    <ol class="changes">{changes.map(change => <li key={change.rule} class={change.kind}>
      <p class="head"><span class={`tag ${change.kind}`}>{KINDS[change.kind]}</span> {place(change.rule)} <span class="faint">{subject(change.rule)}</span></p>
      {change.kind !== 'CHANGED' ? <Whole sheet={sheet} change={change} /> : <dl>{change.cells.map(cell => <Cell key={cell.column} sheet={sheet} cell={cell} />)}</dl>}
    </li>)}</ol>
  </>;
}
