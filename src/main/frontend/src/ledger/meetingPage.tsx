// 圆桌会: how many each community held in a span of days, and which they were.
import { Alert, Wait, useLoad } from '../common/ui';
import { api, type MeetingCount, type MeetingRow } from './api';
import { written } from './filter';
import { MEETINGS, go, topicWay, wayTo } from './way';

const ASKED = ['from', 'to', 'street', 'community'] as const;
type Asked = Partial<Record<(typeof ASKED)[number], string>>;

const readAsked = (asked: URLSearchParams): Asked =>
  Object.fromEntries(ASKED.map(name => [name, asked.get(name) ?? '']).filter(([, value]) => value !== ''));

const spanOf = ({ from, to }: Asked) => new URLSearchParams(Object.entries({ from: from ?? '', to: to ?? '' }).filter(([, value]) => value !== '')).toString();

export function MeetingPage({ asked }: { asked: URLSearchParams }) {
  const at = readAsked(asked);
  const span = spanOf(at);
  const count = useLoad(() => api.meetings(span), [span]);
  document.title = '圆桌会 · 幸福圆桌会';
  return <>
    <h1>各社区（村）圆桌会</h1>
    <Span at={at} count={count.value} />
    {count.refused ? <Alert refused={count.refused} again={count.again} /> : <Wait of={count}>{known => <Shown count={known} at={at} span={span} />}</Wait>}
  </>;
}

/** Years at one touch, any days by hand; one street or all. */
function Span({ at, count }: { at: Asked; count: MeetingCount | null }) {
  const today = count?.today ?? '';
  const first = count?.beginning ?? '';
  const streets = [...new Set(count?.rows.map(row => row.street))];
  const to = (span: Asked) => go(wayTo(MEETINGS, { street: at.street, community: at.community, ...span }));
  const last = Number(today.slice(0, 4));
  const years = today === '' || first === '' ? [] : Array.from({ length: last - Number(first.slice(0, 4)) + 1 }, (_, back) => String(last - back));
  const chosen = years.find(year => at.from === `${year}-01-01` && at.to === `${year}-12-31`) ?? (at.from || at.to ? 'days' : '');
  return <div class="facts" role="group" aria-label="时间和范围">
    <label class="field"><span>年份</span><select value={chosen} onChange={event => {
      const year = event.currentTarget.value;
      to(year === '' ? {} : { from: `${year}-01-01`, to: `${year}-12-31` });
    }}>
      <option value="">历年累计</option>
      {years.map(year => <option key={year} value={year}>{year}年</option>)}
      {chosen === 'days' && <option value="days" disabled>所选日期</option>}</select></label>
    <label class="field"><span>从哪一天</span><input type="date" max={today} value={at.from ?? ''} onChange={event => to({ to: at.to, from: event.currentTarget.value })} /></label>
    <label class="field"><span>到哪一天</span><input type="date" value={at.to ?? ''} onChange={event => to({ from: at.from, to: event.currentTarget.value })} /></label>
    {streets.length > 1 && <label class="field"><span>街道（镇）</span><select value={at.street ?? ''}
      onChange={event => go(wayTo(MEETINGS, { from: at.from, to: at.to, street: event.currentTarget.value }))}>
      <option value="">全区</option>{streets.map(street => <option key={street} value={street}>{street}</option>)}</select></label>}
    {(at.from || at.to) && <a class="button quiet" href={wayTo(MEETINGS, { street: at.street })}>历年累计</a>}
  </div>;
}

function Shown({ count, at, span }: { count: MeetingCount; at: Asked; span: string }) {
  const rows = count.rows.filter(row => at.street === undefined || row.street === at.street);
  const held = rows.reduce((sum, row) => sum + row.held, 0);
  const without = rows.filter(row => row.held === 0).length;
  const departments = count.departments.filter(each => at.street === undefined || each.street === at.street);
  return <>
    <div class="title"><p class="total"><strong>{written(count.from)}至{written(count.to)}</strong></p>
      <a class="button quiet" href={api.meetingsFile(span)} download>导出 Excel</a></div>
    <dl class="figures few">
      <div><dt>圆桌会</dt><dd>{held}<small>场</small></dd></div>
      <div><dt>召开过的社区（村）</dt><dd>{rows.length - without}<small>共{rows.length}个</small></dd></div>
      <div><dt>没有召开的</dt><dd>{without}<small>个</small></dd></div>
    </dl>
    {held > 0 && <Numbers rows={rows.filter(row => row.held > 0)} at={at} span={span} />}
    {without > 0 && <Without rows={rows.filter(row => row.held === 0)} />}
    {departments.length > 0 && <><h2>部门组织的圆桌会</h2><p class="faint">为中小企业、楼宇企业和其他行业召开的，单独统计，不计入社区（村）的场数。</p>
      <table class="list"><caption class="unseen">部门组织的圆桌会</caption>
        <thead><tr><th scope="col">组织部门</th><th scope="col">种类</th><th scope="col">社区（村）</th><th scope="col" class="digits">场数</th></tr></thead>
        <tbody>{departments.map(each => <tr key={each.kind + each.convenor + each.street + each.community}><th scope="row">{each.convenor}</th><td data-label="种类">{each.kind}</td>
          <td data-label="社区（村）">{each.community}，{each.street}</td><td class="digits" data-label="场数">{each.held}</td></tr>)}</tbody></table></>}
    <ul class="faint definitions"><li>场数：期内开成的社区（村）圆桌会，和每月履职统计同一个数；没有开成的不计。社区（村）按期末的名称和街道列出。</li>
      <li>点场数，列出是哪几场。</li></ul>
  </>;
}

/** Who held most stands first; a number opens its meetings. */
function Numbers({ rows, at, span }: { rows: MeetingRow[]; at: Asked; span: string }) {
  const ordered = [...rows].sort((one, other) => other.held - one.held);
  return <table class="list numbers meetings"><caption class="unseen">各社区（村）圆桌会场数</caption>
    <thead><tr><th scope="col">社区（村）</th><th scope="col">街道（镇）</th><th scope="col">类别</th><th scope="col" class="digits">场数</th></tr></thead>
    <tbody>{ordered.flatMap(row => {
      const open = at.community === row.code;
      return [
        <tr key={row.code} class={open ? 'open' : undefined}><th scope="row">{row.name}</th><td data-label="街道（镇）">{row.street}</td><td data-label="类别">{row.kind}</td>
          <td class="digits" data-label="场数"><a href={wayTo(MEETINGS, { ...at, community: open ? '' : row.code })} aria-expanded={open}
            aria-label={`${row.name}圆桌会${row.held}场，${open ? '收起' : '列出'}`}>{row.held}</a></td></tr>,
        ...open ? [<tr key={`${row.code}-list`} class="within-row"><td colSpan={4}><Listed community={row.code} span={span} /></td></tr>] : [],
      ];
    })}</tbody></table>;
}

/** Street by street: a line for each would hide those that held some. */
function Without({ rows }: { rows: MeetingRow[] }) {
  const streets = new Map<string, string[]>();
  rows.forEach(row => streets.set(row.street, [...streets.get(row.street) ?? [], row.name]));
  return <><h2>期内没有召开的（{rows.length}个）</h2>
    <table class="list without"><caption class="unseen">期内没有召开圆桌会的社区（村）</caption>
      <thead><tr><th scope="col">街道（镇）</th><th scope="col" class="digits">个数</th><th scope="col">社区（村）</th></tr></thead>
      <tbody>{[...streets].map(([street, names]) => <tr key={street}><th scope="row">{street}</th><td class="digits" data-label="个数">{names.length}</td>
        <td data-label="社区（村）">{names.join('、')}</td></tr>)}</tbody></table></>;
}

function Listed({ community, span }: { community: string; span: string }) {
  const list = useLoad(() => api.meetingList(`${span === '' ? '' : `${span}&`}community=${encodeURIComponent(community)}`), [community, span]);
  return <Wait of={list}>{meetings => <ol class="held">{meetings.map(each => <li key={each.number}>
    <span class="day">{written(each.day)}</span><span class="what"><a href={topicWay(each.topic)}>{each.title}</a><span class="faint">{each.outcome}</span></span>
    <span class="faint">{each.presider === '' ? '没有登记主持岗位' : `${each.presider}${each.presiding === '' ? '' : `（${each.presiding}）`}`}</span></li>)}</ol>}</Wait>;
}
