import { describe, expect, it } from 'vitest';
import { isCountedOneByOne, shownOf, type Batch, type SheetLine } from '../src/ledger/returns';
import { readWay } from '../src/ledger/way';

const line = (indicator: string): SheetLine => ({ indicator, label: '', definition: '', numerator: 1, denominator: 2, correctedNumerator: null, correctedDenominator: null,
  value: 50, weight: 10, target: 90, bottom: 0, points: 5, cases: [] });
const batch = (number: string, state: 'DRAWN_UP' | 'APPROVED', sheets: number): Batch => ({ number, kind: '', title: '', state, stateLabel: '', drawnOn: '', until: null,
  sheets: sheets === 0 ? [] : [{ state: 'AWAITED', label: '', sheets }] });

describe('排名', () => {
  it('a time that is not approved is shown to who sees its sheets and asks for it, otherwise the latest ranking', () => {
    const march = batch('JZ-2022-03', 'DRAWN_UP', 1), february = batch('JZ-2022-02', 'APPROVED', 0), hidden = batch('JZ-2022-04', 'DRAWN_UP', 0);
    expect(shownOf([hidden, march, february], '')).toBe(february);
    expect(shownOf([hidden, march, february], 'JZ-2022-03')).toBe(march);
    expect(shownOf([hidden, march, february], 'JZ-2022-04')).toBeNull();
    expect(shownOf([hidden, march], '')).toBe(march);
    expect(shownOf([hidden], '')).toBeNull();
    expect(shownOf([february], 'JZ-1999-01')).toBeNull();
  });

  it('communities, leaders and tasks are asked for one by one, topics are the ledger\'s', () => {
    expect(['CLOSING_RATE', 'ON_TIME_RATE', 'SATISFACTION_RATE', 'MEETING_RATE', 'ATTENDANCE_RATE', 'LATE_TASKS'].filter(each => isCountedOneByOne(line(each))))
      .toEqual(['MEETING_RATE', 'ATTENDANCE_RATE', 'LATE_TASKS']);
  });

  it('the address names the page', () => {
    expect(readWay('/ledger/ranking', '?number=JZ-2022-03')).toMatchObject({ at: 'ranking' });
    expect(readWay('/ledger/coverage/', '').at).toBe('coverage');
    expect(readWay('/ledger/nonsense', '').at).toBe('list');
  });
});
