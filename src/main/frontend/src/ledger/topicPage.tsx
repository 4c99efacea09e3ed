// One topic, running or finished: its line, the way it took, what happened, its documents.
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Alert, Wait, useLoad } from '../common/ui';
import { api, type Column, type Diagram as Drawn, type Line } from './api';
import { Moments } from './moments';
import { LIST } from './way';

export function TopicPage({ number }: { number: string }) {
  const line = useLoad(() => api.line(number), [number]);
  document.title = `${line.value?.texts.title ?? number} · 台账 · 幸福圆桌会`;
  return <>
    <p class="crumbs"><a href={LIST}>台账</a> › {number}</p>
    {line.refused ? <><h1>{number}</h1><Alert refused={line.refused} /><p><a href={LIST}>回到台账</a></p></>
      : <Wait of={line}>{known => <Topic number={number} line={known} />}</Wait>}
  </>;
}

function Topic({ number, line }: { number: string; line: Line }) {
  const text = (name: string) => line.texts[name] ?? '';
  return <>
    <h1>{text('title')}</h1>
    <p class="row under"><span class={`state ${line.codes.state ?? ''}`}>{text('state')}</span>{line.overdue && <span class="tag late">逾期</span>}
      <span>{text('street')} {text('community')}</span><span class="faint">{text('step') === '' ? '' : `在“${text('step')}”，时限${text('dueOn')}`}</span></p>
    <nav class="within" aria-label="本页"><a href="#way">流程图</a><a href="#line">台账</a><a href="#timeline">时间线</a><a href="#documents">文书和材料</a></nav>
    <Diagrams number={number} />
    <section aria-labelledby="line"><h2 id="line">台账</h2><Facts line={line} /></section>
    <section aria-labelledby="timeline"><h2 id="timeline">时间线</h2><Timeline number={number} /></section>
    <section aria-labelledby="documents"><h2 id="documents">文书和材料</h2><Documents number={number} /></section>
  </>;
}

function Diagrams({ number }: { number: string }) {
  const diagrams = useLoad(() => api.diagrams(number), [number]);
  const [chosen, choose] = useState('');
  return <section aria-labelledby="way"><h2 id="way">流程图</h2>
    <Wait of={diagrams}>{all => {
      const shown = all.find(each => each.id === chosen) ?? all.find(each => each.model === 'seven-step-flow') ?? all[0];
      return shown === undefined ? <p class="note">这件议题没有流程记录：它是从以前的台账录入的，或者记录已满保存年限。办理经过见时间线。</p> : <>
        <ul class="runs" aria-label="这件议题的流程">{all.map(each => <li key={each.id}><button type="button" aria-pressed={each === shown} onClick={() => choose(each.id)}>
          <strong>{each.name}</strong><span>{each.begun}{each.ended === '' ? ' 起，正在办' : ` 至 ${each.ended}`}</span></button></li>)}</ul>
        <Drawing key={shown.id} number={number} of={shown} />
        <p class="faint">这张图是第{shown.version}版，议题从头到尾按这一版办。线条只标出确实走过的；两处之间有几种走法而没有留下记录的，不标。</p>
      </>;
    }}</Wait></section>;
}

/** The viewer is fetched when a diagram is shown. */
function Drawing(props: { number: string; of: Drawn }) {
  const [Diagram, setDiagram] = useState<FunctionComponent<{ number: string; of: Drawn }> | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => { import('./diagram').then(made => setDiagram(() => made.default), () => setFailed(true)); }, []);
  return failed ? <p class="alert" role="alert">流程图没有读到，请刷新页面再试</p> : Diagram === null ? <p class="faint" role="status">正在读取…</p> : <Diagram {...props} />;
}

function Facts({ line }: { line: Line }) {
  const columns = useLoad(api.columns, []);
  return <Wait of={columns}>{known => <dl class="line">{known.filter(column => column.name !== 'title').map((column: Column) => <div key={column.name} class={`of-${column.name}`}>
    <dt>{column.label}</dt><dd>{line.texts[column.name] ?? <span class="faint"><span aria-hidden="true">—</span><span class="unseen">无</span></span>}</dd></div>)}</dl>}</Wait>;
}

function Timeline({ number }: { number: string }) {
  const timeline = useLoad(() => api.timeline(number), [number]);
  const [kind, setKind] = useState('');
  return <Wait of={timeline}>{moments => <>
    <label class="field inline"><span>只看</span><select value={kind} onChange={event => setKind(event.currentTarget.value)}>
      <option value="">全部（{moments.length}条）</option>{[...new Set(moments.map(each => each.what))].map(each => <option key={each}>{each}</option>)}</select></label>
    <Moments moments={moments.filter(each => kind === '' || each.what === kind)} />
  </>}</Wait>;
}

function Documents({ number }: { number: string }) {
  const papers = useLoad(() => api.papers(number), [number]);
  const evidence = useLoad(() => api.evidence(number), [number]);
  return <div class="documents">
    <div><h3>文书</h3><Wait of={papers}>{all => all.length === 0 ? <p class="faint">还没有文书</p>
      : <ul>{all.map(each => <li key={each.paper + each.number}><a href={api.paperOf(number, each)} download>{each.name}</a><span class="faint">　Word</span></li>)}</ul>}</Wait></div>
    <div><h3>佐证材料</h3><Wait of={evidence}>{all => all.length === 0 ? <p class="faint">没有佐证材料</p>
      : <ul>{all.map(each => <li key={each.id}><a href={api.evidenceOf(number, each.id)} download>{each.name}</a><span class="faint">　{size(each.size)}</span></li>)}</ul>}</Wait></div>
  </div>;
}

const size = (bytes: number) => bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
