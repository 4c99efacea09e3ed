// 在办事项: what is under way keeps the rules with which it began, unless it is moved here, seen before and with a reason.
import { useState } from 'preact/hooks';
import { when } from '../common/moments';
import { Alert, Area, Dialog, Field, Wait, useAct, useLoad } from '../common/ui';
import { api, type RunningCase, type RunningCases } from './api';
import { Moves } from './moves';

export function RunningTab({ table }: { table: string }) {
  const preview = useLoad(() => api.running(table), [table]);
  const [moved, setMoved] = useState<RunningCases | null>(null);
  return <>
    <h2>在办事项</h2>
    {preview.value?.movable && <p class="lead">新的一版只管以后开始的事项；已经在办的，仍按开始时的规则。确有需要时，可以在这里让在办的也改用现行的一版，先看清哪些期限会变。</p>}
    {moved && <div class="verdict good" role="status"><p><strong>{moved.cases.length}件在办事项已改用第{moved.version}版。</strong>新旧日期已写进各议题的时间线。</p></div>}
    <Wait of={preview}>{known => !known.movable ? <><p class="note">{known.why}</p>{table === 'working-calendar' && <Moves version={undefined} />}</>
      : <Preview known={known} done={said => { setMoved(said); preview.again(); }} again={preview.again} />}</Wait>
  </>;
}

function Preview({ known, done, again }: { known: RunningCases; done: (moved: RunningCases) => void; again: () => void }) {
  const { cases, shorter, version, leftOut } = known;
  return <>
    {leftOut.length > 0 && <p class="note">正在公示的{leftOut.length}件一律不动：{leftOut.join('、')}</p>}
    {cases.length === 0 ? <p class="verdict good">没有要改用的：在办事项改用第{version}版，期限都不变。</p> : <>
      <p class="verdict">改用第{version}版，有<strong>{cases.length}件</strong>的期限会变{shorter > 0 && <>，其中<strong>{shorter}件有日期提前</strong></>}。下面是预览，还没有改动。</p>
      <Cases cases={cases} />
      <Move {...{ known, done, again }} />
    </>}
  </>;
}

function Cases({ cases }: { cases: RunningCase[] }) {
  return <div class="scroll" tabIndex={0} role="region" aria-label="期限会变的事项"><table class="list"><caption class="unseen">期限会变的事项</caption>
    <thead><tr><th scope="col">议题</th><th scope="col">步骤</th><th scope="col">期限的变化</th></tr></thead>
    <tbody>{cases.map(one => <tr key={`${one.topic} ${one.step}`}>
      <th scope="row" data-label="议题">{one.topic}</th>
      <td data-label="步骤">{one.step}<span class="faint">　{one.level}</span></td>
      <td data-label="期限的变化"><ul class="dates">{one.dates.map(date => <li key={date.what}>{date.what}　<del><span class="unseen">原为</span>{day(date.before)}</del>
        <span aria-hidden="true"> → </span><ins><span class="unseen">改为</span>{day(date.after)}</ins>{date.sooner && <span class="tag REMOVED">提前</span>}</li>)}</ul></td>
    </tr>)}</tbody></table></div>;
}

const day = (date: string | null) => date === null ? '待国务院通知' : when(date);

function Move({ known, done, again }: { known: RunningCases; done: (moved: RunningCases) => void; again: () => void }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [documentNumber, setNumber] = useState('');
  const [shorten, setShorten] = useState(false);
  const { busy, refused, act } = useAct();
  // without the tick the dates that come later are moved all the same, date by date, as the server does
  const count = shorten ? known.cases.length : known.cases.filter(one => one.dates.some(date => !date.sooner)).length;
  return <>
    <Alert refused={refused} again={refused?.overtaken ? again : undefined} />
    <form class="narrow" onSubmit={event => { event.preventDefault(); setOpen(true); }}>
      <h3>让它们改用第{known.version}版</h3>
      <Area label="为什么" required rows={2} maxLength={500} value={reason} onInput={event => setReason(event.currentTarget.value)} />
      <Field label="依据的文号" required maxLength={100} placeholder="西办发〔2022〕25号" value={documentNumber} onInput={event => setNumber(event.currentTarget.value)} />
      {known.shorter > 0 && <label class="confirm"><input type="checkbox" checked={shorten} onChange={event => setShorten(event.currentTarget.checked)} />
        <span>提前的日期也改（{known.shorter}件有，承办人的时间会变少）；不勾选，只改推后的日期，标着“提前”的日期保持原样。</span></label>}
      <p class="row"><button class="main" disabled={busy || count === 0}>改用新版（{count}件）</button></p>
    </form>
    <Dialog title={`${count}件在办事项改用第${known.version}版？`} open={open} close={() => setOpen(false)}>
      <p>日期当即改变，写进每件议题的时间线，不能撤销；要改回去，须再发布、再改一次。</p>
      <p class="row end"><button type="button" class="quiet" onClick={() => setOpen(false)}>取消</button>
        <button type="button" class="main" onClick={() => {
          setOpen(false);
          act(async () => {
            const said = { version: known.version, reason: reason.trim(), documentNumber: documentNumber.trim(), shorten };
            let part = await api.moveRunning(known.table, said);
            const cases = [...part.cases];
            while (part.remaining > 0) {
              part = await api.moveRunning(known.table, said);
              cases.push(...part.cases);
            }
            done({ ...part, cases });
          });
        }}>改用新版</button></p>
    </Dialog>
  </>;
}
