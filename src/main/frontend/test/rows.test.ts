import { expect, it } from 'vitest';
import { changesBetween, freshRule, inserted, mark, merged, moved, removed, replaced, same, without } from '../src/policy/rows';
import { sheets } from './dmnFiles';

const sheet = sheets().find(each => each.id === 'responsible-level')!;
const { rows } = sheet;
const [first, second] = rows as [typeof rows[0] & object, typeof rows[0] & object];

it('gives a new row an id that none has or had', () => {
  const taken = { ...first, rule: 'rule_added1' };
  expect(freshRule(rows)).toBe('rule_added1');
  expect(freshRule([taken, ...rows], [])).toBe('rule_added2');
  expect(freshRule(rows, [taken])).toBe('rule_added2');
});

it('moves, adds and takes out rows without touching what it was given', () => {
  const before = JSON.stringify(rows);
  expect(moved(rows, 0, 1).map(row => row.rule).slice(0, 2)).toEqual([second.rule, first.rule]);
  expect(moved(rows, 0, -1)).toBe(rows);
  expect(moved(rows, rows.length - 1, 1)).toBe(rows);
  expect(inserted(rows, 1, { ...first, rule: 'new' })[1]!.rule).toBe('new');
  expect(without(rows, 0)).toHaveLength(rows.length - 1);
  expect(JSON.stringify(rows)).toBe(before);
});

it('marks what a cell was before', () => {
  const edited = { ...first, outputs: { ...first.outputs, level: '"COMMUNITY"' }, annotation: '新文件' };
  expect(mark(rows, edited)).toEqual({ added: false, before: new Map([['level', first.outputs.level], ['annotation', first.annotation]]) });
  expect(mark(rows, { ...first, rule: 'new' }).added).toBe(true);
});

it('tells the difference row by row', () => {
  const now = [...replaced(without(rows, 1), 0, { ...first, annotation: '新文件' }), { ...second, rule: 'rule_added1' }];
  const changes = changesBetween(sheet, rows, now);
  expect(changes.map(({ rule, kind }) => [rule, kind])).toEqual([[first.rule, 'CHANGED'], ['rule_added1', 'ADDED'], [second.rule, 'REMOVED']]);
  expect(changes[0]!.cells).toEqual([{ column: 'annotation', label: '依据', before: first.annotation, after: '新文件' }]);
  expect(removed(rows, now)).toEqual([second]);
  expect(changesBetween(sheet, rows, rows)).toEqual([]);
});

it('knows the same rows, and a changed order as another', () => {
  expect(same(rows, JSON.parse(JSON.stringify(rows)))).toBe(true);
  expect(same(rows, moved(rows, 0, 1))).toBe(false);
});

it('puts together what two people did at once: each keeps what only they changed, mine stands where both did', () => {
  const mine = inserted(replaced(rows, 0, { ...first, annotation: '我的' }), 1, { ...first, rule: 'mine' });
  const theirs = [...without(replaced(rows, 1, { ...second, annotation: '对方的' }), rows.length - 1), { ...first, rule: 'theirs' }];
  const both = merged(rows, mine, theirs);
  expect(both.clashes).toBe(0);
  expect(both.rows.map(row => row.rule)).toEqual([first.rule, 'mine', ...rows.slice(1, -1).map(row => row.rule), 'theirs']);
  expect(both.rows[0]!.annotation).toBe('我的');
  expect(both.rows[2]!.annotation).toBe('对方的');
  const clash = merged(rows, replaced(rows, 0, { ...first, annotation: '我的' }), replaced(rows, 0, { ...first, annotation: '对方的' }));
  expect([clash.clashes, clash.rows[0]!.annotation]).toEqual([1, '我的']);
});

it('keeps a row that one changed while the other took it out, and says so', () => {
  const both = merged(rows, replaced(rows, 0, { ...first, annotation: '我的' }), without(rows, 0));
  expect([both.clashes, both.rows.some(row => row.annotation === '我的')]).toEqual([1, true]);
  expect(merged(rows, rows, without(rows, 0))).toEqual({ clashes: 0, rows: rows.slice(1) });
});

it('keeps the order that one of the two made', () => {
  const turned = moved(rows, 0, 1).map(row => row.rule);
  expect(merged(rows, moved(rows, 0, 1), rows).rows.map(row => row.rule)).toEqual(turned);
  expect(merged(rows, rows, moved(rows, 0, 1)).rows.map(row => row.rule)).toEqual(turned);
});
