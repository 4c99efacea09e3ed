// A list behind a number: who, what, since when; read on from where it stopped.
import { useEffect, useState } from 'preact/hooks';
import { when } from '../common/moments';
import { Refused } from '../common/server';
import { Alert, Wait, useLoad } from '../common/ui';
import { api, type Row, type Stretch } from './api';
import { ways } from './ways';

function Line({ row, aboutTopics }: { row: Row; aboutTopics: boolean }) {
  return <tr>
    <th scope="row" data-label={aboutTopics ? '议题' : '名称'}>{row.topic ? <a href={ways.topic(row.topic)}>{row.title}</a> : row.title}
      {row.topic && <span class="faint number-of">{row.topic}</span>}</th>
    <td data-label="单位">{row.place}</td>
    <td data-label="情况">{row.what}</td>
    <td data-label="谁来办" class={row.who === '' ? 'none' : ''}>{row.who}</td>
    <td data-label="从何时起" class={row.since ? 'day' : 'none'}>{row.since ? when(row.since) : ''}</td>
  </tr>;
}

function Days({ days }: { days: string }) {
  return <p class="row"><span>多久没有人办：</span>{['5', '10', '20', '40'].map(each =>
    <a key={each} href={ways.list('UNMOVED', { days: each })} aria-current={each === days ? 'page' : undefined}>{each}个工作日</a>)}</p>;
}

export function ListPage({ kind, narrowed }: { kind: string; narrowed: Record<string, string> }) {
  const first = useLoad(() => api.list(kind, narrowed, ''), [kind, JSON.stringify(narrowed)]);
  const [more, setMore] = useState<Stretch[]>([]);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [reading, setReading] = useState(false);
  useEffect(() => setMore([]), [first.value]);
  useEffect(() => { document.title = `${first.value?.label ?? '总览'} · 流程监控`; }, [first.value]);
  const next = (more.at(-1) ?? first.value)?.next ?? null;
  const readOn = async (after: string) => {
    setReading(true);
    setRefused(null);
    try {
      const read = await api.list(kind, narrowed, after);
      setMore(known => [...known, read]);
    } catch (thrown) {
      setRefused(thrown instanceof Refused ? thrown : new Refused(0, '页面出错了，请刷新后再试'));
    } finally {
      setReading(false);
    }
  };
  return <div class="part">
    <p class="crumbs"><a href="#/dashboard">总览</a></p>
    <Wait of={first}>{list => {
      const rows = [...list.rows, ...more.flatMap(each => each.rows)];
      return <>
        <h1>{list.label}</h1>
        <p class="faint">{list.explanation}</p>
        {kind === 'UNMOVED' && <Days days={narrowed.days ?? '10'} />}
        {rows.length === 0 ? <p class="note">没有。</p> : <div class="scroll" tabIndex={0} role="region" aria-label={list.label}>
          <table class="list"><caption class="unseen">{list.label}</caption>
            <thead><tr><th scope="col">{list.aboutTopics ? '议题' : '名称'}</th><th scope="col">单位</th><th scope="col">情况</th><th scope="col">谁来办</th><th scope="col">从何时起</th></tr></thead>
            <tbody>{rows.map(row => <Line key={row.id} row={row} aboutTopics={list.aboutTopics} />)}</tbody>
          </table>
        </div>}
        <p class="row" role="status">{rows.length > 0 && `已列出${rows.length}条${next === null ? '，到此为止' : ''}`}
          {next !== null && <button type="button" disabled={reading} onClick={() => void readOn(next)}>{reading ? '正在读取…' : '接着看'}</button>}</p>
        <Alert refused={refused} again={next === null ? undefined : () => void readOn(next)} />
      </>;
    }}</Wait>
  </div>;
}
