import { expect, it } from 'vitest';
import type { Day } from '../src/policy/api';
import { dayInWords, daysOf, doubts, holidays, noticeText, weeksOf, withYear, workingDays } from '../src/policy/year';
import { sheets } from './dmnFiles';

const { rows } = sheets().find(each => each.id === 'working-calendar')!;

it('counts the working days of 2022 as the State Council’s schedule makes them: 249', () => {
  expect(workingDays(2022, daysOf(rows, 2022))).toBe(249);
});

it('shows a month from Monday to Sunday', () => {
  const weeks = weeksOf(2022, 2, daysOf(rows, 2022));
  expect(weeks).toHaveLength(5);
  expect(weeks[0]!.map(cell => cell?.number ?? 0)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(weeks[0]![1]!.day).toEqual({ date: '2022-02-01', kind: 'OFF', holiday: '春节' });
  expect(dayInWords('2022-02-07')).toBe('2月7日（周一）');
});

it('finds nothing strange in the years that are known', () => {
  for (const year of [2021, 2022, 2023, 2024, 2025, 2026]) {
    expect(doubts(year, daysOf(rows, year))).toEqual([]);
  }
});

it('asks about a make-up workday in the week, a day twice, a day of another year', () => {
  const day = (date: string, kind: Day['kind']): Day => ({ date, kind, holiday: '春节' });
  expect(doubts(2027, [day('2027-02-08', 'WORK'), day('2027-02-06', 'OFF'), day('2027-02-06', 'OFF'), day('2026-11-30', 'OFF')])).toHaveLength(3);
  expect(doubts(2027, [day('2026-12-31', 'OFF')])).toEqual([]);
});

it('puts the days of a holiday together', () => {
  const spring = holidays(daysOf(rows, 2022)).find(each => each.name === '春节')!;
  expect([spring.off[0], spring.off.length, spring.work]).toEqual(['2022-01-31', 7, ['2022-01-29', '2022-01-30']]);
});

it('takes one year anew and leaves the others where they are', () => {
  const days: Day[] = [{ date: '2027-01-02', kind: 'OFF', holiday: '元旦' }, { date: '2027-01-01', kind: 'OFF', holiday: '元旦' }];
  const with2027 = withYear(rows, 2027, days, '通知');
  expect(with2027.slice(0, rows.length)).toEqual(rows);
  expect(with2027.slice(rows.length).map(row => [row.rule, row.outputs.date])).toEqual([['rule_day2027_01_01', '"2027-01-01"'], ['rule_day2027_01_02', '"2027-01-02"']]);
  expect(withYear(rows, 2022, daysOf(rows, 2022), '另一份通知')).toEqual(rows);
});

it('gives a day of the December before to its own year', () => {
  const eve: Day = { date: '2023-12-31', kind: 'OFF', holiday: '元旦' };
  const taken = withYear(rows, 2024, [...daysOf(rows, 2024), eve], '通知');
  const at = taken.findIndex(row => row.outputs.date === '"2023-12-31"');
  expect(taken[at]!.inputs.year).toBe('2023');
  expect(taken[at + 1]!.inputs.year).toBe('2024');
  expect(taken.filter(row => row.outputs.date === '"2023-12-31"')).toHaveLength(1);
});

it('reads 放假 and 上班 in a CSV line as the server does, and leaves a notice as it is', () => {
  expect(noticeText('2027-02-07,上班,春节\n2027-02-08，放假，春节')).toBe('2027-02-07,WORK,春节\n2027-02-08,OFF,春节');
  expect(noticeText('一、元旦：1月1日（周五）放假，共3天。')).toBe('一、元旦：1月1日（周五）放假，共3天。');
});
