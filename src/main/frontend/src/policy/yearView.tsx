// 工作日历: a year as twelve months, off and make-up days marked, to be checked by eye.
import { useState } from 'preact/hooks';
import type { Day, Draft, Row } from './api';
import { WEEKDAYS, dayInWords, daysOf, doubts, holidays, weeksOf, workingDays } from './year';

const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

function Month({ year, month, days }: { year: number; month: number; days: Day[] }) {
  return <table class="month"><caption>{MONTHS[month - 1]}月</caption>
    <thead><tr>{WEEKDAYS.map(each => <th key={each} scope="col"><span class="unseen">周</span>{each}</th>)}</tr></thead>
    <tbody>{weeksOf(year, month, days).map((week, at) => <tr key={at}>{week.map((cell, day) => cell === null ? <td key={day} />
      : <td key={day} class={cell.day ? cell.day.kind : cell.weekend ? 'weekend' : ''} title={cell.day ? cell.day.holiday : undefined}>
        {cell.number}{cell.day && <small>{cell.day.kind === 'OFF' ? '休' : '班'}<span class="unseen">（{cell.day.holiday}）</span></small>}</td>)}</tr>)}
    </tbody></table>;
}

function spans(dates: string[]): string {
  if (dates.length === 0) {
    return '无';
  }
  const first = dates[0]!;
  const last = dates[dates.length - 1]!;
  const through = (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1 === dates.length;
  return through && dates.length > 1 ? `${dayInWords(first)}至${dayInWords(last)}，共${dates.length}天` : dates.map(dayInWords).join('、');
}

export function YearView({ year, days }: { year: number; days: Day[] }) {
  const strange = doubts(year, days);
  return <div class="year-view">
    {days.length === 0 ? <p class="note">{year}年还没有放假安排（待国务院通知）。没有安排的年份不按周一至周五推算：延伸到这一年的公示和期限都先挂起。</p> : <>
      {strange.length > 0 && <ul class="faults" aria-label="请核对">{strange.map(each => <li key={each}>{each}</li>)}</ul>}
      <p class="legend"><span class="OFF">休</span> 放假　<span class="WORK">班</span> 周末上班　<span class="weekend">六日</span> 平常的周末　全年{workingDays(year, days)}个工作日</p>
      <div class="months">{MONTHS.map((_, at) => <Month key={at} year={year} month={at + 1} days={days} />)}</div>
      <div class="scroll" tabIndex={0} role="region" aria-label="逐个节日核对"><table class="list"><caption class="unseen">逐个节日</caption>
        <thead><tr><th scope="col">节日</th><th scope="col">放假</th><th scope="col">周末上班</th></tr></thead>
        <tbody>{holidays(days).map(({ name, off, work }) => <tr key={name}><th scope="row" data-label="节日">{name}</th>
          <td data-label="放假">{spans(off)}</td><td data-label="周末上班">{work.map(dayInWords).join('、') || '无'}</td></tr>)}</tbody></table></div>
    </>}
  </div>;
}

/** The year that a draft is about. */
export function changedYear(draft: Draft): number | undefined {
  const rule = draft.changes.find(change => change.kind !== 'REMOVED')?.rule;
  const year = Number(draft.sheet.rows.find(row => row.rule === rule)?.inputs.year);
  return year > 0 ? year : undefined;
}

/** The years of a calendar, one shown. */
export function YearsOf({ rows, first }: { rows: Row[]; first?: number | undefined }) {
  const years = [...new Set(rows.map(row => Number(row.inputs.year)).filter(year => year > 1900 && year < 3000))].sort();
  const [year, setYear] = useState(first ?? years[years.length - 1] ?? 2026);
  return <>
    <p class="row"><label class="field inline"><span>年份</span><select value={year} onChange={event => setYear(Number(event.currentTarget.value))}>
      {years.map(each => <option key={each} value={each}>{each}年</option>)}</select></label></p>
    <YearView year={year} days={daysOf(rows, year)} />
  </>;
}
