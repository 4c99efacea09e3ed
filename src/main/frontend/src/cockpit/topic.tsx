// The topic that a process is about: read from the process's business key, told by the ledger, as far as whoever looks may see.
import './topic.css';
import { render } from 'preact';
import { Refused } from '../common/server';
import { useLoad } from '../common/ui';
import { api } from '../ledger/api';
import { Moments } from '../ledger/moments';
import { topicWay } from '../ledger/way';

/** Numbers of topics, as the product gives them out. */
export const isTopic = (key: unknown): key is string => typeof key === 'string' && /^YT-\d{4}-\d{5}$/.test(key);

async function topicOf(engine: string, instance: string): Promise<string | null> {
  const answer = await fetch(`${engine}/process-instance/${encodeURIComponent(instance)}`, { credentials: 'same-origin', headers: { Accept: 'application/json' } })
    .catch(() => null);
  if (!answer?.ok) {
    throw new Refused(answer?.status ?? 0, answer?.status === 404 ? '这个流程已经结束。办理经过请在台账中打开议题查看。' : '暂时连接不上，请稍后再试。');
  }
  const said: unknown = (await answer.json() as { businessKey?: unknown }).businessKey;
  return isTopic(said) ? said : null;
}

function Topic({ engine, instance }: { engine: string; instance: string }) {
  const topic = useLoad(async () => ({ number: await topicOf(engine, instance) }), [instance]);
  return <section class="roundtable-topic" aria-label="议题时间线">
    {topic.refused ? <p role="alert">{topic.refused.message}</p>
      : topic.value === null ? <p role="status">正在读取…</p>
        : topic.value.number === null ? <p>这个流程不是某一件议题的，没有议题时间线。</p> : <Timeline number={topic.value.number} />}
  </section>;
}

function Timeline({ number }: { number: string }) {
  const timeline = useLoad(() => api.timeline(number), [number]);
  return timeline.refused ? <p role="alert">{timeline.refused.message}</p> : <>
    <p><a href={topicWay(number)}>{number}：流程图、台账、文书</a></p>
    {timeline.value === null ? <p role="status">正在读取…</p> : <Moments moments={timeline.value} />}
  </>;
}

/** @returns what takes it away again */
export function show(node: HTMLElement, engine: string, instance: string): () => void {
  render(<Topic engine={engine} instance={instance} />, node);
  return () => render(null, node);
}
