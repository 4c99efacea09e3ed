// A year of days off and make-up workdays, as twelve months to check by eye. Dates are text, 2027-01-01: no time zone.
import type { Day, Row } from './api';

export interface Cell { date: string; number: number; weekend: boolean; day: Day | null }

const two = (number: number) => String(number).padStart(2, '0');
const dateOf = (year: number, month: number, day: number) => `${year}-${two(month)}-${two(day)}`;
const weekday = (date: string) => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

export const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;

export function isWeekend(date: string): boolean {
  return weekday(date) >= 5;
}

/** 2月7日（周一） */
export function dayInWords(date: string): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日（周${WEEKDAYS[weekday(date)]}）`;
}

/** The weeks of a month, Monday first; null where another month's days would stand. */
export function weeksOf(year: number, month: number, days: Day[]): (Cell | null)[][] {
  const known = new Map(days.map(day => [day.date, day]));
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const cells: (Cell | null)[] = Array.from({ length: weekday(dateOf(year, month, 1)) }, () => null);
  for (let number = 1; number <= length; number++) {
    const date = dateOf(year, month, number);
    cells.push({ date, number, weekend: isWeekend(date), day: known.get(date) ?? null });
  }
  while (cells.length % 7 !== 0) {
    cells.push(null);
  }
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** How many of a year's days are worked. */
export function workingDays(year: number, days: Day[]): number {
  return Array.from({ length: 12 }, (_, month) => weeksOf(year, month + 1, days)).flat(2)
    .filter(cell => cell && (cell.day ? cell.day.kind === 'WORK' : !cell.weekend)).length;
}

/** What looks wrong: a make-up workday that is one anyway, a date twice, a date of another year. */
export function doubts(year: number, days: Day[]): string[] {
  const seen = new Set<string>();
  return days.flatMap(({ date, kind }) => {
    const twice = seen.has(date);
    seen.add(date);
    return [
      ...twice ? [`${dayInWords(date)}出现了两次`] : [],
      ...date.startsWith(`${year}-`) || date.startsWith(`${year - 1}-12-`) ? [] : [`${date}不在${year}年`],
      ...kind === 'WORK' && !isWeekend(date) ? [`${dayInWords(date)}本来就是工作日，却写着上班`] : [],
    ];
  });
}

/** For each holiday in the order of the year: from when to when off, and which days are worked for it. */
export function holidays(days: Day[]): { name: string; off: string[]; work: string[] }[] {
  const found = new Map<string, { name: string; off: string[]; work: string[] }>();
  for (const { date, kind, holiday } of [...days].sort((a, b) => a.date.localeCompare(b.date))) {
    const one = found.get(holiday) ?? { name: holiday, off: [], work: [] };
    one[kind === 'OFF' ? 'off' : 'work'].push(date);
    found.set(holiday, one);
  }
  return [...found.values()].sort((a, b) => (a.off[0] ?? '').localeCompare(b.off[0] ?? ''));
}

/** The calendar's rows with one year taken anew; every other stays, but for days of the December before that the notice names too. */
export function withYear(rows: Row[], year: number, days: Day[], source: string): Row[] {
  const named = new Set(days.map(day => day.date));
  const others = rows.filter(row => row.inputs.year?.trim() !== String(year) && !named.has(text(row.outputs.date)));
  return [...days].sort((a, b) => a.date.localeCompare(b.date)).reduce((all, day) => placed(all, rowOf(rows, day, source)), others);
}

// behind the last row of its year or of an earlier one
function placed(rows: Row[], row: Row): Row[] {
  const after = rows.findIndex(each => Number(each.inputs.year) > Number(row.inputs.year));
  const at = after < 0 ? rows.length : after;
  return [...rows.slice(0, at), row, ...rows.slice(at)];
}

// a day that already stands there keeps its row, so that the difference shows what is new and nothing else
function rowOf(rows: Row[], { date, kind, holiday }: Day, source: string): Row {
  const known = rows.find(row => row.outputs.date === `"${date}"` && row.outputs.kind === `"${kind}"`);
  const outputs = { date: `"${date}"`, kind: `"${kind}"`, holiday: `"${holiday.replace(/"/g, '')}"` };
  return known ? { ...known, outputs }
    : { rule: `rule_day${date.replace(/-/g, '_')}`, inputs: { year: date.slice(0, 4) }, outputs, annotation: source };
}

/** Lines such as 2027-02-07,放假,春节 in the server's own words; everything else as it is. */
export function noticeText(text: string): string {
  return text.replace(/^(\s*\d{4}-\d\d-\d\d\s*[,，]\s*)(放假|休|上班|班)(?=\s*[,，])/gm,
    (_, date: string, kind: string) => date + (kind === '放假' || kind === '休' ? 'OFF' : 'WORK')).replace(/^(\s*\d{4}-\d\d-\d\d.*)$/gm,
    line => line.replace(/，/g, ','));
}

const text = (feel: string | undefined) => (feel ?? '').replace(/^"|"$/g, '');

/** The days of a year in the calendar's rows. */
export function daysOf(rows: Row[], year: number): Day[] {
  return rows.filter(row => row.inputs.year?.trim() === String(year)).map(({ outputs }) =>
    ({ date: text(outputs.date), kind: text(outputs.kind) === 'WORK' ? 'WORK' as const : 'OFF' as const, holiday: text(outputs.holiday) }))
    .filter(day => /^\d{4}-\d\d-\d\d$/.test(day.date));
}
