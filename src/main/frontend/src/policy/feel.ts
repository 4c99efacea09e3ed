// A cell's expression as choices that can be read, and back. What is not one of the simple forms stays as it is written.
import type { Column } from './api';

export type Sign = '>=' | '>' | '<=' | '<';
export type Condition =
  | { form: 'any' }
  | { form: 'oneOf' | 'noneOf'; values: string[] }
  | { form: 'compared'; sign: Sign; bound: string }
  | { form: 'written'; text: string };

export const SIGNS: Record<Sign, string> = { '>=': '大于等于', '>': '大于', '<=': '小于等于', '<': '小于' };

const TEXT = /^"([^"]*)"$/;
const COMPARISON = /^(<=|>=|<|>)\s*([^\s<>="(),]*)$/;
const NOT = /^not\s*\((.*)\)$/s;
const TEXTS = /^"[^"]*"(?:\s*,\s*"[^"]*")*$/;
const NUMBERS = /^-?\d+(?:\s*,\s*-?\d+)*$/;
const FLAGS = /^(?:true|false)(?:\s*,\s*(?:true|false))*$/;

/** What an input cell asks for; codes, numbers and yes or no come as text. */
export function readCondition(column: Column, feel: string): Condition {
  const text = feel.trim();
  if (text === '' || text === '-') {
    return { form: 'any' };
  }
  const comparison = COMPARISON.exec(text);
  if (column.kind === 'NUMBER' && comparison) {
    return { form: 'compared', sign: comparison[1] as Sign, bound: comparison[2] ?? '' };
  }
  const not = NOT.exec(text);
  const values = listed(column, not ? not[1]!.trim() : text);
  return values ? { form: not ? 'noneOf' : 'oneOf', values } : { form: 'written', text: feel };
}

/** The expression of such a condition. */
export function writeCondition(column: Column, condition: Condition): string {
  switch (condition.form) {
    case 'any': return '';
    case 'written': return condition.text;
    case 'compared': return `${condition.sign} ${condition.bound}`;
    default: return condition.values.length === 0 ? '' : negated(condition.form === 'noneOf',
      condition.values.map(value => isText(column) ? `"${value}"` : value).join(', '));
  }
}

function negated(no: boolean, values: string): string {
  return no ? `not(${values})` : values;
}

function isText({ kind }: Column): boolean {
  return kind !== 'NUMBER' && kind !== 'FLAG';
}

function listed(column: Column, text: string): string[] | null {
  if (!isText(column)) {
    return (column.kind === 'NUMBER' ? NUMBERS : FLAGS).test(text) ? text.split(/\s*,\s*/) : null;
  }
  if (!TEXTS.test(text)) {
    return null;
  }
  const values = [...text.matchAll(/"([^"]*)"/g)].map(found => found[1] ?? '');
  return values.every(value => column.kind === 'TEXT' || knows(column, value)) ? values : null;
}

function knows(column: Column, code: string): boolean {
  return column.codes.some(each => each.code === code);
}

/** What an output cell says as plain text: the code, the codes with commas, the number, true or false; null when it is none. */
export function readValue(column: Column, feel: string): string | null {
  const text = feel.trim();
  switch (column.kind) {
    case 'NUMBER': return /^-?\d+$/.test(text) ? text : null;
    case 'FLAG': return text === 'true' || text === 'false' ? text : null;
    default: {
      const value = TEXT.exec(text)?.[1];
      return value === undefined || !isKnown(column, value) ? null : value;
    }
  }
}

function isKnown(column: Column, value: string): boolean {
  return column.kind === 'TEXT' || (column.kind === 'CODE' ? [value] : value.split(',')).every(code => knows(column, code));
}

/** The expression that says it; quotation marks and line ends that would break it become their Chinese like. */
export function writeValue(column: Column, value: string): string {
  if (!isText(column)) {
    return ascii(value);
  }
  return value === '' ? '' : `"${inQuotes(value)}"`;
}

/** Half-width digits, as a number has to be written. */
export function ascii(text: string): string {
  return text.replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xFEE0)).replace(/[－﹣−]/g, '-').trim();
}

/** Text that can stand between the quotation marks of an expression. */
export function inQuotes(text: string): string {
  let opens = true;
  return text.replace(/[\r\n]+/g, ' ').replace(/"/g, () => {
    opens = !opens;
    return opens ? '”' : '“';
  });
}

/** What a number counts, from the column's name: 工作日, 份, 人; empty where it is not said. */
export function unitOf({ label, kind }: Column): string {
  if (kind !== 'NUMBER') {
    return '';
  }
  if (label.includes('工作日')) {
    return '工作日';
  }
  const named = /（(\S{1,2})）$/.exec(label)?.[1];
  return named ?? (/人数/.test(label) ? '人' : /年份/.test(label) ? '年' : /多少字/.test(label) ? '字' : '');
}

export function labelOf(column: Column, value: string): string {
  if (column.kind === 'FLAG') {
    return value === 'true' ? '是' : value === 'false' ? '否' : value;
  }
  if (column.kind === 'NUMBER') {
    return (column.label.includes('第几个') ? '第' : '') + counted(value, unitOf(column));
  }
  return column.codes.find(each => each.code === value)?.label ?? value;
}

function counted(value: string, unit: string): string {
  return unit === '工作日' ? `${value}个工作日` : `${value}${unit}`;
}

/** An input cell in words. */
export function conditionInWords(column: Column, feel: string): string {
  const condition = readCondition(column, feel);
  switch (condition.form) {
    case 'any': return '任意';
    case 'written': return condition.text;
    case 'compared': return `${SIGNS[condition.sign]} ${counted(condition.bound || '…', unitOf(column))}`;
    default: return (condition.form === 'noneOf' ? '不是 ' : '') + condition.values.map(value => labelOf(column, value)).join('、');
  }
}

/** An output cell in words. */
export function valueInWords(column: Column, feel: string): string {
  const value = readValue(column, feel);
  if (value === null) {
    return feel.trim() === '' ? '（空）' : feel;
  }
  return column.kind === 'CODES' ? value.split(',').map(code => labelOf(column, code)).join('、') : labelOf(column, value);
}

/** A column's name without what its numbers say themselves. */
export function shortLabel({ label, kind }: Column): string {
  return kind === 'NUMBER' ? label.replace(/（[^（）]*）$/, '') : label;
}
