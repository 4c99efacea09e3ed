// 影响: the draft run over what was decided in the past months.
import { useEffect, useState } from 'preact/hooks';
import { dayNear, when } from '../common/moments';
import { Refused } from '../common/server';
import { Alert, Field, useAct } from '../common/ui';
import { api, type Draft, type Outcome, type Replay } from './api';

const PAUSE = 400;

export function ImpactTab({ draft }: { draft: Draft }) {
  const [from, setFrom] = useState(dayNear(draft.editedAt, -180));
  const [to, setTo] = useState(dayNear(draft.editedAt));
  const [id, setId] = useState<number | null>(null);
  const [replay, setReplay] = useState<Replay | null>(null);
  const [lost, setLost] = useState<Refused | null>(null);
  const { busy, refused, act } = useAct();
  const running = id !== null && (replay === null || replay.state === 'RUNNING');
  useEffect(() => {
    if (id === null) {
      return;
    }
    let stopped = false;
    const look = async () => {
      try {
        const said = await api.replayed(id);
        if (!stopped) {
          setReplay(said);
          setLost(null);
          if (said.state === 'RUNNING') {
            window.setTimeout(look, PAUSE);
          }
        }
      } catch (thrown) {
        if (!stopped) {
          setLost(thrown instanceof Refused ? thrown : null);
          window.setTimeout(look, PAUSE * 10);
        }
      }
    };
    void look();
    return () => { stopped = true; };
  }, [id]);
  return <>
    <h2>对以往议题的影响</h2>
    <p class="faint">把这段时间里用这张表作过的判定，用草稿重新判一遍，列出结果会不同的议题。只计算，不改动任何议题。</p>
    <form class="facts" onSubmit={event => {
      event.preventDefault();
      act(async () => { setReplay(null); setLost(null); setId((await api.replay(draft.id, from, to)).id); });
    }}>
      <Field label="从" type="date" required value={from} max={to} onInput={event => setFrom(event.currentTarget.value)} />
      <Field label="到" type="date" required value={to} min={from} onInput={event => setTo(event.currentTarget.value)} />
      <button class="main" disabled={busy || running}>开始计算</button>
      {running && <button type="button" class="quiet" onClick={() => act(async () => { await api.cancelReplay(id!); setReplay(await api.replayed(id!)); })}>取消</button>}
    </form>
    <Alert refused={refused ?? lost} />
    {id !== null && !(replay?.state === 'DONE' && replay.total === 0) && <Progress replay={replay} />}
    {replay && replay.state !== 'RUNNING' && <Result replay={replay} id={id!} />}
  </>;
}

function Progress({ replay }: { replay: Replay | null }) {
  const total = replay?.total ?? 0;
  const asked = replay?.asked ?? 0;
  const said = !replay ? '正在准备…' : replay.state === 'RUNNING' ? `已算${asked}次，共${total}次，已有${replay.changed}次结果不同`
    : replay.state === 'CANCELLED' ? `已取消，算了${asked}次，共${total}次` : `算完${total}次判定`;
  return <div class="progress"><progress max={Math.max(total, 1)} value={asked} aria-label="计算进度" />
    <p role="status">{said}</p></div>;
}

const parts = (outputs: string) => outputs.split('；');

/** What one side says and the other does not. */
function inWords({ outputs }: Outcome, other: Outcome): string {
  const different = parts(outputs).filter(each => !parts(other.outputs).includes(each));
  return outputs === '' ? '没有适用的行' : (different.length > 0 ? different : parts(outputs)).join('，');
}

function Result({ replay, id }: { replay: Replay; id: number }) {
  if (replay.changed === 0) {
    return <p class="verdict good" role="status">{replay.total === 0 ? '这段时间没有留下可以回放的判定。' : '没有一次判定的结果会改变。'}</p>;
  }
  const most = Math.max(...replay.byStreet.map(each => each.changed), 1);
  return <>
    <p class="verdict"><strong>{replay.changed}次</strong>判定的结果会不同，占{(replay.changed / Math.max(replay.asked, 1) * 100).toFixed(1)}%。
      　<a href={api.replayList(id)} download>下载全部名单（CSV）</a></p>
    <h3>各街道（镇）</h3>
    <table class="list bars"><caption class="unseen">各街道会改变的判定</caption><tbody>{replay.byStreet.map(({ street, changed }) => <tr key={street}>
      <th scope="row">{street}</th><td class="digits">{changed}</td><td aria-hidden="true"><meter min={0} max={most} value={changed} /></td></tr>)}</tbody></table>
    <h3>会不同的议题{replay.changed > replay.cases.length && `（前${replay.cases.length}个）`}</h3>
    <div class="scroll" tabIndex={0} role="region" aria-label="会不同的议题"><table class="list"><caption class="unseen">会不同的议题</caption>
      <thead><tr><th scope="col">议题</th><th scope="col">情形</th><th scope="col">当时</th><th scope="col">按草稿</th></tr></thead>
      <tbody>{replay.cases.map((one, at) => <tr key={at}>
        <th scope="row" data-label="议题">{one.topic}<br /><span class="faint">{one.street}<br />{when(one.at)}</span></th>
        <td data-label="情形">{one.facts.replace(/；/g, '，')}</td>
        <td data-label="当时"><del>{inWords(one.before, one.after)}</del></td>
        <td data-label="按草稿"><ins>{inWords(one.after, one.before)}</ins></td></tr>)}</tbody></table></div>
  </>;
}
