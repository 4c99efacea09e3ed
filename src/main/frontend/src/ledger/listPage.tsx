// 台账: one row a topic, as far as somebody sees; what is asked for stands in the address.
import { Alert, Wait, useLoad } from '../common/ui';
import { api, type Choices, type Column, type Count, type LedgerPart, type Line } from './api';
import { VIEWS, cell, columnsOf, viewOf, type View } from './columns';
import { Exports } from './exports';
import { LABELS, asking, changed, readFilter, said, written } from './filter';
import { FilterForm } from './filterForm';
import { LIST, go, topicWay, wayTo } from './way';

type Filter = Record<string, string>;

const PAGE_SIZE = '50';
const SIZES = ['20', PAGE_SIZE, '100', '200'];

/** How the page shows what is found; what is usual does not stand in the address. */
interface Shown { view: View; size: string }
const ofShown = ({ view, size }: Shown) => ({ view: view === VIEWS[0] ? '' : view.code, size: size === PAGE_SIZE ? '' : size });

export function ListPage({ asked }: { asked: URLSearchParams }) {
  const filter = readFilter(asked);
  const view = viewOf(asked.get('view'));
  const shown: Shown = { view, size: asked.get('size') ?? PAGE_SIZE };
  const after = asked.get('after') ?? '';
  const query = asking(filter);
  const choices = useLoad(api.choices, []);
  const goTo = (next: Filter) => go(wayTo(LIST, { ...next, ...ofShown(shown) }));
  document.title = '台账 · 幸福圆桌会';
  const known = choices.value;
  const past = filter.day !== undefined && known !== null && filter.day < known.today;
  return <>
    <h1>台账</h1>
    {choices.refused ? <Alert refused={choices.refused} again={choices.again} /> : <>
      {known && <FilterForm key={query} filter={filter} choices={known} apply={goTo} />}
      <Chips filter={filter} choices={known} apply={goTo} />
      {past && <p class="note">这是{written(filter.day!)}结束时的台账。<button type="button" class="link" onClick={() => goTo(changed(filter, 'day', '', known))}>回到今天</button></p>}
      {filter.sort === 'CLOSED' && <p class="note">按办结日期排序，只列已有办结日期的议题。</p>}
      {filter.sort === 'DUE' && <p class="note">按时限排序，只列还有步骤时限的议题。</p>}
      <Found key={`${query} ${after} ${shown.size}`} {...{ filter, query, after, shown, choices: known, goTo }} />
    </>}
  </>;
}

/** What is found; nothing of what was asked for before is left in sight. */
function Found({ filter, query, after, shown, choices, goTo }:
    { filter: Filter; query: string; after: string; shown: Shown; choices: Choices | null; goTo: (filter: Filter) => void }) {
  const part = useLoad(() => api.part(asking(filter, { after, size: shown.size })), []);
  const count = useLoad(() => api.count(query), []);
  if (part.refused?.status === 422 || part.refused?.status === 400) {
    return <Alert refused={part.refused} />;
  }
  return <Wait of={part}>{found => found.rows.length === 0
    ? <p class="empty">没有符合条件的议题。{Object.keys(filter).length > 0 && <button type="button" class="link" onClick={() => goTo({})}>清除筛选条件</button>}</p>
    : <>
      <div class="bar">
        <Views shown={shown} filter={filter} after={after} />
        <Total count={count.value} day={found.day} />
        {choices && <Exports query={query} count={count.value} choices={choices} />}
      </div>
      <Lines part={found} columns={columnsOf(shown.view, found.columns)} view={shown.view} />
      <Pages part={found} after={after} filter={filter} shown={shown} />
    </>}</Wait>;
}

function Total({ count, day }: { count: Count | null; day: string }) {
  return <p class="total" role="status">{count && <>{count.lines >= count.most ? <>超过<strong>{count.most}</strong>件</> : <>共<strong>{count.lines}</strong>件</>}
    {day !== '' && <span class="faint">　截至{written(day)}</span>}</>}</p>;
}

/** What is filtered by, each to be taken away. */
function Chips({ filter, choices, apply }: { filter: Filter; choices: Choices | null; apply: (filter: Filter) => void }) {
  const names = Object.keys(filter).filter(name => name !== 'sort');
  return names.length === 0 ? null : <ul class="chips" aria-label="筛选条件">
    {names.map(name => <li key={name}>{said(name, filter[name]!, choices)}
      <button type="button" aria-label={`去掉“${LABELS[name as keyof typeof LABELS] ?? name}”`} onClick={() => {
        const { [name]: _, ...others } = filter;
        apply(others);
      }}>×</button></li>)}
    <li class="all"><button type="button" class="link" onClick={() => apply(filter.sort ? { sort: filter.sort } : {})}>全部清除</button></li>
  </ul>;
}

function Views({ shown, filter, after }: { shown: Shown; filter: Filter; after: string }) {
  return <nav class="views" aria-label="显示哪些列">{VIEWS.map(each =>
    <a key={each.code} aria-current={each === shown.view ? 'true' : undefined}
      href={wayTo(LIST, { ...filter, after, ...ofShown({ ...shown, view: each }) })}>{each.name}</a>)}</nav>;
}

function Lines({ part, columns, view }: { part: LedgerPart; columns: Column[]; view: View }) {
  return <div class={`scroll ledger ${view.code}`} tabIndex={0} role="region" aria-label="台账">
    <table class="list"><caption class="unseen">台账，{view.name}</caption>
      <thead><tr><th scope="col">议题</th>{columns.map(column => <th key={column.name} scope="col">{column.label}</th>)}</tr></thead>
      <tbody>{part.rows.map(line => <Row key={line.number} line={line} columns={columns} />)}</tbody>
    </table>
  </div>;
}

function Row({ line, columns }: { line: Line; columns: Column[] }) {
  return <tr>
    <th scope="row"><a href={topicWay(line.number)}>{line.texts.title ?? line.number}</a>
      <span class="faint digits">{line.number}</span></th>
    {columns.map(column => <Cell key={column.name} line={line} column={column} />)}
  </tr>;
}

function Cell({ line, column }: { line: Line; column: Column }) {
  const text = cell(line, column);
  return <td data-label={column.label} class={[column.type === 'DATE' || column.type === 'NUMBER' ? 'digits' : '', text === '' ? 'none' : '', `of-${column.name}`].join(' ').trim()}>
    {text === '' ? <span class="faint"><span aria-hidden="true">—</span><span class="unseen">无</span></span>
      : column.name === 'state' ? <span class={`state ${line.codes.state ?? ''}`}>{text}</span> : text}
    {column.name === 'dueOn' && line.overdue && <span class="tag late">逾期</span>}
  </td>;
}

/** Where one came from is kept beside the address; a link from elsewhere knows only the way on and to the first page. */
function Pages({ part, after, filter, shown }: { part: LedgerPart; after: string; filter: Filter; shown: Shown }) {
  const before = Array.isArray(window.history.state) ? window.history.state as string[] : null;
  const turn = (to: string, kept: string[] | null) => {
    go(wayTo(LIST, { ...filter, after: to, ...ofShown(shown) }), kept);
    document.querySelector('.ledger')?.scrollIntoView({ block: 'start' });
  };
  const number = after === '' ? 1 : before === null ? null : before.length + 1;
  return after === '' && part.next === null ? null : <nav class="row pages" aria-label="翻页">
    {after !== '' && <button type="button" class="quiet" onClick={() => turn('', null)}>第一页</button>}
    {after !== '' && before !== null && <button type="button" class="quiet" onClick={() => turn(before[before.length - 1] ?? '', before.slice(0, -1))}>上一页</button>}
    {number !== null && <span class="faint">第{number}页</span>}
    {part.next !== null && <button type="button" class="quiet" onClick={() => turn(part.next!, [...before ?? [], after])}>下一页</button>}
    {part.next === null && <span class="faint">已到末页</span>}
    <label class="field inline"><span>每页</span><select value={shown.size} aria-label="每页几件"
      onChange={event => go(wayTo(LIST, { ...filter, ...ofShown({ ...shown, size: event.currentTarget.value }) }))}>
      {[...new Set([...SIZES, shown.size])].map(size => <option key={size} value={size}>{size}件</option>)}</select></label>
  </nav>;
}
