// Where a number leads to: topics to the ledger, everything else to a list of its own inside the Cockpit.
import { LIST, topicWay, wayTo } from '../ledger/way';

export const ways = {
  ledger: (filter: Record<string, string> = {}) => wayTo(LIST, filter),
  topic: topicWay,
  list: (kind: string, narrowed: Record<string, string> = {}) => {
    const asked = new URLSearchParams(narrowed).toString();
    return `#/overview/${kind.toLowerCase().replaceAll('_', '-')}${asked === '' ? '' : `?${asked}`}`;
  },
};

export interface Wanted { kind: string; narrowed: Record<string, string> }

/** Which list an address of the Cockpit means. */
export function readWay(hash: string): Wanted {
  const [path = '', asked = ''] = hash.replace(/^#?\/?/, '').split('?');
  const kind = (path.split('/')[1] ?? '').toUpperCase().replaceAll('-', '_');
  const all = new URLSearchParams(asked);
  return { kind, narrowed: Object.fromEntries(['step', 'days'].flatMap(name => all.has(name) ? [[name, all.get(name)!]] : [])) };
}

/** 2022-01 as its first and last day. */
export function daysOf(month: string): { first: string; last: string } {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return { first: `${month}-01`, last: `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}` };
}
