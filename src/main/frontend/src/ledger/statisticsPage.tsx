// 统计: what of the topics received in a time has become; each number leads to its cases.
import { useMemo } from 'preact/hooks';
import { Chart, type Drawing } from '../common/chart';
import { Alert, Wait, useLoad } from '../common/ui';
import { api, type Choice, type Choices, type Rate, type Statistics, type StatisticsRow } from './api';
import { LIST, STATISTICS, go, wayTo } from './way';
import { casesOf, drawings, monthsOf, percent, yearsOf } from './numbers';
import { written } from './filter';

/** What the statistics are asked for; the other names of an address are none of theirs. */
const ASKED = ['by', 'year', 'month', 'day'] as const;
type Asked = Partial<Record<(typeof ASKED)[number], string>>;

const readAsked = (asked: URLSearchParams): Asked =>
  Object.fromEntries(ASKED.map(name => [name, asked.get(name) ?? '']).filter(([, value]) => value !== ''));

export function StatisticsPage({ asked }: { asked: URLSearchParams }) {
  const choices = useLoad(api.choices, []);
  document.title = '统计 · 幸福圆桌会';
  return <>
    <h1>统计</h1>
    <Wait of={choices}>{known => <Sheet asked={readAsked(asked)} choices={known} />}</Wait>
  </>;
}

function Sheet({ asked, choices }: { asked: Asked; choices: Choices }) {
  const by = asked.by ?? choices.counted[0]?.code ?? 'STREET';
  const query = new URLSearchParams(Object.entries({ ...asked, by })).toString();
  return <>
    <nav class="tabs" aria-label="按什么统计">{choices.counted.map(each =>
      <a key={each.code} href={wayTo(STATISTICS, { ...asked, by: each.code })} aria-current={each.code === by ? 'page' : undefined}>{each.name}</a>)}</nav>
    <Time {...{ asked, by, choices }} />
    <Counted key={query} {...{ query, day: asked.day, choices }} />
  </>;
}

/** One sheet; nothing of the one before is left in sight. */
function Counted({ query, day, choices }: { query: string; day: string | undefined; choices: Choices }) {
  const statistics = useLoad(() => api.statistics(query), []);
  return statistics.refused ? <Alert refused={statistics.refused} again={statistics.refused.status >= 500 || statistics.refused.status === 0 ? statistics.again : undefined} />
    : <Wait of={statistics}>{known => <Shown statistics={known} day={day} choices={choices} query={query} />}</Wait>;
}

function Time({ asked, by, choices }: { asked: Asked; by: string; choices: Choices }) {
  const goTo = (time: Asked) => go(wayTo(STATISTICS, { by, day: asked.day, ...time }));
  const year = asked.year ?? asked.month?.slice(0, 4) ?? '';
  return <div class="facts" role="group" aria-label="时间">
    <label class="field"><span>年份</span><select value={year} onChange={event => goTo({ year: event.currentTarget.value })}>
      <option value="">历年累计</option>
      {yearsOf(choices).map(year => <option key={year} value={year}>{year}年</option>)}</select></label>
    {year !== '' && <label class="field"><span>月份</span><select value={asked.month ?? ''} onChange={event => goTo(event.currentTarget.value === '' ? { year } : { month: event.currentTarget.value })}>
      <option value="">全年</option>
      {monthsOf(year, choices).map(month => <option key={month} value={month}>{Number(month.slice(5))}月</option>)}</select></label>}
    <label class="field"><span>截至哪一天</span><input type="date" max={choices.today} value={asked.day ?? ''}
      onChange={event => go(wayTo(STATISTICS, { ...asked, by, day: event.currentTarget.value }))} /></label>
    {(asked.year || asked.month || asked.day) && <a class="button quiet" href={wayTo(STATISTICS, { by })}>历年累计</a>}
  </div>;
}

function Shown({ statistics, day, choices, query }: { statistics: Statistics; day: string | undefined; choices: Choices; query: string }) {
  const drawn = useMemo(() => drawings(statistics, choices.states), [statistics]);
  return <>
    <div class="title"><p class="total"><strong>{statistics.period}</strong><span class="faint">　截至{written(statistics.day)}</span></p>
      <a class="button quiet" href={api.statisticsFile(query)} download>导出 Excel</a></div>
    <Head row={statistics.whole} day={day} states={choices.states} />
    {statistics.rows.length > 1 && <div class="charts">{drawn.map((drawing: Drawing) => <Chart key={drawing.title} drawing={drawing} />)}</div>}
    <Numbers statistics={statistics} day={day} states={choices.states} />
    <ul class="faint definitions">{statistics.definitions.map(each => <li key={each}>{each}</li>)}
      <li>点任何一个数，打开台账看它背后的议题。{statistics.by === 'LEADER' && '同一个社区由几位领导挂点时，各自都计，所以各行之和可以大于合计。'}</li></ul>
  </>;
}

/** The figures of the whole: 收到、已办结、办理中、其他, and the difference that has to be 0. */
function Head({ row, day, states }: { row: StatisticsRow; day: string | undefined; states: Choice[] }) {
  return <dl class="figures">
    <div><dt>收到</dt><dd><Figure value={row.received} way={casesOf(row, day)} what="收到的议题" /></dd></div>
    {states.map(state => <div key={state.code} class={state.code}><dt>{state.name}</dt>
      <dd><Figure value={row.states[state.code] ?? 0} way={casesOf(row, day, state.code)} what={state.name} /></dd></div>)}
    <div class={row.difference === 0 ? 'right' : 'wrong'}><dt>差额</dt><dd>{row.difference}</dd></div>
    <div><dt>办结率</dt><dd><Share of={row.closing} way={casesOf(row, day, 'CLOSED')} what="办结的议题" sign="÷" /></dd></div>
    <div><dt>满意率</dt><dd><Share of={row.satisfaction} way={casesOf(row, day, 'CLOSED')} what="居民评议过的议题" sign="÷" /></dd></div>
  </dl>;
}

function Figure({ value, way, what }: { value: number; way: Record<string, string>; what: string }) {
  return value === 0 ? <>0</> : <a href={wayTo(LIST, way)} aria-label={`${what} ${value}件，看台账`}>{value}</a>;
}

function Numbers({ statistics, day, states }: { statistics: Statistics; day: string | undefined; states: Choice[] }) {
  const line = (row: StatisticsRow) => <>
    <td class="digits" data-label="收到"><Figure value={row.received} way={casesOf(row, day)} what={`${row.name}收到`} /></td>
    {states.map(state => <td key={state.code} class="digits" data-label={state.name}>
      <Figure value={row.states[state.code] ?? 0} way={casesOf(row, day, state.code)} what={`${row.name}${state.name}`} /></td>)}
    <td class={`digits ${row.difference === 0 ? '' : 'wrong'}`} data-label="差额">{row.difference}</td>
    <td class="digits" data-label="办结率"><Share of={row.closing} way={casesOf(row, day, 'CLOSED')} what={`${row.name}办结的议题`} /></td>
    <td class="digits" data-label="期内办结"><Figure value={row.closedMeanwhile} way={casesOf(row, day, 'CLOSED', 'closed')} what={`${row.name}期内办结`} /></td>
    <td class="digits" data-label="满意率"><Share of={row.satisfaction} way={casesOf(row, day, 'CLOSED')} what={`${row.name}居民评议过的议题`} /></td>
  </>;
  return <div class="scroll" tabIndex={0} role="region" aria-label="统计表">
    <table class="list numbers"><caption class="unseen">{statistics.period}统计</caption>
      <thead><tr><th scope="col">名称</th><th scope="col" class="digits">收到</th>{states.map(state => <th key={state.code} scope="col" class="digits">{state.name}</th>)}
        <th scope="col" class="digits">差额</th><th scope="col" class="digits">办结率</th><th scope="col" class="digits">期内办结</th><th scope="col" class="digits">满意率</th></tr></thead>
      <tbody>{statistics.rows.map(row => <tr key={row.code}><th scope="row">{row.name}</th>{line(row)}</tr>)}
        <tr class="whole"><th scope="row">{statistics.whole.name}</th>{line(statistics.whole)}</tr></tbody>
    </table>
  </div>;
}

/** A rate, with the cases behind it. */
function Share({ of, way, what, sign = '/' }: { of: Rate; way: Record<string, string>; what: string; sign?: string }) {
  const said = percent(of);
  return <>{of.denominator === 0 ? said : <a href={wayTo(LIST, way)} aria-label={`${said}，看${what}`}>{said}</a>}<small>{of.numerator}{sign}{of.denominator}</small></>;
}
