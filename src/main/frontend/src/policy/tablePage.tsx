// One table: what is in force, its versions, any two of them compared.
import { useState } from 'preact/hooks';
import { when } from '../common/moments';
import { Alert, Asked, Wait, useAct, useLoad } from '../common/ui';
import { about } from './about';
import { STATES, api, type Sheet, type TableLine, type Version } from './api';
import { Difference } from './difference';
import { Grid } from './grid';
import { RunningTab } from './runningTab';
import { go, ways, type TableTab } from './way';
import { YearsOf } from './yearView';

export const CALENDAR = 'working-calendar';

const both = async (table: string): Promise<[Sheet, TableLine | undefined]> =>
  Promise.all([api.table(table), api.tables().then(lines => lines.find(line => line.id === table))]);

export function TableTabs({ table, tab }: { table: string; tab: TableTab }) {
  return <nav class="tabs" aria-label="这张表">
    <a href={ways.table(table)} aria-current={tab === 'sheet' ? 'page' : undefined}>现行规则</a>
    <a href={ways.versions(table)} aria-current={tab === 'versions' ? 'page' : undefined}>各版本</a>
    <a href={ways.running(table)} aria-current={tab === 'running' ? 'page' : undefined}>在办事项</a>
  </nav>;
}

/** The table itself; the calendar as years first, its rows behind. */
export function Content({ sheet }: { sheet: Sheet }) {
  const grid = <Grid sheet={sheet} rows={sheet.rows} />;
  return <>
    {sheet.floor && <p class="note">法定下限：{sheet.floor}</p>}
    {sheet.id !== CALENDAR ? grid : <><YearsOf rows={sheet.rows} /><details><summary>逐行查看（{sheet.rows.length}行）</summary>{grid}</details></>}
  </>;
}

export function TablePage({ table, tab }: { table: string; tab: TableTab }) {
  const loaded = useLoad(() => both(table), [table]);
  const { busy, refused, act } = useAct();
  return <Wait of={loaded}>{([sheet, line]) => {
    document.title = `${sheet.label} · 规则`;
    const draft = line?.draft;
    return <>
      <p class="crumbs"><a href={ways.tables}>规则</a> › {sheet.label}</p>
      <div class="title"><div><h1>{sheet.label}</h1>
        {about(table) && <p>{about(table)}。</p>}
        <p class="faint">第{sheet.version}版{sheet.inForceFrom && `，自${when(sheet.inForceFrom)}起生效`}{line?.coming && `；第${line.coming.version}版自${when(line.coming.inForceFrom)}起生效`}</p></div>
        <p class="row">{draft
          ? <a class="button main" href={ways.draft(draft.id)}>打开{draft.author}的草稿（{STATES[draft.state]}）</a>
          : <button type="button" class="main" disabled={busy} onClick={() => act(async () => go(ways.draft((await api.begin(table, line?.coming?.version ?? sheet.version)).id)))}>修改这张表</button>}</p>
      </div>
      <Alert refused={refused} again={refused ? loaded.again : undefined} />
      {line?.factory.newer && <div class="note"><p>产品升级带来了新的出厂表。现行规则没有变；要采用，就从它起草，看过差异、经复核才发布。</p>
        {!draft && <p class="row"><button type="button" class="quiet" disabled={busy} onClick={() => act(async () => go(ways.draft((await api.begin(table, 'factory')).id, 'difference')))}>从新的出厂表起草</button></p>}</div>}
      <TableTabs table={table} tab={tab} />
      {tab === 'sheet' && <Content sheet={sheet} />}
      {tab === 'versions' && <Versions table={table} now={sheet} drafted={Boolean(draft)} />}
      {tab === 'running' && <RunningTab table={table} />}
    </>;
  }}</Wait>;
}

function Versions({ table, now, drafted }: { table: string; now: Sheet; drafted: boolean }) {
  const versions = useLoad(() => api.versions(table), [table]);
  const { busy, refused, act } = useAct();
  return <Wait of={versions}>{known => <>
    <Alert refused={refused} />
    {drafted && <p class="note">这张表有一份未完成的草稿，发布或撤回后才能退回到以前的版本。</p>}
    <div class="scroll" tabIndex={0} role="region" aria-label="各版本">
      <table class="list"><caption class="unseen">各版本，新的在前</caption>
        <thead><tr><th scope="col">版本</th><th scope="col">生效</th><th scope="col">发布</th><th scope="col">理由</th><th scope="col">操作</th></tr></thead>
        <tbody>{known.map(each => <tr key={each.version}>
          <th scope="row" data-label="版本"><a href={ways.version(table, each.version)}>第{each.version}版</a>{each.version === now.version ? <span class="tag fires">现行</span> : isPast(each, now) ? null : <span class="tag CHANGED">即将生效</span>}</th>
          <td data-label="生效">{when(each.inForceFrom)}</td>
          <td data-label="发布">{each.publishedBy === 'system' ? '系统' : each.publishedBy}<span class="faint">　{when(each.publishedAt)}</span></td>
          <td data-label="理由">{each.reason}</td>
          <td data-label="操作" class={isPast(each, now) ? '' : 'none'}>{!isPast(each, now) ? ''
            : <Asked label="退回到这一版" title={`退回到第${each.version}版？`} confirm="建立草稿" disabled={busy || drafted}
              act={() => act(async () => go(ways.draft((await api.begin(table, each.version)).id, 'difference')))}>
              <p>将以第{each.version}版的内容建立一份草稿，检查、复核、发布后成为新的一版。现行规则在此之前不变，历史版本都保留。</p>
            </Asked>}</td>
        </tr>)}</tbody>
      </table>
    </div>
    <Events table={table} />
    {known.length > 1 && <Compare table={table} now={now} versions={known} />}
  </>}</Wait>;
}

/** Whether it counted before the one in force. */
const isPast = (version: Version, now: Sheet) => version.version !== now.version && version.inForceFrom <= (now.inForceFrom ?? '');

const HAPPENED = { OPENED: '起草', EDITED: '修改', HANDED_ON: '交付复核', RETURNED: '退回', WITHDRAWN: '撤回', PUBLISHED: '发布', REPLAYED: '计算影响',
  RUNNING_MOVED: '在办事项改用新版' } as Record<string, string>;

function Events({ table }: { table: string }) {
  const events = useLoad(() => api.events(table), [table]);
  return <details><summary>起草、复核、发布的经过</summary><Wait of={events}>{known => known.length === 0 ? <p class="faint">还没有。</p>
    : <ul class="events">{known.map((each, at) => <li key={at}><span class="faint">{when(each.happenedAt)}</span>　{each.person}　<strong>{HAPPENED[each.kind] ?? ''}</strong>　{each.detail.replace(/：rule_\S*$/, '')}</li>)}</ul>}</Wait></details>;
}

function Compare({ table, now, versions }: { table: string; now: Sheet; versions: Version[] }) {
  const [from, setFrom] = useState(versions[1]!.version);
  const [to, setTo] = useState(versions[0]!.version);
  const loaded = useLoad(async () => Promise.all([api.difference(table, from, to), api.version(table, from), api.version(table, to)]), [table, from, to]);
  const pick = (label: string, value: number, set: (version: number) => void) => <label class="field inline"><span>{label}</span>
    <select value={value} onChange={event => set(Number(event.currentTarget.value))}>
      {versions.map(each => <option key={each.version} value={each.version}>第{each.version}版（{when(each.inForceFrom)}）</option>)}
    </select></label>;
  return <section aria-labelledby="compare"><h2 id="compare">比较两个版本</h2>
    <p class="row">{pick('从', from, setFrom)}{pick('到', to, setTo)}</p>
    <Wait of={loaded}>{([changes, before, after]) => <Difference sheet={after.rows.length ? after : now} base={before} changes={changes} />}</Wait>
  </section>;
}

export function VersionPage({ table, version }: { table: string; version: number }) {
  const loaded = useLoad(() => api.version(table, version), [table, version]);
  return <Wait of={loaded}>{sheet => {
    document.title = `${sheet.label}第${version}版 · 规则`;
    return <>
      <p class="crumbs"><a href={ways.tables}>规则</a> › <a href={ways.table(table)}>{sheet.label}</a> › <a href={ways.versions(table)}>各版本</a> › 第{version}版</p>
      <h1>{sheet.label}　第{version}版</h1>
      {sheet.inForceFrom && <p class="faint">自{when(sheet.inForceFrom)}起生效　<a href={api.rawOfVersion(table, version)} download>下载原始文件</a></p>}
      <Content sheet={sheet} />
    </>;
  }}</Wait>;
}
