// 导出和打印 of what is filtered: a file at once, or one that is made beside, with its progress, until it is fetched or cancelled.
import { useEffect, useState } from 'preact/hooks';
import { Alert, useAct } from '../common/ui';
import { Refused, api, type Choices, type Count, type Export } from './api';

const KEPT = 'ledger-export';
const ASKED_EVERY = 1000;

/** Which export runs, also after the page was loaded anew. */
const kept = {
  read: () => { try { return window.localStorage.getItem(KEPT); } catch { return null; } },
  write: (id: string | null) => { try { id === null ? window.localStorage.removeItem(KEPT) : window.localStorage.setItem(KEPT, id); } catch { /* a browser that keeps nothing */ } },
};

function save({ name, content }: { name: string; content: Blob }): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name === '' ? '圆桌会台账.xlsx' : name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export function Exports({ query, count, choices }: { query: string; count: Count | null; choices: Choices }) {
  const [running, setRunning] = useState<Export | null>(null);
  const { busy, refused, act } = useAct();
  const follow = (id: string) => api.export(id).then(setRunning, thrown => {
    kept.write(null);
    setRunning(null);
    // one that is gone after a day is nobody's concern
    if (!(thrown instanceof Refused && thrown.status === 404)) {
      throw thrown;
    }
  });
  useEffect(() => {
    const id = kept.read();
    if (id !== null) {
      void follow(id).catch(() => {});
    }
  }, []);
  useEffect(() => {
    if (running?.state !== 'RUNNING') {
      return () => {};
    }
    const next = window.setTimeout(() => { void follow(running.id).catch(() => setRunning({ ...running })); }, ASKED_EVERY);
    return () => window.clearTimeout(next);
  }, [running]);
  const many = count !== null && count.lines > choices.mostAtOnce;
  const begin = () => act(async () => {
    const begun = await api.beginExport(query);
    kept.write(begun.id);
    setRunning(begun);
  });
  return <div class="exports">
    <p class="row">
      <button type="button" class="quiet" disabled={busy || count === null} onClick={() => many ? begin() : act(async () => save(await api.workbook(query)))}>{busy ? '正在导出…' : '导出 Excel'}</button>
      {!many && <button type="button" class="quiet" disabled={busy || running?.state === 'RUNNING'} onClick={begin}>后台导出</button>}
      {count !== null && count.lines > choices.mostPrinted ? <span class="faint">打印最多{choices.mostPrinted}件</span>
        : <a class="button quiet" href={api.printed(query)} target="_blank" rel="noopener">打印</a>}
    </p>
    <Alert refused={refused} />
    {running && <Progress of={running} cancel={() => act(async () => setRunning(await api.cancelExport(running.id)))}
      close={() => { kept.write(null); setRunning(null); }} />}
  </div>;
}

const titled = (of: Export) => of.fileName.replace(/\.xlsx$/, '');

function Progress({ of, cancel, close }: { of: Export; cancel: () => unknown; close: () => void }) {
  return <div class="note progress" role="status">
    {of.state === 'RUNNING' && <>
      <p>正在生成“{titled(of)}”：{of.done}/{of.total}件</p>
      <p class="row"><progress aria-label="导出进度" max={Math.max(of.total, 1)} value={of.done} /><button type="button" class="quiet" onClick={cancel}>取消导出</button></p>
    </>}
    {of.state === 'DONE' && <p class="row">“{titled(of)}”已生成，共{of.total}件。<a class="button main" href={api.exportFile(of.id)} download>下载</a><button type="button" class="quiet" onClick={close}>收起</button></p>}
    {of.state === 'CANCELLED' && <p class="row">导出已取消，没有生成文件。<button type="button" class="quiet" onClick={close}>收起</button></p>}
    {of.state === 'FAILED' && <p class="row">{of.reason}<button type="button" class="quiet" onClick={close}>收起</button></p>}
  </div>;
}
