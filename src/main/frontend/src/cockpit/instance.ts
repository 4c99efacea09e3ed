// The topic that a running process is about: read from the process's business key.
import { Refused } from '../common/server';

const ENGINE = '/camunda/api/engine/engine/default';

/** Numbers of topics, as the product gives them out. */
const isTopic = (key: unknown): key is string => typeof key === 'string' && /^YT-\d{4}-\d{5}$/.test(key);

/** @returns null for a process that is about none */
export async function topicOf(instance: string): Promise<string | null> {
  const answer = await fetch(`${ENGINE}/process-instance/${encodeURIComponent(instance)}`, { credentials: 'same-origin', headers: { Accept: 'application/json' } })
    .catch(() => null);
  if (!answer?.ok) {
    throw new Refused(answer?.status ?? 0, answer?.status === 404 ? '这个流程已经结束。办理经过请在台账中打开议题查看。' : '暂时连接不上，请稍后再试。');
  }
  const said: unknown = (await answer.json() as { businessKey?: unknown }).businessKey;
  return isTopic(said) ? said : null;
}
