// 规则: every table with what is in force, what is coming, and who drafts.
import { useState } from 'preact/hooks';
import { when } from '../common/moments';
import { Alert, Upload, Wait, useAct, useLoad } from '../common/ui';
import { about } from './about';
import { STATES, api, type Alarm, type Draft, type TableLine } from './api';
import { ways } from './way';

function Line({ line }: { line: TableLine }) {
  return <tr>
    <th scope="row" data-label="规则表"><a href={ways.table(line.id)}>{line.label}</a>{line.factory.newer && <span class="tag CHANGED">有新的出厂表</span>}</th>
    <td data-label="决定什么">{about(line.id)}</td>
    <td data-label="现行">第{line.version}版{line.inForceFrom && <span class="faint">　自{when(line.inForceFrom)}</span>}</td>
    <td data-label="即将生效" class={line.coming ? '' : 'none'}>{line.coming ? <>第{line.coming.version}版<span class="faint">　{when(line.coming.inForceFrom)}起</span></> : <Nothing />}</td>
    <td data-label="草稿" class={line.draft ? '' : 'none'}>{line.draft
      ? <><a href={ways.draft(line.draft.id, line.draft.state === 'HANDED_ON' ? 'review' : 'edit')}>
        <span class={`state ${line.draft.state}`}>{STATES[line.draft.state]}</span></a>
        <span class="faint">　{line.draft.author}，{when(line.draft.editedAt)}</span></>
      : <Nothing />}</td>
  </tr>;
}

function Nothing() {
  return <span class="faint"><span aria-hidden="true">—</span><span class="unseen">无</span></span>;
}

const LEADS = { YEAR_MISSING: '录入放假安排', NEXT_YEAR_MISSING: '录入放假安排', DRAFT_WAITS: '', FACTORY_NEWER: '' } as const;

/** What somebody has to see to, gravest first. */
function Alarms({ alarms }: { alarms: Alarm[] }) {
  return <>{alarms.map(({ kind, text }) => <div key={text} class={kind === 'YEAR_MISSING' ? 'alert' : kind === 'NEXT_YEAR_MISSING' ? 'warning' : 'note'}>
    <p>{text}{LEADS[kind] && <>　<a href={ways.calendar(Number(/(\d{4})年/.exec(text)?.[1]) || undefined)}>{LEADS[kind]}</a></>}</p></div>)}</>;
}

export function TablesPage() {
  const tables = useLoad(api.tables, []);
  const desk = useLoad(api.desk, []);
  const { busy, refused, act } = useAct();
  const [imported, setImported] = useState<Draft[] | null>(null);
  document.title = '规则 · 幸福圆桌会';
  return <>
    <h1>规则</h1>
    <p class="lead">规则表决定议题怎么办、谁来办、多久办完。</p>
    <ol class="path"><li>改动先成<strong>草稿</strong>，不影响正在执行的规则</li><li>自动<strong>检查</strong>，再试算、看影响</li><li><strong>另一个人</strong>逐行复核、发布</li>
      <li>到<strong>生效日期</strong>才算数；在办的议题仍按原来的规则</li></ol>
    <Alarms alarms={desk.value?.alarms ?? []} />
    <Wait of={tables}>{lines => <>
      <div class="scroll" tabIndex={0} role="region" aria-label="规则表">
        <table class="list"><caption class="unseen">规则表</caption>
          <thead><tr><th scope="col">规则表</th><th scope="col">决定什么</th><th scope="col">现行</th><th scope="col">即将生效</th><th scope="col">草稿</th></tr></thead>
          <tbody>{lines.map(line => <Line key={line.id} line={line} />)}</tbody>
        </table>
      </div>
    </>}</Wait>
    <section class="box" aria-labelledby="book">
      <h2 id="book">整册导出、导入</h2>
      <p>导出一个文件，里面是全部规则表。导入的文件与逐格修改一样检查，成为草稿，复核发布前不算数。</p>
      <Alert refused={refused} />
      <p class="row"><a class="button quiet" href={api.book} download>导出整册规则</a>
        <Upload label={busy ? '正在导入…' : '导入整册规则'} accept=".zip" disabled={busy} send={file => act(async () => {
          setImported(await api.importBook(file));
          tables.again();
        })} /></p>
      <p role="status">{imported && (imported.length === 0 ? '已读入，与现行规则完全相同，没有新的草稿。'
        : <>已导入，成为草稿：{imported.map((draft, at) => <>{at > 0 && '、'}<a key={draft.id} href={ways.draft(draft.id, 'difference')}>{draft.sheet.label}</a></>)}</>)}</p>
    </section>
  </>;
}
