// 总览: what an official sees first, each number with its list.
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Chart, type Drawing } from '../common/chart';
import { when } from '../common/moments';
import { Wait, useLoad } from '../common/ui';
import { api, type Figure, type Overview } from './api';
import { mayReadInstances } from './instances';
import { daysOf, ways } from './ways';

const RED = ['RED', 'FAILED_WORK'];
const YELLOW = ['YELLOW', 'LATE_TASKS', 'UNMOVED', 'ROUND_TABLES_MISSING', 'VACANT_POSTS'];
const SHORT: Record<string, string> = { UNMOVED: '10个工作日没人办过', ROUND_TABLES_HELD: '开过的社区（村）', ROUND_TABLES_MISSING: '还没有开的社区（村）', FAILED_WORK: '没有自动办成的事' };

/** Colour never stands alone: the words say it too. */
const tone = ({ kind, count }: Figure) => count === 0 ? 'calm' : RED.includes(kind) ? 'red' : YELLOW.includes(kind) ? 'yellow' : '';

function Number({ figure, to }: { figure: Figure; to: string }) {
  return <li class={`figure ${tone(figure)}`}>
    <a href={to}><span class="label">{SHORT[figure.kind] ?? figure.label}</span><strong class="digits">{figure.count}</strong></a>
  </li>;
}

function Group({ title, children, note }: { title: string; children: ComponentChildren; note?: ComponentChildren }) {
  return <section class="group" aria-label={title}><h2>{title}</h2><ul class="figures">{children}</ul>{note}</section>;
}

/** Received is the sum of the six states, and says so. */
function Topics({ of: { topics, month, months } }: { of: Overview }) {
  const count = (...kinds: string[]) => topics.states.filter(each => kinds.includes(each.kind)).reduce((sum, each) => sum + each.count, 0);
  const others = topics.states.filter(each => !['CLOSED', 'IN_PROGRESS'].includes(each.kind));
  const other = count(...others.map(each => each.kind));
  const now = months.at(-1);
  const { first, last } = daysOf(month);
  return <Group title="议题" note={<p class={topics.difference === 0 ? 'faint sum' : 'alert sum'}>
    收到{topics.received}＝已办结{count('CLOSED')}＋办理中{count('IN_PROGRESS')}＋其他{other}，差额{topics.difference}
    {topics.difference !== 0 && '：有议题不在台账里，请告诉系统管理员'}</p>}>
    <Number figure={{ kind: '', label: '收到', count: topics.received }} to={ways.ledger()} />
    <Number figure={{ kind: '', label: '已办结（销号）', count: count('CLOSED') }} to={ways.ledger({ state: 'CLOSED' })} />
    <Number figure={{ kind: '', label: '办理中', count: count('IN_PROGRESS') }} to={ways.ledger({ state: 'IN_PROGRESS' })} />
    <li class="figure"><div><span class="label">其他 <strong class="digits">{other}</strong></span>
      <span class="parts">{others.map(each => <a key={each.kind} href={ways.ledger({ state: each.kind })}>{each.label} {each.count}</a>)}</span></div></li>
    {now && <Number figure={{ kind: '', label: '本月收到', count: now.received }} to={ways.ledger({ receivedFrom: first, receivedTo: last })} />}
    {now && <Number figure={{ kind: '', label: '本月办结', count: now.closed }} to={ways.ledger({ closedFrom: first, closedTo: last })} />}
  </Group>;
}

function Figures({ title, kinds, of, note }: { title: string; kinds: string[]; of: Overview; note?: ComponentChildren }) {
  const figures = kinds.flatMap(kind => of.figures.filter(each => each.kind === kind));
  return <Group title={title} note={note}>{figures.map(each => <Number key={each.kind} figure={each} to={ways.list(each.kind)} />)}</Group>;
}

const written = (month: string) => month.replace(/^(\d+)-0?(\d+)$/, '$1年$2月');

function Charts({ of }: { of: Overview }) {
  const months = useMemo<Drawing>(() => ({ title: '近12个月收到、办结', axis: '月份', unit: '件', places: of.months.map(each => written(each.month)),
    series: [{ name: '收到', values: of.months.map(each => each.received) }, { name: '办结', values: of.months.map(each => each.closed) }] }), [of]);
  const steps = useMemo<Drawing>(() => ({ title: '停在各步骤的议题', axis: '步骤', unit: '件', lying: true,
    places: of.steps.map(each => `${each.number} ${each.label}`), links: of.steps.map(each => ways.list('STEP', { step: each.step })),
    series: [{ name: '议题', values: of.steps.map(each => each.count), colour: '#54779e' }] }), [of]);
  return <div class="charts">{of.months.length > 0 && <Chart drawing={months} />}<Chart drawing={steps} /></div>;
}

/** The way to the diagram, whatever its version is today. */
function Diagram() {
  const flow = useLoad(async () => {
    const answer = await fetch('/camunda/api/engine/engine/default/process-definition/key/seven-step-flow', { credentials: 'same-origin' });
    return (answer.ok ? (await answer.json() as { id?: string }).id : undefined) ?? '';
  }, []);
  return flow.value ? <p><a href={`#/process-definition/${encodeURIComponent(flow.value)}/runtime`}>在流程图上看：停在哪一步、停多久、退回几次</a></p> : null;
}

/** What the Cockpit shows of the engine itself, to whoever may read it; an administrator, who has no part of the overview, sees it at once. */
function Engine({ alone }: { alone: boolean }) {
  const [shown, setShown] = useState(false);
  const may = useLoad(mayReadInstances, []);
  useEffect(() => { if (alone) { setShown(true); } }, [alone]);
  useEffect(() => { document.body.classList.toggle('roundtable-engine', shown); }, [shown]);
  return may.value !== true ? null : <p class="engine"><button type="button" class="quiet" aria-expanded={shown} onClick={() => setShown(!shown)}>
    {shown ? '收起' : '显示'}流程引擎的运行情况（系统管理员用）</button></p>;
}

export function OverviewPage() {
  const overview = useLoad(api.overview, []);
  return <div class="part">
    <Wait of={overview}>{of => <>
      <div class="title"><h1>{of.place}总览</h1>
        <p class="row faint"><span>{when(of.day)}</span><button type="button" class="small" onClick={overview.again}>刷新</button></p></div>
      <Topics of={of} />
      <Figures title="需要关注" kinds={['RED', 'YELLOW', 'LATE_TASKS', 'UNMOVED', 'CLOSING_TODAY']} of={of} />
      <div class="pair">
        <Figures title="本月圆桌会" kinds={['ROUND_TABLES_HELD', 'ROUND_TABLES_MISSING']} of={of}
          note={<p class="faint sum">{of.duty.communities}个社区（村、家委会），本月共开{of.duty.held}场</p>} />
        <Figures title="岗位和系统" kinds={['VACANT_POSTS', 'FAILED_WORK']} of={of} />
      </div>
      <Charts of={of} />
      <Diagram />
    </>}</Wait>
    <Engine alone={overview.refused?.status === 404} />
  </div>;
}
