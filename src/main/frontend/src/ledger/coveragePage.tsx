// 覆盖: how many 治理单元 have an organisation of their own, and who looks after the property.
import { Alert, Wait, useLoad } from '../common/ui';
import { api, type Coverage, type CoverageRow } from './api';
import { percent } from './numbers';
import { Checkups } from './checkups';
import { written } from './filter';
import { COVERAGE, go, wayTo } from './way';

const KINDS = [['STREET', '按街道（镇）'], ['COMMUNITY', '按社区（村）']] as const;

const share = (part: number, whole: number) => percent({ numerator: part, denominator: whole, percent: whole === 0 ? null : part / whole * 100 });

export function CoveragePage({ asked }: { asked: URLSearchParams }) {
  const by = asked.get('by') ?? 'STREET';
  const day = asked.get('day') ?? '';
  const query = new URLSearchParams(Object.entries({ by, day }).filter(([, value]) => value !== '')).toString();
  const coverage = useLoad(() => api.coverage(query), [query]);
  document.title = '覆盖 · 幸福圆桌会';
  return <>
    <h1>治理单元覆盖情况</h1>
    <nav class="tabs" aria-label="按什么查看">{KINDS.map(([code, name]) =>
      <a key={code} href={wayTo(COVERAGE, { by: code, day })} aria-current={code === by ? 'page' : undefined}>{name}</a>)}</nav>
    <div class="facts"><label class="field"><span>截至哪一天</span><input type="date" value={day}
      onChange={event => go(wayTo(COVERAGE, { by, day: event.currentTarget.value }))} /></label></div>
    {coverage.refused ? <Alert refused={coverage.refused} again={coverage.again} /> : <Wait of={coverage}>{known => <Shown coverage={known} query={query} />}</Wait>}
  </>;
}

function Shown({ coverage, query }: { coverage: Coverage; query: string }) {
  const { whole, missing } = coverage;
  return <>
    <div class="title"><p class="total"><strong>{Object.entries(coverage.communities).map(([name, count]) => `${name}${count}个`).join('、')}</strong>
      <span class="faint">　截至{written(coverage.day)}</span></p><a class="button quiet" href={api.coverageFile(query)} download>导出 Excel</a></div>
    <dl class="figures">
      <div><dt>治理单元</dt><dd>{whole.units}</dd></div>
      <div><dt>已建立组织</dt><dd>{whole.organised}<small>{share(whole.organised, whole.units)}</small></dd></div>
      {coverage.organisations.map(kind => <div key={kind.code}><dt>{kind.name}</dt><dd>{whole.organisations[kind.code] ?? 0}</dd></div>)}
      <div><dt>有物业照看</dt><dd>{whole.caredFor}<small>{share(whole.caredFor, whole.units)}</small></dd></div>
      <div><dt>围合</dt><dd>{whole.enclosed}</dd></div>
      <div><dt>今年已体检</dt><dd>{whole.checked.year}<small>{share(whole.checked.year, whole.units)}</small></dd></div>
      <div class={whole.checked.faulty === 0 ? undefined : 'wrong'}><dt>有问题未解决</dt><dd>{whole.checked.faulty}</dd></div>
    </dl>
    <Numbers coverage={coverage} />
    <Checkups coverage={coverage} />
    <h2>尚未建立组织的（{missing.length}个）</h2>
    {missing.length === 0 ? <p class="faint">都已建立。</p> : <table class="list"><caption class="unseen">尚未建立组织的治理单元</caption>
      <thead><tr><th scope="col">治理单元</th><th scope="col">社区（村）</th><th scope="col">街道（镇）</th></tr></thead>
      <tbody>{missing.map(unit => <tr key={unit.code}><th scope="row" data-label="治理单元">{unit.name}</th>
        <td data-label="社区（村）">{unit.community}</td><td data-label="街道（镇）">{unit.street}</td></tr>)}</tbody></table>}
  </>;
}

function Numbers({ coverage }: { coverage: Coverage }) {
  const line = (row: CoverageRow) => <>
    <td class="digits" data-label="治理单元">{row.units}</td>
    <td class="digits" data-label="已建立组织">{row.organised}<small>{share(row.organised, row.units)}</small></td>
    {coverage.organisations.map(kind => <td key={kind.code} class="digits" data-label={kind.name}>{row.organisations[kind.code] ?? 0}</td>)}
    {coverage.care.map(kind => <td key={kind.code} class="digits" data-label={kind.name}>{row.care[kind.code] ?? 0}</td>)}
    <td class="digits" data-label="围合">{row.enclosed}</td>
    <td class="digits" data-label="今年已体检">{row.checked.year}</td>
    <td class="digits" data-label="历来已体检">{row.checked.ever}</td>
    <td class="digits" data-label="有问题未解决">{row.checked.faulty}</td>
  </>;
  return <div class="scroll" tabIndex={0} role="region" aria-label="覆盖情况表"><table class="list numbers"><caption class="unseen">治理单元覆盖情况</caption>
    <thead><tr><th scope="col">名称</th><th scope="col" class="digits">治理单元</th><th scope="col" class="digits">已建立组织</th>
      {[...coverage.organisations, ...coverage.care].map(kind => <th key={kind.code} scope="col" class="digits">{kind.name}</th>)}
      {['围合', '今年已体检', '历来已体检', '有问题未解决'].map(name => <th key={name} scope="col" class="digits">{name}</th>)}</tr></thead>
    <tbody>{coverage.rows.map(row => <tr key={row.code}><th scope="row">{row.name}</th>{line(row)}</tr>)}
      <tr class="whole"><th scope="row">{coverage.whole.name}</th>{line(coverage.whole)}</tr></tbody></table></div>;
}
