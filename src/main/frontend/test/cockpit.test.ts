import { describe, expect, it } from 'vitest';
import { optionOf } from '../src/common/chart';
import { isFlow } from '../src/cockpit/flow';
import { daysOf, readWay, ways } from '../src/cockpit/ways';

describe('where a number leads to', () => {
  it('is read back as it was written', () => {
    expect(readWay(ways.list('STEP', { step: 'TOPIC' }))).toEqual({ kind: 'STEP', narrowed: { step: 'TOPIC' } });
    expect(readWay(ways.list('ROUND_TABLES_MISSING'))).toEqual({ kind: 'ROUND_TABLES_MISSING', narrowed: {} });
    expect(readWay(ways.list('UNMOVED', { days: '20' }))).toEqual({ kind: 'UNMOVED', narrowed: { days: '20' } });
  });

  it('takes over nothing but what a list knows', () => {
    expect(readWay('#/overview/red?after=x&size=9999&step=')).toEqual({ kind: 'RED', narrowed: { step: '' } });
    expect(readWay('#/overview')).toEqual({ kind: '', narrowed: {} });
  });

  it('names the ledger and its filter', () => {
    expect(ways.ledger()).toBe('/ledger');
    expect(ways.ledger({ state: 'CLOSED' })).toBe('/ledger?state=CLOSED');
  });

  it('knows the first and last day of a month, leap years too', () => {
    expect(daysOf('2022-01')).toEqual({ first: '2022-01-01', last: '2022-01-31' });
    expect(daysOf('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' });
    expect(daysOf('2022-12')).toEqual({ first: '2022-12-01', last: '2022-12-31' });
  });
});

it('draws on the topics\' own way only', () => {
  expect(isFlow('seven-step-flow:1:017e')).toBe(true);
  expect(isFlow('seven-step-flow')).toBe(true);
  expect(isFlow('ten-step-method:1:017e')).toBe(false);
  expect(isFlow('seven-step-flow-of-others:1:x')).toBe(false);
});

it('draws the numbers of the table, lying or standing, without any HTML of its own', () => {
  const drawing = { title: '收到', axis: '月份', unit: '件', places: ['1月', '2月'], series: [{ name: '收到', values: [3, null] }] };
  expect(optionOf(drawing)).toMatchObject({ xAxis: { type: 'category', data: ['1月', '2月'] }, yAxis: { type: 'value' }, legend: { show: false },
    tooltip: { renderMode: 'richText' }, series: [{ type: 'bar', data: [3, null] }] });
  expect(optionOf({ ...drawing, lying: true })).toMatchObject({ yAxis: { type: 'category', inverse: true }, xAxis: { type: 'value' } });
});
