// Which columns of the ledger are shown: five views, the number and the title always; on a phone each line is a card.
import type { Column, Line } from './api';

export interface View { code: string; name: string; columns: string[] }

export const VIEWS: View[] = [
  { code: 'main', name: '总览', columns: ['place', 'receivedOn', 'category', 'level', 'state', 'step', 'dueOn', 'unit', 'progress'] },
  { code: 'meeting', name: '受理与协商', columns: ['source', 'receivedOn', 'category', 'level', 'state', 'reason', 'meetingOn', 'outcome', 'resolution'] },
  { code: 'project', name: '实施与销号', columns: ['unit', 'responsible', 'targetOn', 'startedOn', 'progress', 'progressOn', 'finishedOn', 'signedOffOn', 'verifier'] },
  { code: 'result', name: '办结与评议', columns: ['state', 'closedOn', 'reason', 'verySatisfied', 'satisfied', 'fairlySatisfied', 'dissatisfied', 'archivedOn'] },
  { code: 'all', name: '全部列', columns: [] },
];

/** What two columns say together. */
const TOGETHER: Record<string, Column> = {
  place: { name: 'place', label: '街道、社区', type: 'TEXT' },
  progress: { name: 'progress', label: '单元进度', type: 'TEXT' },
};

/** The columns of a view, as the server labels them; the title stands before them. */
export function columnsOf(view: View, columns: Column[]): Column[] {
  const others = columns.filter(column => column.name !== 'title');
  return view.code === 'all' ? others
    : view.columns.map(name => TOGETHER[name] ?? others.find(column => column.name === name)).filter((column): column is Column => column !== undefined);
}

export const viewOf = (code: string | null): View => VIEWS.find(view => view.code === code) ?? VIEWS[0]!;

/** What stands in a cell; empty where nothing does. */
export function cell(line: Line, column: Column): string {
  const text = (name: string) => line.texts[name] ?? '';
  switch (column.name) {
    case 'place': return [text('street'), text('community')].filter(each => each !== '').join(' ');
    case 'progress': return text('unitsTotal') === '' ? '' : `${text('unitsDone') === '' ? '0' : text('unitsDone')}/${text('unitsTotal')}`;
    default: return text(column.name);
  }
}
