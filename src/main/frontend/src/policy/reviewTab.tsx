// 复核发布: handed on with a reason and a date, read by somebody else, published or sent back.
import { useState } from 'preact/hooks';
import { when } from '../common/moments';
import { Alert, Area, Asked, Dialog, Field, useAct, useLoad } from '../common/ui';
import { api, type Draft, type Sheet } from './api';
import { Difference } from './difference';
import type { Kept } from './keeping';
import { Moves } from './moves';
import { CALENDAR } from './tablePage';
import { ways } from './way';
import { YearsOf, changedYear } from './yearView';

export function ReviewTab({ kept, draft, base }: { kept: Kept; draft: Draft; base: Sheet | null }) {
  switch (draft.state) {
    case 'DRAFT': return <HandOn kept={kept} draft={draft} base={base} />;
    case 'HANDED_ON': return <Review kept={kept} draft={draft} base={base} />;
    case 'WITHDRAWN': return <p>这份草稿已经撤回。<a href={ways.versions(draft.table)}>看各版本</a></p>;
    default: return <><p class="verdict good">已发布为第{draft.published}版，自{when(draft.inForceFrom)}起生效。</p>
      <p class="row"><a class="button quiet" href={ways.versions(draft.table)}>看各版本</a>
        {draft.table !== CALENDAR && <a class="button quiet" href={ways.running(draft.table)}>在办事项要不要改用</a>}</p>
      {draft.table === CALENDAR && <Moves version={draft.published ?? undefined} />}</>;
  }
}

function HandOn({ kept, draft, base }: { kept: Kept; draft: Draft; base: Sheet | null }) {
  const [reason, setReason] = useState(draft.reason ?? '');
  const [documentNumber, setNumber] = useState(draft.documentNumber ?? '');
  const atOnce = draft.table === CALENDAR;
  const today = useLoad(async () => (await api.desk()).today, []).value;
  const [chosen, setFrom] = useState(draft.inForceFrom?.slice(0, 10) ?? '');
  const inForceFrom = atOnce ? today ?? '' : chosen;
  const [confirmed, confirm] = useState(false);
  const examples = useLoad(() => api.examples(draft.id), [draft.id, draft.revision]);
  const others = examples.value?.filter(example => !example.passed).length ?? 0;
  const versions = useLoad(() => api.versions(draft.table), [draft.table]);
  const later = versions.value?.filter(version => inForceFrom !== '' && Date.parse(version.inForceFrom) > Date.parse(`${inForceFrom}T00:00:00+08:00`))
    .sort((one, other) => Date.parse(one.inForceFrom) - Date.parse(other.inForceFrom))[0];
  const { busy, refused, act } = useAct();
  const asked = refused?.message.includes('勾选确认') ?? false;
  const hindrance = draft.faults.length > 0 ? `还有${draft.faults.length}个问题没有改好` : draft.changes.length === 0 ? '与现行的规则没有差异' : null;
  return <>
    <h2>交付复核</h2>
    <p>由另一位没有改过这份草稿的政策人员逐行复核，再发布。</p>
    {hindrance && <p class="verdict bad">{hindrance}，不能交付。<a href={ways.draft(draft.id)}>回到编辑</a></p>}
    <form class="narrow" onSubmit={event => {
      event.preventDefault();
      act(async () => {
        await api.handOn(draft.id, { revision: draft.revision, reason: reason.trim(), documentNumber: documentNumber.trim(), inForceFrom, confirmed });
        kept.take(await api.draft(draft.id));
      });
    }}>
      <Area label="为什么改" required rows={3} maxLength={500} value={reason} onInput={event => setReason(event.currentTarget.value)} />
      <Field label="依据的文号" required maxLength={100} placeholder="西办发〔2022〕25号" value={documentNumber} onInput={event => setNumber(event.currentTarget.value)} />
      <Field label="生效日期" type="date" required value={inForceFrom} min={today ?? undefined} readOnly={atOnce}
        hint={atOnce ? '工作日历一经发布立即生效，只能是今天，请复核人当天发布。' : '从这一天零时起算数，填今天的发布后即时算数；到复核发布时不能已经过去。'} onInput={event => setFrom(event.currentTarget.value)} />
      {(others > 0 || later || asked) && <label class="confirm"><input type="checkbox" required checked={confirmed} onChange={event => confirm(event.currentTarget.checked)} />
        <span>{others > 0 && <>有{others}个例子与现行规则不同（见<a href={ways.draft(draft.id, 'examples')}>例子</a>），已逐一核对，确属这次修改的目的。</>}
          {later && <>第{later.version}版已定自{when(later.inForceFrom)}起生效，届时取代本版，确实如此；要一直用本版的，另以那一天为生效日期发布。</>}
          {others === 0 && !later && '已经核对，确实如此。'}</span></label>}
      <Alert refused={refused} />
      <p class="row"><button class="main" disabled={busy || hindrance !== null}>交付复核</button></p>
    </form>
    <h3>将要交付的差异</h3>
    <Difference sheet={draft.sheet} base={base} changes={draft.changes} />
  </>;
}

function Review({ kept, draft, base }: { kept: Kept; draft: Draft; base: Sheet | null }) {
  const [returning, setReturning] = useState(false);
  const [reason, setReason] = useState('');
  const { busy, refused, act } = useAct();
  return <>
    <h2>复核</h2>
    <dl class="facts-list"><div><dt>起草</dt><dd>{draft.author}{draft.editedBy !== draft.author && `，最后修改${draft.editedBy}`}</dd></div>
      <div><dt>为什么改</dt><dd>{draft.reason}</dd></div>
      <div><dt>文号</dt><dd>{draft.documentNumber}</dd></div>
      <div><dt>生效日期</dt><dd>{when(draft.inForceFrom)}</dd></div></dl>
    <p class="faint">请逐行看差异，需要时先看<a href={ways.draft(draft.id, 'try')}>试算</a>、<a href={ways.draft(draft.id, 'examples')}>例子</a>、<a href={ways.draft(draft.id, 'impact')}>影响</a>。改过这份草稿的人不能发布。</p>
    {draft.table === CALENDAR && <><h3>逐月核对</h3><YearsOf rows={draft.sheet.rows} first={changedYear(draft)} /><h3>差异</h3></>}
    <Difference sheet={draft.sheet} base={base} changes={draft.changes} />
    <Alert refused={refused} />
    <p class="row">
      {draft.mayPublish ? <Asked label="发布" kind="main" title="发布这份草稿？" confirm="发布" disabled={busy} act={() => act(async () => { await api.publish(draft.id, draft.revision); kept.take(await api.draft(draft.id)); })}>
        {draft.table === CALENDAR
          ? <p>发布后立即生效：正在进行的公示、在办事项的期限当即按新的日历重算，只推后、不提前，推后了的收不回来。请确认每一天都与国务院办公厅的通知一致。</p>
          : <p>《{draft.sheet.label}》自{when(draft.inForceFrom)}起按这份草稿执行。已经在办的议题不变；以后可以退回到以前的版本。</p>}</Asked>
        : <span class="faint">您起草或修改过这份草稿，须由另一位没有参与的政策人员发布。两个人都改过、又没有第三位时，先下载 Excel，撤回草稿，由一个人重新起草并上传，另一个人复核。</span>}
      <button type="button" class="quiet" disabled={busy} onClick={() => setReturning(true)}>退回修改</button></p>
    <Dialog title="退回修改" open={returning} close={() => setReturning(false)}>
      <form onSubmit={event => {
        event.preventDefault();
        setReturning(false);
        act(async () => { await api.giveBack(draft.id, reason.trim()); kept.take(await api.draft(draft.id)); });
      }}>
        <Area label="退回的理由" required rows={3} maxLength={500} value={reason} onInput={event => setReason(event.currentTarget.value)} />
        <p class="row end"><button type="button" class="quiet" onClick={() => setReturning(false)}>取消</button><button class="main" disabled={reason.trim() === ''}>退回</button></p>
      </form>
    </Dialog>
  </>;
}
