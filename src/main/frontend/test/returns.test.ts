import { describe, expect, it } from 'vitest';
import { casesBehind, daysOf, type SheetLine, type UnitSheet } from '../src/ledger/returns';
import { readWay } from '../src/ledger/way';

const line = (indicator: string): SheetLine => ({ indicator, label: '', definition: '', numerator: 1, denominator: 2, correctedNumerator: null, correctedDenominator: null,
  value: 50, weight: 10, target: 90, bottom: 0, points: 5 });
const sheet = (unitKind: string): UnitSheet => ({ unit: 'XH-NZ', unitName: '南站街道', unitKind, state: '', stateLabel: '', objection: null, answer: null, score: null, lines: [] });

describe('排名背后的议题', () => {
  it('a month and a year have their first and their last day', () => {
    expect(daysOf('JZ-2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(daysOf('KH-2022')).toEqual({ from: '2022-01-01', to: '2022-12-31' });
  });

  it('each rate leads to the ledger of the unit and the time', () => {
    expect(casesBehind(sheet('STREET'), line('CLOSING_RATE'), 'JZ-2022-03').map(each => each.asked)).toEqual([
      { street: 'XH-NZ', closedFrom: '2022-03-01', closedTo: '2022-03-31' }, { street: 'XH-NZ', state: 'IN_PROGRESS', day: '2022-03-31' },
      { street: 'XH-NZ', state: 'PENDING', day: '2022-03-31' }]);
    expect(casesBehind(sheet('DEPARTMENT'), line('SATISFACTION_RATE'), 'KH-2022')[0]?.asked).toEqual({ unit: 'XH-NZ', closedFrom: '2022-01-01', closedTo: '2022-12-31' });
    expect(casesBehind(sheet('STREET'), line('MEETING_RATE'), 'JZ-2022-03')[0]).toMatchObject({ path: '/api/tasks/duty/month', asked: { month: '2022-03' } });
    expect(casesBehind(sheet('STREET'), line('LATE_TASKS'), 'JZ-2022-03')).toEqual([]);
  });

  it('the address names the page', () => {
    expect(readWay('/ledger/ranking', '?number=JZ-2022-03')).toMatchObject({ at: 'ranking' });
    expect(readWay('/ledger/coverage/', '').at).toBe('coverage');
    expect(readWay('/ledger/nonsense', '').at).toBe('list');
  });
});
