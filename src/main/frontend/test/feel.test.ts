import { describe, expect, it } from 'vitest';
import type { Column } from '../src/policy/api';
import { conditionInWords, inQuotes, readCondition, readValue, unitOf, valueInWords, writeCondition, writeValue } from '../src/policy/feel';
import { sheets } from './dmnFiles';

const level: Column = { name: 'level', label: '解决主体', kind: 'CODE', codes: [
  { code: 'COMMUNITY', label: '社区（村）' }, { code: 'STREET', label: '街道（镇）' }, { code: 'DISTRICT', label: '区' }] };
const days: Column = { name: 'days', label: '办理期限（工作日）', kind: 'NUMBER', codes: [] };
const refused: Column = { name: 'refused', label: '答复被退回或逾期', kind: 'FLAG', codes: [] };
const seats: Column = { ...level, name: 'seats', label: '席位', kind: 'CODES' };
const phrase: Column = { name: 'phrase', label: '空话', kind: 'TEXT', codes: [] };

describe('every cell of the product’s own tables', () => {
  const all = sheets();

  it('is there: twenty tables, each with rows', () => {
    expect(all.length).toBe(20);
    expect(all.filter(sheet => sheet.rows.length === 0)).toEqual([]);
  });

  it.each(all.map(sheet => [sheet.label, sheet] as const))('《%s》 is read as a choice and written as it was', (_, sheet) => {
    for (const row of sheet.rows) {
      for (const column of sheet.inputs) {
        const feel = row.inputs[column.name]!;
        const condition = readCondition(column, feel);
        expect(condition.form, `${row.rule} ${column.name} ${feel}`).not.toBe('written');
        expect(writeCondition(column, condition)).toBe(feel);
      }
      for (const column of sheet.outputs) {
        const feel = row.outputs[column.name]!;
        const value = readValue(column, feel);
        expect(value, `${row.rule} ${column.name} ${feel}`).not.toBeNull();
        expect(writeValue(column, value!)).toBe(feel);
      }
    }
  });
});

describe('a condition in words', () => {
  it.each([
    [level, '', '任意'], [level, '-', '任意'], [level, '"STREET"', '街道（镇）'], [level, '"STREET", "DISTRICT"', '街道（镇）、区'],
    [level, 'not("DISTRICT")', '不是 区'], [days, '>= 3', '大于等于 3个工作日'], [days, '<10', '小于 10个工作日'], [days, '5', '5个工作日'],
    [refused, 'true', '是'], [refused, 'false', '否'],
  ])('%o %s', (column, feel, words) => expect(conditionInWords(column, feel)).toBe(words));

  it.each([[level, '"VILLAGE"'], [level, 'level = "STREET"'], [days, '[1..3]'], [days, 'java.lang.System.exit(0)'], [refused, 'not(true) or true'], [level, '"STREET" or "X"']])(
    'leaves %o %s as it is written', (column, feel) => {
      expect(readCondition(column, feel)).toEqual({ form: 'written', text: feel });
      expect(writeCondition(column, readCondition(column, feel))).toBe(feel);
      expect(conditionInWords(column, feel)).toBe(feel);
    });

  it('keeps a comparison whose number is not typed yet', () => {
    expect(readCondition(days, '>= ')).toEqual({ form: 'compared', sign: '>=', bound: '' });
    expect(writeCondition(days, { form: 'compared', sign: '>=', bound: '' })).toBe('>= ');
  });

  it('asks for nothing when nothing is ticked', () => expect(writeCondition(level, { form: 'noneOf', values: [] })).toBe(''));
});

describe('a value', () => {
  it('is a number, half-width, or none', () => {
    expect(writeValue(days, ' １０ ')).toBe('10');
    expect(readValue(days, '10')).toBe('10');
    expect(readValue(days, '10天')).toBeNull();
    expect(readValue(days, '')).toBeNull();
  });

  it('is several codes in one text', () => {
    expect(readValue(seats, '"STREET,DISTRICT"')).toBe('STREET,DISTRICT');
    expect(valueInWords(seats, '"STREET,DISTRICT"')).toBe('街道（镇）、区');
    expect(readValue(seats, '"STREET,VILLAGE"')).toBeNull();
  });

  it('lets no quotation mark or line end break out of its text', () => {
    expect(inQuotes('所谓"协调"和"推进"\r\n等')).toBe('所谓“协调”和“推进” 等');
    const feel = writeValue(phrase, '"),evil("');
    expect(feel).toBe('"“),evil(”"');
    expect(readValue(phrase, feel)).toBe('“),evil(”');
  });

  it('is shown as it is written where it is none', () => {
    expect(valueInWords(days, '5 + 5')).toBe('5 + 5');
    expect(valueInWords(phrase, '')).toBe('（空）');
  });
});

it('tells what a number counts', () => {
  const unit = (label: string) => unitOf({ ...days, label });
  expect(['办理期限（工作日）', '催办（逾期后第几个工作日）', '没有新进展的工作日', '每月参加（次）', '最少人数', '截止时刻（时）', '年份', '其他'].map(unit))
    .toEqual(['工作日', '工作日', '工作日', '次', '人', '时', '年', '']);
});
