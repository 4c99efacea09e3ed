// What the policy desk's server says and hears: /api/policy, by the Tasklist's login.

import { askedUnder, sent, uploaded } from '../common/server';

export type Kind = 'TEXT' | 'CODE' | 'CODES' | 'NUMBER' | 'FLAG';
export interface Code { code: string; label: string }
export interface Column { name: string; label: string; kind: Kind; codes: Code[] }
export interface Row { rule: string; inputs: Record<string, string>; outputs: Record<string, string>; annotation: string }
export interface Sheet {
  id: string; label: string; severalRows: boolean; hitPolicy: { code: string; label: string }; version: number; inForceFrom: string | null;
  inputs: Column[]; outputs: Column[]; rows: Row[]; floor: string;
}
export type State = 'DRAFT' | 'HANDED_ON' | 'PUBLISHED' | 'WITHDRAWN';
export interface TableLine {
  id: string; label: string; version: number; inForceFrom: string | null;
  coming: { version: number; inForceFrom: string } | null;
  draft: { id: number; state: State; author: string; editedAt: string } | null;
  /** whether this edition of the product came with a table that is newer than the one it brought before */
  factory: { newer: boolean };
}
export interface Alarm { kind: 'YEAR_MISSING' | 'NEXT_YEAR_MISSING' | 'DRAFT_WAITS' | 'FACTORY_NEWER'; text: string }
/** The server's day, and what somebody has to see to. */
export interface Desk { today: string; alarms: Alarm[] }
export interface Move { topic: string; what: string; before: string; after: string }
export interface Version { version: number; inForceFrom: string; publishedAt: string; publishedBy: string; reason: string }
export interface ChangedCell { column: string; label: string; before: string | null; after: string | null }
export interface Change { rule: string; kind: 'ADDED' | 'REMOVED' | 'CHANGED'; cells: ChangedCell[] }
export interface Fault { row: number | null; column: string | null; text: string }
export interface Draft {
  id: number; table: string; base: number; replaces: number; state: State; author: string; editedBy: string; editedAt: string;
  revision: number; sheet: Sheet; faults: Fault[]; changes: Change[];
  reason: string | null; documentNumber: string | null; inForceFrom: string | null; returned: string | null; published: number | null;
  /** whether whoever looks had no hand in it */
  mayPublish: boolean;
  /** who else has it open, looked within two minutes */
  readers: Reader[];
}
export interface Reader { person: string; readAt: string }
export type Fact = string | number | boolean;
export type Facts = Record<string, Fact>;
export interface Tried { rules: string[]; rows: Record<string, Fact>[] }
/** Which rows a saved case fires in the version in force, and which in the draft. */
export interface Example { facts: Facts; expected: string[]; fired: string[]; expectedResult: string; result: string; passed: boolean }
/** In words, the outputs one after the other with ； between them. */
export interface Outcome { rules: string; outputs: string }
export interface ReplayCase { topic: string; street: string; at: string; facts: string; before: Outcome; after: Outcome }
export interface Replay {
  asked: number; total: number; changed: number; state: 'RUNNING' | 'DONE' | 'CANCELLED';
  byStreet: { street: string; changed: number }[]; cases: ReplayCase[];
}
export interface Happened { draft: number; happenedAt: string; person: string; detail: string;
  kind: string }
/** Dates are days; null is 待国务院通知. */
export interface RunningCase { topic: string; step: string; level: string; shorter: boolean;
  dates: { what: string; before: string | null; after: string | null; sooner: boolean }[] }
/** What is under way by an older version than the one in force, and what moving it would change; why where it cannot be moved. */
export interface RunningCases { table: string; version: number; movable: boolean; why: string | null; shorter: number; remaining: number; leftOut: string[]; cases: RunningCase[] }
export interface Day { date: string; kind: 'OFF' | 'WORK'; holiday: string }

// what is read to learn the token of a new login: the lightest of the desk's answers
const ADDRESS = '/api/policy';
const asked = askedUnder(ADDRESS, '/desk');

type Id = string | number;
const part = (id: string | number) => encodeURIComponent(id);
export const api = {
  desk: () => asked<Desk>('/desk'),
  tables: () => asked<TableLine[]>('/tables'),
  table: (id: string) => asked<Sheet>(`/tables/${part(id)}`),
  versions: (id: string) => asked<Version[]>(`/tables/${part(id)}/versions`),
  version: (id: string, version: number) => asked<Sheet>(`/tables/${part(id)}/versions/${version}`),
  difference: (id: string, from: number, to: number) =>
    asked<Change[]>(`/tables/${part(id)}/difference?from=${from}&to=${to}`),
  events: (id: string) => asked<Happened[]>(`/tables/${part(id)}/events`),
  running: (id: string) => asked<RunningCases>(`/tables/${part(id)}/running`),
  moveRunning: (id: string, said: { version: number; reason: string; documentNumber: string; shorten: boolean }) =>
    asked<RunningCases>(`/tables/${part(id)}/running`, sent('POST', said)),
  begin: (id: string, base: number | 'factory') => asked<Draft>(`/tables/${part(id)}/drafts`, sent('POST', { base })),
  draft: (id: Id) => asked<Draft>(`/drafts/${part(id)}`),
  keep: (id: Id, revision: number, rows: Row[]) => asked<Draft>(`/drafts/${part(id)}`, sent('PUT', { revision, rows })),
  keepXml: (id: Id, revision: number, xml: string) => asked<Draft>(`/drafts/${part(id)}`, sent('PUT', { revision, xml })),
  withdraw: (id: Id) => asked<unknown>(`/drafts/${part(id)}`, sent('DELETE')),
  tryOut: (id: Id, facts: Facts) => asked<Tried>(`/drafts/${part(id)}/try`, sent('POST', { facts })),
  examples: (id: Id) => asked<Example[]>(`/drafts/${part(id)}/examples`),
  replay: (id: Id, from: string, to: string) => asked<{ id: number }>(`/drafts/${part(id)}/replays`, sent('POST', { from, to })),
  replayed: (id: Id) => asked<Replay>(`/replays/${part(id)}`),
  cancelReplay: (id: Id) => asked<unknown>(`/replays/${part(id)}`, sent('DELETE')),
  handOn: (id: Id, said: { revision: number; reason: string; documentNumber: string; inForceFrom: string; confirmed: boolean }) =>
    asked<unknown>(`/drafts/${part(id)}/hand-on`, sent('POST', said)),
  publish: (id: Id, revision: number) => asked<unknown>(`/drafts/${part(id)}/publish`, sent('POST', { revision })),
  giveBack: (id: Id, reason: string) => asked<unknown>(`/drafts/${part(id)}/return`, sent('POST', { reason })),
  fromExcel: (id: Id, file: File) => asked<Draft>(`/drafts/${part(id)}/xlsx`, uploaded(file)),
  calendar: (year: number) => asked<{ year: number; days: Day[] }>(`/calendar/${year}`),
  calendarMoves: (version: number | undefined) =>
    asked<{ version: number; moves: Move[] }>(`/calendar/moves${version === undefined ? '' : `?version=${version}`}`),
  readNotice: (year: number, text: string) =>
    asked<{ days: Day[]; unread: string[] }>('/calendar/read', sent('POST', { year, text })),
  importBook: (file: File) => asked<Draft[]>('/rule-book', uploaded(file)),
  raw: (id: Id) => asked<string>(`/drafts/${part(id)}/dmn`, {}, answer => answer.text()),
  rawOf: (id: Id) => `${ADDRESS}/drafts/${part(id)}/dmn`,
  rawOfVersion: (id: string, version: number) => `${ADDRESS}/tables/${part(id)}/versions/${version}/dmn`,
  excelOf: (id: Id) => `${ADDRESS}/drafts/${part(id)}/xlsx`,
  replayList: (id: Id) => `${ADDRESS}/replays/${part(id)}/csv`,
  book: `${ADDRESS}/rule-book.zip`,
};

/** A draft's state in words. */
export const STATES = { DRAFT: '草稿', HANDED_ON: '待复核', PUBLISHED: '已发布', WITHDRAWN: '已撤回' } as const;
