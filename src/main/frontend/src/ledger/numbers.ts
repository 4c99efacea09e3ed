// The statistics as they are shown: links to the cases behind a number, what is drawn, rates with what they were divided by.
import type { Drawing } from '../common/chart';
import type { Choice, Choices, Rate, Statistics, StatisticsRow } from './api';

/** The most bars that are drawn; the table has all. */
export const MOST_BARS = 20;

/** The filter of the ledger that shows the cases behind a number of a line. */
export function casesOf(row: StatisticsRow, day: string | undefined, state = '', basis: 'received' | 'closed' = 'received'): Record<string, string> {
  return {
    ...row.filter,
    ...row.from !== null && row.to !== null ? { [`${basis}From`]: row.from, [`${basis}To`]: row.to } : {},
    ...state === '' ? {} : { state },
    ...day ? { day } : {},
  };
}

/** 68.3%; a dash while there is nothing to be divided by. */
export function percent(rate: Rate): string {
  return rate.percent === null ? '—' : `${rate.percent.toFixed(1)}%`;
}

/** From this year back to the first in which something was received. */
export function yearsOf(choices: Choices): string[] {
  const last = Number(choices.today.slice(0, 4));
  return Array.from({ length: Math.max(1, last - choices.firstYear + 1) }, (_, back) => String(last - back));
}

/** The months of a year that have begun. */
export function monthsOf(year: string, choices: Choices): string[] {
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`).filter(month => month <= choices.today.slice(0, 7));
}

const COLOURS: Record<string, string> = { CLOSED: '#1a7f37', IN_PROGRESS: '#54779e', PENDING: '#bf8700', DIVERTED: '#8c959f', REJECTED: '#57606a', POSTPONED: '#a61b1b' };

/** One bar a line, made of its states; where there are many, those that received most. */
export function drawings(statistics: Statistics, states: Choice[]): Drawing[] {
  const inTime = statistics.by === 'MONTH' || statistics.by === 'YEAR';
  const shown = inTime ? statistics.rows.slice(-24)
    : statistics.rows.length <= MOST_BARS ? statistics.rows : [...statistics.rows].sort((one, other) => other.received - one.received).slice(0, MOST_BARS);
  const places = shown.map(row => row.name);
  const most = shown.length < statistics.rows.length ? inTime ? `最近${shown.length}个月` : `收到最多的${shown.length}个` : '';
  return [
    { title: `收到的议题现在的状态${most === '' ? '' : `（${most}）`}`, axis: '名称', places, unit: '件', lying: !inTime,
      series: states.map(state => ({ name: state.name, stack: 'states', colour: COLOURS[state.code] ?? '#57606a', values: shown.map(row => row.states[state.code] ?? 0) })) },
    { title: `办结率${most === '' ? '' : `（${most}）`}`, axis: '名称', places, unit: '%', lying: !inTime,
      series: [{ name: '办结率', kind: inTime ? 'line' : 'bar', colour: COLOURS.CLOSED, values: shown.map(row => row.closing.percent) }] },
  ];
}
