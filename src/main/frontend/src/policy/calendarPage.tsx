// 工作日历: the State Council's notice pasted, looked at as a year, and taken over into a draft.
import { useState } from 'preact/hooks';
import { today } from '../common/moments';
import { Alert, Area, Upload, Wait, useAct, useLoad } from '../common/ui';
import { api, type Day } from './api';
import { CALENDAR } from './tablePage';
import { go, ways } from './way';
import { noticeText, withYear } from './year';
import { YearView } from './yearView';

export function CalendarPage({ year }: { year: number | null }) {
  const now = Number(today().slice(0, 4));
  const shown = year ?? now;
  const known = useLoad(() => api.calendar(shown), [shown]);
  const [read, setRead] = useState<{ days: Day[]; unread: string[] } | null>(null);
  const [notice, setNotice] = useState('');
  const { busy, refused, act } = useAct();
  document.title = `工作日历 ${shown} · 规则`;
  return <>
    <p class="crumbs"><a href={ways.tables}>规则</a> › 工作日历</p>
    <h1>{shown}年工作日历</h1>
    <p class="row years"><a class="button quiet" href={ways.calendar(shown - 1)}>‹ {shown - 1}年</a>
      <a class="button quiet" href={ways.calendar(shown + 1)}>{shown + 1}年 ›</a>
      <a class="button quiet" href={ways.table(CALENDAR)}>规则表和各版本</a></p>
    {read === null && <Wait of={known}>{({ days }) => <YearView year={shown} days={days} />}</Wait>}
    {read !== null && <section aria-labelledby="read"><h2 id="read">读到的{shown}年安排，请逐月核对</h2>
      {read.unread.length > 0 && <div class="alert" role="alert"><p>以下内容没有读懂，请对照通知补写（每行一天，例如 2027-02-07,上班,春节）：</p>
        <ul>{read.unread.map((line, at) => <li key={at}>{line}</li>)}</ul></div>}
      <YearView year={shown} days={read.days} />
      <p class="row"><button type="button" class={read.unread.length > 0 ? 'quiet' : 'main'} disabled={busy || read.days.length === 0} onClick={() => act(() => takeOver(shown, read.days))}>
        {busy ? '正在写入…' : read.unread.length > 0 ? '没读懂的与放假无关，写入草稿' : '核对无误，写入草稿'}</button>
        <button type="button" class={read.unread.length > 0 ? 'main' : 'quiet'} disabled={busy} onClick={() => setRead(null)}>改通知原文</button></p></section>}
    <Alert refused={refused} />
    {read === null && <form class="box" onSubmit={event => {
      event.preventDefault();
      act(async () => setRead(await api.readNotice(shown, noticeText(notice))));
    }}>
      <h2>录入{shown}年放假安排</h2>
      <Area label={`国务院办公厅关于${shown}年部分节假日安排的通知`} rows={8} required value={notice}
        hint="把通知正文整段粘贴进来；也可以是表格文件（CSV），每行一天，例如 2027-02-06,放假,春节。读出来先给您核对，不会直接生效。"
        onInput={event => setNotice(event.currentTarget.value)} />
      <p class="row"><button class="main" disabled={busy || notice.trim() === ''}>{busy ? '正在读取…' : '读取并核对'}</button>
        <Upload label="从文件读入" accept=".csv,.txt" send={async file => setNotice(await file.text())} /></p>
    </form>}
  </>;
}

async function takeOver(year: number, days: Day[]): Promise<void> {
  const line = (await api.tables()).find(each => each.id === CALENDAR);
  const draft = line?.draft ? await api.draft(line.draft.id) : await api.begin(CALENDAR, line?.coming?.version ?? line?.version ?? 1);
  await api.keep(draft.id, draft.revision, withYear(draft.sheet.rows, year, days, `国务院办公厅关于${year}年部分节假日安排的通知`));
  go(ways.draft(draft.id));
}
