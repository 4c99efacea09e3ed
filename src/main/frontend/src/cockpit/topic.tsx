// The topic that a process is about, told by the ledger, as far as whoever looks may see.
import './topic.css';
import { render } from 'preact';
import { useLoad } from '../common/ui';
import { api } from '../ledger/api';
import { Moments } from '../ledger/moments';
import { topicWay } from '../ledger/way';
import { topicOf } from './instance';

function Topic({ instance }: { instance: string }) {
  const topic = useLoad(async () => ({ number: await topicOf(instance) }), [instance]);
  return <section class="roundtable-topic" aria-label="议题时间线">
    {topic.refused ? <p role="alert">{topic.refused.message}</p>
      : topic.value === null ? <p role="status">正在读取…</p>
        : topic.value.number === null ? <p>这个流程不是某一件议题的，没有议题时间线。</p> : <Timeline number={topic.value.number} />}
  </section>;
}

function Timeline({ number }: { number: string }) {
  const timeline = useLoad(() => api.timeline(number), [number]);
  return timeline.refused ? <p role="alert">{timeline.refused.message}</p> : <>
    <p><a href={topicWay(number)}>{number}：流程图、台账、文书</a>　<span class="faint">上图中绿色是走过的环节，标数字的是办过的次数。</span></p>
    {timeline.value === null ? <p role="status">正在读取…</p> : <Moments moments={timeline.value} />}
  </>;
}

/** @returns what takes it away again */
export function show(node: HTMLElement, instance: string): () => void {
  render(<Topic instance={instance} />, node);
  return () => render(null, node);
}
