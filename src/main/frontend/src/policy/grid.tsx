// A decision table as a grid: to read, or to edit with the faults beside what they are about.
import { memo } from 'preact/compat';
import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import type { Column, Fault, Row, Sheet } from './api';
import { ConditionCell, Text, ValueCell } from './cells';
import { conditionInWords, shortLabel, valueInWords } from './feel';
import { ANNOTATION, blankRow, cell, freshRule, inserted, mark, moved, removed, replaced, without, type Mark } from './rows';

interface Shown { sheet: Sheet; rows: Row[]; base?: Row[]; faults?: Fault[]; fired?: string[] }
export interface Editing { set: (rows: Row[]) => void; say: (what: string) => void }

const NO_MARK: Mark = { added: false, before: new Map() };

function Head({ sheet, editing }: { sheet: Sheet; editing: boolean }) {
  return <thead>
    <tr><th rowSpan={2} scope="col" class="index">行</th>
      <th colSpan={sheet.inputs.length} scope="colgroup" class="group">{sheet.severalRows ? '用于' : '如果'}</th>
      <th colSpan={sheet.outputs.length} scope="colgroup" class="group result">那么</th>
      <th rowSpan={2} scope="col" class="source">依据</th>
      {editing && <th rowSpan={2} scope="col" class="tools">行的操作</th>}</tr>
    <tr>{sheet.inputs.map(each => <th key={each.name} scope="col" class="asked">{each.label}</th>)}
      {sheet.outputs.map((each, at) => <th key={each.name} scope="col" class={at === 0 ? 'result' : ''}>{each.label}</th>)}</tr>
  </thead>;
}

interface LineProps { sheet: Sheet; row: Row; old: Row | undefined; compared: boolean; own: Fault[]; fires: boolean; at: number;
  edited: boolean; change: (at: number, row: Row) => void }

const NO_FAULTS: Fault[] = [];

/** One row; drawn anew only when something of its own has changed. */
const Line = memo(function Line({ sheet, row, old, compared, own, fires, at, edited, change }: LineProps) {
  const marks = compared ? mark(old ? [old] : [], row) : NO_MARK;
  const columns = [...sheet.inputs, ...sheet.outputs];
  const whole = own.filter(fault => fault.column !== ANNOTATION && !columns.some(column => column.name === fault.column));
  const state = [marks.added ? 'added' : '', fires ? 'fired' : '', own.length > 0 ? 'faulty' : ''].join(' ');
  const one = (column: Column | null, asked: boolean) => <Slot key={column?.name ?? ANNOTATION} {...{ column, asked, row, at, marks, own, edited }}
    change={changed => change(at, changed)} first={column === sheet.outputs[0]} />;
  return <>
    <tr class={state} id={`row-${at + 1}`} tabIndex={-1}>
      <th scope="row" class="index"><span class="unseen">第</span>{at + 1}<span class="unseen">行</span>
        {marks.added && <span class="tag">新增</span>}{fires && <span class="tag fires">适用</span>}</th>
      {sheet.inputs.map(column => one(column, true))}
      {sheet.outputs.map(column => one(column, false))}
      {one(null, false)}
      {edited && <Tools at={at} />}
    </tr>
    {whole.length > 0 && <tr class="row-faults"><td colSpan={columns.length + (edited ? 3 : 2)}>
      {whole.map(fault => <p class="fault" key={fault.text}>第{at + 1}行：{fault.text}</p>)}</td></tr>}
  </>;
});

function Slot({ column, asked, row, at, marks, own, edited, change, first }: { column: Column | null; asked: boolean; row: Row; at: number; marks: Mark;
    own: Fault[]; edited: boolean; change: (row: Row) => void; first: boolean }) {
  const name = column?.name ?? ANNOTATION;
  const label = column?.label ?? '依据';
  const feel = cell(row, name);
  const faults = own.filter(fault => fault.column === name);
  const before = marks.before.get(name);
  const id = faults.length > 0 ? `fault-${row.rule}-${name}` : undefined;
  const common = { name: `第${at + 1}行 ${label}`, faulty: faults.length > 0, describedBy: id };
  const set = (text: string) => change(asked ? { ...row, inputs: { ...row.inputs, [name]: text } }
    : column ? { ...row, outputs: { ...row.outputs, [name]: text } } : { ...row, annotation: text });
  const words = (text: string) => !column ? text : asked ? conditionInWords(column, text) : valueInWords(column, text);
  return <td data-label={label} class={[before !== undefined ? 'changed' : '', first ? 'result' : '', column ? '' : 'source',
      asked && words(feel) === '任意' ? 'any' : ''].join(' ')}>
    {!edited ? words(feel) : !column ? <Text value={feel} set={set} {...common} />
      : asked ? <ConditionCell {...{ column, feel, set }} {...common} /> : <ValueCell {...{ column, feel, set }} {...common} />}
    {before !== undefined && <span class="was">原为 {words(before) || '（空）'}</span>}
    {faults.length > 0 && <span class="fault" id={id}>{faults.map(fault => fault.text).join('；')}</span>}
  </td>;
}

// what is pressed is read from the button, one listener for the whole table
function Tools({ at }: { at: number }) {
  const tool = (act: string, sign: string, label: string) =>
    <button type="button" class="tool" key={act} data-act={act} data-at={at} title={label} aria-label={`第${at + 1}行：${label}`}>{sign}</button>;
  return <td class="tools" data-label="行的操作"><span class="tool-bar">
    {tool('up', '↑', '上移')}{tool('down', '↓', '下移')}{tool('copy', '复制', '复制到下一行')}{tool('below', '＋', '在下面加一行')}{tool('delete', '✕', '删除')}
  </span></td>;
}

function grouped(faults: Fault[]): Map<number, Fault[]> {
  const groups = new Map<number, Fault[]>();
  for (const fault of faults) {
    if (fault.row !== null) {
      groups.set(fault.row, [...groups.get(fault.row) ?? [], fault]);
    }
  }
  return groups;
}

export function Grid({ editing, ...shown }: Shown & { editing?: Editing }) {
  const { sheet, rows, base, faults, fired } = shown;
  const old = useMemo(() => new Map(base?.map(row => [row.rule, row])), [base]);
  const byRow = useMemo(() => grouped(faults ?? []), [faults]);
  const now = useRef({ rows, editing });
  now.current = { rows, editing };
  const change = useCallback((at: number, row: Row) => now.current.editing?.set(replaced(now.current.rows, at, row)), []);
  const table = useRef<HTMLTableElement>(null);
  const focus = useRef<string | null>(null);
  const gone = useMemo(() => base ? removed(base, rows) : [], [base, rows]);
  const add = (at: number, row: Row, said: string) => {
    editing?.set(inserted(rows, at, row));
    editing?.say(said);
    focus.current = `#row-${at + 1} .slot`;
  };
  const fresh = () => freshRule(rows, base ?? []);
  useEffect(() => {
    if (focus.current) {
      const target = table.current?.querySelector<HTMLElement>(focus.current);
      target?.focus();
      target?.closest('tr')?.scrollIntoView({ block: 'nearest' });
      focus.current = null;
    }
  }, [rows]);
  const press = (event: Event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-act]');
    const at = Number(button?.dataset.at);
    const row = rows[at];
    if (!button || !editing || !row) {
      return;
    }
    switch (button.dataset.act) {
      case 'copy': return add(at + 1, { ...row, rule: fresh() }, `已把第${at + 1}行复制为第${at + 2}行`);
      case 'below': return add(at + 1, blankRow(sheet, fresh()), `已加第${at + 2}行`);
      case 'delete':
        editing.set(without(rows, at));
        focus.current = `#row-${Math.min(at + 1, rows.length - 1)} [data-act=delete]`;
        return editing.say(`已删除第${at + 1}行，可以撤销`);
      default: {
        const by = button.dataset.act === 'up' ? -1 : 1;
        editing.set(moved(rows, at, by));
        focus.current = `#row-${at + 1 + by} [data-act=${button.dataset.act}]`;
        return editing.say(rows[at + by] ? `第${at + 1}行已移到第${at + 1 + by}行` : '已经到头了');
      }
    }
  };
  const general = (faults ?? []).filter(fault => fault.row === null || !rows[fault.row - 1]);
  return <>
    {general.length > 0 && <ul class="faults" aria-label="整张表的问题">{general.map(fault => <li key={fault.text}>{fault.text}</li>)}</ul>}
    <div class={`scroll${rows.length > 10 ? ' long' : ''}`} tabIndex={0} role="region" aria-label={`${sheet.label}，表格`}>
      <table class={`grid${editing ? ' edited' : ''}`} ref={table} onClick={press}>
        <caption class="unseen">{sheet.label}，共{rows.length}行</caption>
        <Head sheet={sheet} editing={Boolean(editing)} />
        <tbody>
          {rows.map((row, at) => <Line key={row.rule} {...{ sheet, row, at, change }} old={old.get(row.rule)} compared={base !== undefined} edited={Boolean(editing)}
            own={byRow.get(at + 1) ?? NO_FAULTS} fires={fired?.includes(row.rule) ?? false} />)}
          {rows.length === 0 && <tr><td colSpan={sheet.inputs.length + sheet.outputs.length + 3} class="faint">一行也没有</td></tr>}
        </tbody>
      </table>
    </div>
    {editing && <p><button type="button" class="quiet" onClick={() => add(rows.length, blankRow(sheet, fresh()), `已加第${rows.length + 1}行`)}>＋ 加一行</button></p>}
    {gone.length > 0 && <details class="gone"><summary>已删除{gone.length}行</summary><ul>
      {gone.map(row => <li key={row.rule}>{inWords(sheet, row)}
        {editing && <button type="button" class="quiet small" onClick={() => add(Math.min(base!.indexOf(row), rows.length), row, '已恢复')}>恢复这一行</button>}</li>)}
    </ul></details>}
  </>;
}

/** A whole row in one sentence. */
export function inWords(sheet: Sheet, row: Row): string {
  const asked = sheet.inputs.map(column => `${shortLabel(column)} ${conditionInWords(column, row.inputs[column.name] ?? '')}`);
  const said = sheet.outputs.map(column => `${shortLabel(column)} ${valueInWords(column, row.outputs[column.name] ?? '')}`);
  return `${asked.join('，')} → ${said.join('，')}`;
}
