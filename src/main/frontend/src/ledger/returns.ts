// What the server says of 每月交账 and 年度考核: /api/returns.
import { askedUnder } from '../common/server';

export interface Batch { number: string; kind: string; title: string; state: 'DRAWN_UP' | 'APPROVED'; stateLabel: string; drawnOn: string; until: string | null; sheets: { state: string; label: string; sheets: number }[] }
export interface Weight { unitKind: string; indicator: string; label: string; definition: string; weight: number; target: number; bottom: number }
export interface Rank { unit: string; unitName: string; unitKind: string; unitKindLabel: string; score: number | null; place: number | null }
export interface Ranking { number: string; kind: string; title: string; asOf: string; publishedOn: string; correctedOn: string | null; basis: string; formula: Weight[]; ranks: Rank[] }
/** Topics behind a figure, as a filter of the ledger. */
export interface CaseList { name: string; filter: Record<string, string> }
/** One of the cases that are no topics: a community or a leader in a month, a late task. */
export interface CaseLine { name: string; detail: string; counted: boolean }
export interface SheetLine {
  indicator: string; label: string; definition: string; numerator: number; denominator: number; correctedNumerator: number | null; correctedDenominator: number | null;
  value: number | null; weight: number; target: number; bottom: number; points: number | null; cases: CaseList[];
}
export interface UnitSheet { unit: string; unitName: string; unitKind: string; unitKindLabel: string; state: string; stateLabel: string; objection: string | null; answer: string | null; score: number | null; earned: number; attainable: number; lines: SheetLine[] }

/** A name that the leading group has decided on. */
export interface Listed { list: 'COMMENDATION' | 'ACCOUNTABILITY'; label: string; name: string; reason: string }

const asked = askedUnder('/api/returns', '');
const part = encodeURIComponent;

export const returns = {
  batches: () => asked<Batch[]>(''),
  ranking: (number: string) => asked<Ranking>(`/${part(number)}/ranking`),
  sheets: (number: string) => asked<UnitSheet[]>(`/${part(number)}/sheets`),
  lists: (number: string) => asked<Listed[]>(`/${part(number)}/lists`),
  cases: (number: string, unit: string, indicator: string) => asked<CaseLine[]>(`/${part(number)}/cases?unit=${part(unit)}&indicator=${part(indicator)}`),
  sheetsFile: (number: string) => `/api/returns/${part(number)}/sheets/xlsx`,
  rankingFile: (number: string) => `/api/returns/${part(number)}/ranking/xlsx`,
};

/** What is counted one by one and is no topic. */
export const isCountedOneByOne = (line: SheetLine) => ['MEETING_RATE', 'ATTENDANCE_RATE', 'LATE_TASKS'].includes(line.indicator);

/** Which time is shown: the one that was asked for, or the latest ranking; of a time that is not approved only who sees its sheets reads anything. */
export function shownOf(batches: Batch[], number: string): Batch | null {
  const readable = batches.filter(batch => batch.state === 'APPROVED' || batch.sheets.length > 0);
  return number === '' ? readable.find(batch => batch.state === 'APPROVED') ?? readable[0] ?? null : readable.find(batch => batch.number === number) ?? null;
}
