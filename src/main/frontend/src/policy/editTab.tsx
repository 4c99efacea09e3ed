// 编辑: the grid, Excel, and the expert's view.
import { lazy, Suspense } from 'preact/compat';
import { useState } from 'preact/hooks';
import { Alert, Dialog, Upload, useAct } from '../common/ui';
import { api, type Draft, type Sheet } from './api';
import { Difference } from './difference';
import { Grid } from './grid';
import type { Kept } from './keeping';
import { changesBetween, same } from './rows';
import { CALENDAR, Content } from './tablePage';
import { YearsOf, changedYear } from './yearView';

const Expert = lazy(() => import('./expert'));

export function EditTab({ kept, base }: { kept: Kept; base: Sheet | null }) {
  const { draft, rows } = kept;
  const [said, say] = useState('');
  const [expert, setExpert] = useState(false);
  if (draft.state !== 'DRAFT') {
    return <Content sheet={draft.sheet} />;
  }
  const grid = <Grid sheet={draft.sheet} rows={rows} base={base?.rows ?? draft.sheet.rows} faults={draft.faults} editing={{ set: kept.set, say }} />;
  return <>
    <h2 class="unseen">编辑</h2>
    {draft.sheet.hitPolicy.code === 'FIRST' && <p class="note">命中规则：{draft.sheet.hitPolicy.label}。行的先后有意义，上面的行先适用。</p>}
    {draft.sheet.floor && <p class="note">法定下限：{draft.sheet.floor}</p>}
    <p class={kept.keeping !== 'saved' ? 'verdict' : draft.faults.length > 0 ? 'verdict bad' : 'verdict good'} role="status">{kept.keeping !== 'saved' ? '保存后重新检查…'
      : draft.faults.length > 0 ? `检查出${draft.faults.length}个问题，改好才能交付复核：` : draft.sheet.hitPolicy.code === 'FIRST' ? '检查通过：没有缺漏、多余的行，没有低于下限。' : '检查通过：没有缺漏、重叠，没有低于下限。'}</p>
    {draft.faults.some(fault => fault.row !== null) && <Jump draft={draft} />}
    {draft.table === CALENDAR ? <><YearsOf rows={rows} first={changedYear(draft)} /><details open={draft.faults.some(fault => fault.row !== null)}>
      <summary>逐行编辑（{rows.length}行）</summary>{grid}</details></> : grid}
    <p class="unseen" role="status">{said}</p>
    <p class="row"><a class="button quiet" href={api.excelOf(draft.id)} download>下载 Excel</a><Excel kept={kept} />
      <button type="button" class="quiet" aria-expanded={expert} onClick={() => setExpert(!expert)}>{expert ? '收起原始表' : '原始表（专家）'}</button></p>
    {expert && <Suspense fallback={<p class="faint" role="status">正在打开…</p>}><Expert kept={kept} close={() => setExpert(false)} /></Suspense>}
  </>;
}

function Jump({ draft }: { draft: Draft }) {
  const columns = [...draft.sheet.inputs, ...draft.sheet.outputs];
  return <ul class="jump">{draft.faults.filter(fault => fault.row !== null).slice(0, 12).map(fault => <li key={`${fault.row} ${fault.column} ${fault.text}`}>
    <button type="button" class="link" onClick={() => document.getElementById(`row-${fault.row}`)?.focus()}>
      第{fault.row}行{fault.column && `“${columns.find(column => column.name === fault.column)?.label ?? '依据'}”`}</button>：{fault.text}</li>)}</ul>;
}

/** What an uploaded file would change is shown first. */
function Excel({ kept }: { kept: Kept }) {
  const [read, setRead] = useState<Draft | null>(null);
  const { busy, refused, act } = useAct();
  const close = () => setRead(null);
  return <>
    <Upload label={busy ? '正在读取…' : '上传 Excel'} accept=".xlsx" disabled={busy} send={file => act(async () => {
      await kept.flush();
      setRead(await api.fromExcel(kept.draft.id, file));
    })} />
    <Alert refused={refused} />
    <Dialog title="上传的表格与现在的草稿" open={read !== null} close={close} wide>
      {read && same(kept.rows, read.sheet.rows) && <><p>文件已读入，内容与现在的草稿完全相同，不用采用。</p>
        <p class="row end"><button type="button" class="main" onClick={close}>知道了</button></p></>}
      {read && !same(kept.rows, read.sheet.rows) && <><p>文件已读入，还没有写进草稿。采用后，草稿会有这些改动（可以撤销）：</p>
        {read.faults.length > 0 && <ul class="faults">{read.faults.map(fault => <li key={fault.text}>{fault.row !== null && `第${fault.row}行：`}{fault.text}</li>)}</ul>}
        <Difference sheet={read.sheet} base={kept.draft.sheet} changes={changesBetween(read.sheet, kept.rows, read.sheet.rows)} />
        <p class="row end"><button type="button" class="quiet" onClick={close}>不采用</button>
          <button type="button" class="main" onClick={() => { kept.set(read.sheet.rows); close(); }}>采用这些内容</button></p></>}
    </Dialog>
  </>;
}
