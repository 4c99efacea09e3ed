import { expect, it } from 'vitest';
import { about } from '../src/policy/about';
import { readWay, ways } from '../src/policy/way';
import { sheets } from './dmnFiles';

it.each(sheets().map(sheet => [sheet.label, sheet.id] as const))('《%s》 is told in a sentence to whoever looks for it', (_, id) => {
  expect(about(id)).not.toBe('');
});

it('knows its own addresses, and leads any other to the list', () => {
  expect(readWay(ways.table('time-limits'))).toEqual({ at: 'table', table: 'time-limits', tab: 'sheet' });
  expect(readWay(ways.versions('time-limits'))).toEqual({ at: 'table', table: 'time-limits', tab: 'versions' });
  expect(readWay(ways.version('time-limits', 3))).toEqual({ at: 'version', table: 'time-limits', version: 3 });
  expect(readWay(ways.draft('7', 'review'))).toEqual({ at: 'draft', draft: '7', tab: 'review' });
  expect(readWay('#/drafts/7/nonsense')).toEqual({ at: 'draft', draft: '7', tab: 'edit' });
  expect(readWay(ways.calendar(2027))).toEqual({ at: 'calendar', year: 2027 });
  expect(['', '#/', '#/nonsense/%'].map(readWay)).toEqual([{ at: 'tables' }, { at: 'tables' }, { at: 'tables' }]);
});
