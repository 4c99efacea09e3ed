// What the server says of 每月交账 and 年度考核: /api/returns.
import { askedUnder } from '../common/server';

export interface Batch { number: string; kind: string; title: string; state: 'DRAWN_UP' | 'APPROVED'; stateLabel: string; drawnOn: string; until: string | null }
export interface Weight { unitKind: string; indicator: string; label: string; definition: string; weight: number; target: number; bottom: number }
export interface Rank { unit: string; unitName: string; unitKind: string; unitKindLabel: string; score: number | null; place: number | null }
export interface Ranking { number: string; kind: string; title: string; asOf: string; publishedOn: string; basis: string; formula: Weight[]; ranks: Rank[] }
export interface SheetLine {
  indicator: string; label: string; definition: string; numerator: number; denominator: number; correctedNumerator: number | null; correctedDenominator: number | null;
  value: number | null; weight: number; target: number; bottom: number; points: number | null;
}
export interface UnitSheet { unit: string; unitName: string; unitKind: string; state: string; stateLabel: string; objection: string | null; answer: string | null; score: number | null; lines: SheetLine[] }

/** A name that the leading group has decided on. */
export interface Listed { list: 'COMMENDATION' | 'ACCOUNTABILITY'; label: string; name: string; reason: string }

const asked = askedUnder('/api/returns', '');
const part = encodeURIComponent;

export const returns = {
  batches: () => asked<Batch[]>(''),
  ranking: (number: string) => asked<Ranking>(`/${part(number)}/ranking`),
  sheets: (number: string) => asked<UnitSheet[]>(`/${part(number)}/sheets`),
  lists: (number: string) => asked<Listed[]>(`/${part(number)}/lists`),
  rankingFile: (number: string) => `/api/returns/${part(number)}/ranking/xlsx`,
};

/** The days of which sheets tell: of JZ-2022-03 a month, of KH-2022 a year. */
export function daysOf(number: string): { from: string; to: string } {
  const [, year = '', month] = number.split('-');
  const last = new Date(Date.UTC(Number(year), month ? Number(month) : 12, 0)).getUTCDate();
  return { from: `${year}-${month ?? '01'}-01`, to: `${year}-${month ?? '12'}-${String(last).padStart(2, '0')}` };
}

/** Where the cases behind a line stand: the ledger with a filter, or the duty sheet; none for what is counted of tasks. */
export function casesBehind(sheet: UnitSheet, line: SheetLine, number: string): { name: string; path: string; asked: Record<string, string> }[] {
  const { from, to } = daysOf(number);
  const of: Record<string, string> = sheet.unitKind === 'STREET' ? { street: sheet.unit } : { unit: sheet.unit };
  const closed = { name: '期内办结的', path: '/ledger', asked: { ...of, closedFrom: from, closedTo: to } };
  const month = number.split('-').length === 3;
  switch (line.indicator) {
    case 'CLOSING_RATE': return [closed, { name: '期末在办的', path: '/ledger', asked: { ...of, state: 'IN_PROGRESS', day: to } },
      { name: '期末待受理的', path: '/ledger', asked: { ...of, state: 'PENDING', day: to } }];
    case 'ON_TIME_RATE': return [{ name: '期末在办的', path: '/ledger', asked: { ...of, state: 'IN_PROGRESS', day: to } },
      { name: '其中逾期的', path: '/ledger', asked: { ...of, overdue: 'true', day: to } }];
    case 'SATISFACTION_RATE': return [closed];
    case 'MEETING_RATE':
    case 'ATTENDANCE_RATE': return month ? [{ name: '履职单', path: '/api/tasks/duty/month', asked: { month: from.slice(0, 7) } }] : [];
    default: return [];
  }
}
