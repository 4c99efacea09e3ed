// A table's rows as they are edited: nothing here changes what it is given.
import type { Change, Column, Row, Sheet } from './api';

export interface Mark { added: boolean; before: Map<string, string> }

export const ANNOTATION = 'annotation';

/** An id that no other row has, also none that was taken out. */
export function freshRule(...known: Row[][]): string {
  const taken = new Set(known.flat().map(row => row.rule));
  let number = 1;
  while (taken.has(`rule_added${number}`)) {
    number++;
  }
  return `rule_added${number}`;
}

export function blankRow(sheet: Sheet, rule: string): Row {
  const blank = (columns: Column[]) => Object.fromEntries(columns.map(column => [column.name, '']));
  return { rule, inputs: blank(sheet.inputs), outputs: blank(sheet.outputs), annotation: '' };
}

export function inserted(rows: Row[], at: number, row: Row): Row[] {
  return [...rows.slice(0, at), row, ...rows.slice(at)];
}

export function without(rows: Row[], at: number): Row[] {
  return rows.filter((_, index) => index !== at);
}

/** The row one place further up (-1) or down (1); at the edge nothing moves. */
export function moved(rows: Row[], at: number, by: -1 | 1): Row[] {
  const row = rows[at];
  const other = rows[at + by];
  if (!row || !other) {
    return rows;
  }
  const result = [...rows];
  result[at] = other;
  result[at + by] = row;
  return result;
}

export function replaced(rows: Row[], at: number, row: Row): Row[] {
  return rows.map((each, index) => index === at ? row : each);
}

export function cell(row: Row, column: string): string {
  return column === ANNOTATION ? row.annotation : row.inputs[column] ?? row.outputs[column] ?? '';
}

export function cells(row: Row): string[] {
  return [...Object.keys(row.inputs), ...Object.keys(row.outputs), ANNOTATION];
}

/** Blanks outside quotation marks say nothing. */
const plain = (feel: string) => feel.replace(/\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '');

/** What is new in a row against the version that the draft came from. */
export function mark(base: Row[], row: Row): Mark {
  const old = base.find(each => each.rule === row.rule);
  if (!old) {
    return { added: true, before: new Map() };
  }
  return { added: false, before: new Map(cells(row).filter(name => plain(cell(old, name)) !== plain(cell(row, name)))
    .map(name => [name, cell(old, name)])) };
}

/** Rows of the old version that the new one no longer has. */
export function removed(base: Row[], rows: Row[]): Row[] {
  const still = new Set(rows.map(row => row.rule));
  return base.filter(row => !still.has(row.rule));
}

export function same(one: Row[], other: Row[]): boolean {
  return one.length === other.length && one.every((row, index) => row.rule === other[index]!.rule
    && cells(row).every(name => cell(row, name) === cell(other[index]!, name)));
}

/** The difference between two states of one table, row by row, as the server tells it too. */
export function changesBetween(sheet: Sheet, base: Row[], rows: Row[]): Change[] {
  const named = [...sheet.inputs, ...sheet.outputs].map(column => column.name).concat(ANNOTATION);
  const label = (name: string) => [...sheet.inputs, ...sheet.outputs].find(column => column.name === name)?.label ?? '依据';
  const whole = (row: Row, kind: 'ADDED' | 'REMOVED'): Change => ({ rule: row.rule, kind,
    cells: named.map(name => ({ column: name, label: label(name),
      before: kind === 'REMOVED' ? cell(row, name) : null, after: kind === 'ADDED' ? cell(row, name) : null })) });
  return [...rows.flatMap(row => {
    const { added, before } = mark(base, row);
    return added ? [whole(row, 'ADDED')] : before.size === 0 ? [] : [{ rule: row.rule, kind: 'CHANGED' as const,
      cells: named.filter(name => before.has(name)).map(name => ({ name, old: before.get(name)! })).map(({ name, old }) => ({ column: name, label: label(name), before: old, after: cell(row, name) })) }];
  }), ...removed(base, rows).map(row => whole(row, 'REMOVED'))];
}

export interface Merged { rows: Row[]; clashes: number }

/** What two people made of the same rows: cells that only one changed are kept of both, where both did it is mine. */
export function merged(ancestor: Row[], mine: Row[], theirs: Row[]): Merged {
  const find = (rows: Row[], rule: string) => rows.find(row => row.rule === rule);
  let clashes = 0;
  const rows = order(ancestor, mine, theirs).flatMap(rule => {
    const [old, own, other] = [find(ancestor, rule), find(mine, rule), find(theirs, rule)];
    if (!old || !own || !other) {
      const left = own ?? other!;
      const untouched = old !== undefined && same([old], [left]);
      clashes += old && !untouched ? 1 : 0;
      // taken out by one: gone, unless the other changed it
      return untouched ? [] : [left];
    }
    return [cells(own).reduce((row, name) => {
      const [before, here, there] = [cell(old, name), cell(own, name), cell(other, name)];
      clashes += here !== before && there !== before && here !== there ? 1 : 0;
      return withCell(row, name, here !== before ? here : there);
    }, other)];
  });
  return { rows, clashes };
}

function withCell(row: Row, name: string, feel: string): Row {
  return name === ANNOTATION ? { ...row, annotation: feel }
    : name in row.inputs ? { ...row, inputs: { ...row.inputs, [name]: feel } } : { ...row, outputs: { ...row.outputs, [name]: feel } };
}

// mine where I moved rows, else theirs; what only the other has stands behind the row that it stands behind there
function order(ancestor: Row[], mine: Row[], theirs: Row[]): string[] {
  const rules = (rows: Row[]) => rows.map(row => row.rule);
  const old = rules(ancestor).filter(rule => rules(mine).includes(rule));
  const kept = rules(mine).filter(rule => rules(ancestor).includes(rule));
  const [first, second] = old.join() === kept.join() ? [rules(theirs), rules(mine)] : [rules(mine), rules(theirs)];
  return second.reduce((all, rule, at) => all.includes(rule) ? all
    : [...all.slice(0, all.indexOf(second[at - 1] ?? '') + 1), rule, ...all.slice(all.indexOf(second[at - 1] ?? '') + 1)], first);
}
