// What the ledger's server says: /api/ledger, by the web applications' login.
import { Refused, askedUnder, sent } from '../common/server';

export interface Column { name: string; label: string; type: 'TEXT' | 'CODE' | 'DATE' | 'NUMBER' }
export interface Line { number: string; overdue: boolean; texts: Record<string, string>; codes: Record<string, string> }
/** A stretch of the ledger; next goes into after, null at the end. */
export interface LedgerPart { day: string; columns: Column[]; rows: Line[]; next: string | null }
/** From most on nobody counts further. */
export interface Count { lines: number; most: number }
export interface Choice { code: string; name: string; within: string }
export interface Choices {
  today: string; firstYear: number; district: boolean;
  streets: Choice[]; communities: Choice[]; units: Choice[]; leaders: Choice[]; categories: Choice[]; levels: Choice[]; states: Choice[];
  sources: Choice[]; sorts: Choice[]; counted: Choice[];
  mostAtOnce: number; mostPrinted: number;
}
export interface Export { id: string; fileName: string; state: 'RUNNING' | 'DONE' | 'CANCELLED' | 'FAILED'; done: number; total: number; reason: string }
export interface Rate { numerator: number; denominator: number; percent: number | null }
export interface StatisticsRow {
  code: string; name: string; filter: Record<string, string>; from: string | null; to: string | null;
  received: number; states: Record<string, number>; difference: number; closedMeanwhile: number; closing: Rate; satisfaction: Rate;
}
export interface Statistics { by: string; period: string; day: string; definitions: string[]; rows: StatisticsRow[]; whole: StatisticsRow }
export interface CoverageRow {
  code: string; name: string; units: number; organised: number; organisations: Record<string, number>; caredFor: number; care: Record<string, number>; enclosed: number;
  checked: { year: number; ever: number; faulty: number };
}
export interface UnitName { code: string; name: string; community: string; street: string }
/** A unit with something that is not put right yet; topic where it was raised as one. */
export interface FaultyUnit extends UnitName {
  checkup: string; checkedOn: string; state: string; faults: string[]; measures: string; dueOn: string; overdue: boolean; topic: string | null;
}
/** 治理单元 of a day; missing are those that nobody has organised. */
export interface Coverage {
  day: string; communities: Record<string, number>; organisations: { code: string; name: string }[]; care: { code: string; name: string }[];
  rows: CoverageRow[]; whole: CoverageRow; missing: UnitName[]; unchecked: UnitName[]; faulty: FaultyUnit[];
}
export interface MeetingRow { street: string; code: string; name: string; kind: string; held: number }
/** Round-tables of a span of days; beginning is the first day of which there are records. */
export interface MeetingCount {
  from: string; to: string; today: string; beginning: string; held: number; rows: MeetingRow[];
  departments: { kind: string; convenor: string; street: string; community: string; held: number }[];
}
export interface Meeting { number: string; day: string; topic: string; title: string; presider: string; presiding: string; outcome: string }
/** An entry of the timeline. */
export interface Moment { at: string; what: string; detail: string; person: string; post: string; basis: string }
export interface Station { activity: string; times: number; standing: boolean }
/** One run of a model; ended is empty while it runs. */
export interface Diagram { id: string; model: string; name: string; version: number; begun: string; ended: string; stations: Station[]; flows: string[] }
export interface Paper { paper: string; number: string; name: string }
export interface Attached { id: number; name: string; size: number }

const ADDRESS = '/api/ledger';
// what is read to learn the token of a new login
const asked = askedUnder(ADDRESS, '/columns');
const part = (id: string | number) => encodeURIComponent(id);
const query = (asking: string) => asking === '' ? '' : `?${asking}`;

/** A file, with the name that the server gives it; a refusal is the server's sentence. */
async function file(path: string): Promise<{ name: string; content: Blob }> {
  return asked(path, {}, async answer => ({ name: named(answer.headers.get('Content-Disposition')), content: await answer.blob() }));
}

/** The name behind filename*=UTF-8''. */
export function named(disposition: string | null): string {
  const coded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  try {
    return decodeURIComponent(coded ?? '');
  } catch {
    return '';
  }
}

export const api = {
  choices: () => asked<Choices>('/choices'),
  columns: () => asked<Column[]>('/columns'),
  part: (asking: string) => asked<LedgerPart>(query(asking)),
  coverage: (asking: string) => asked<Coverage>(`/coverage${query(asking)}`),
  coverageFile: (asking: string) => `${ADDRESS}/coverage/xlsx${query(asking)}`,
  meetings: (asking: string) => asked<MeetingCount>(`/meetings${query(asking)}`),
  meetingList: (asking: string) => asked<Meeting[]>(`/meetings/list${query(asking)}`),
  meetingsFile: (asking: string) => `${ADDRESS}/meetings/xlsx${query(asking)}`,
  count: (asking: string) => asked<Count>(`/count${query(asking)}`),
  workbook: (asking: string) => file(`/xlsx${query(asking)}`),
  beginExport: (asking: string) => asked<Export>(`/exports${query(asking)}`, sent('POST')),
  export: (id: string) => asked<Export>(`/exports/${part(id)}`),
  cancelExport: (id: string) => asked<Export>(`/exports/${part(id)}`, sent('DELETE')),
  statistics: (asking: string) => asked<Statistics>(`/statistics${query(asking)}`),
  line: (number: string) => asked<Line>(`/topics/${part(number)}`),
  timeline: (number: string) => asked<Moment[]>(`/topics/${part(number)}/timeline`),
  diagrams: (number: string) => asked<Diagram[]>(`/topics/${part(number)}/diagrams`),
  model: (number: string, id: string) => asked<string>(`/topics/${part(number)}/diagrams/${part(id)}/model`, {}, answer => answer.text()),
  papers: (number: string) => asked<Paper[]>(`/topics/${part(number)}/papers`),
  evidence: (number: string) => asked<Attached[]>(`/topics/${part(number)}/evidence`),
  paperOf: (number: string, paper: Paper) => `${ADDRESS}/topics/${part(number)}/papers/${part(paper.paper)}/${part(paper.number)}`,
  evidenceOf: (number: string, id: number) => `${ADDRESS}/topics/${part(number)}/evidence/${id}`,
  exportFile: (id: string) => `${ADDRESS}/exports/${part(id)}/xlsx`,
  printed: (asking: string) => `${ADDRESS}/print${query(asking)}`,
  statisticsFile: (asking: string) => `${ADDRESS}/statistics/xlsx${query(asking)}`,
};

export { Refused };
