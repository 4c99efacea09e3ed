// What the ledger is asked for, as it stands in the address; the names are those of the server.
import type { Choice, Choices } from './api';

export const NAMES = ['day', 'words', 'street', 'community', 'unit', 'category', 'level', 'state', 'source', 'leader', 'receivedFrom', 'receivedTo',
  'closedFrom', 'closedTo', 'overdue', 'without', 'sort'] as const;
export type Name = (typeof NAMES)[number];
export type Filter = Partial<Record<Name, string>>;

/** Of the page alone; the server never hears of them. */
const OF_THE_PAGE = ['view', 'after', 'size'];

export const LABELS: Record<Name, string> = {
  day: '截至', words: '查找', street: '街道（镇）', community: '社区（村）', unit: '承办单位', category: '类型', level: '层级', state: '状态', source: '来源',
  leader: '挂点领导', receivedFrom: '收到日期自', receivedTo: '收到日期至', closedFrom: '办结日期自', closedTo: '办结日期至', overdue: '时限', without: '空缺', sort: '排序',
};

/** Columns in which nothing may stand, as the server names them. */
export const EMPTY_COLUMNS: Choice[] = [['unit', '没有写明承办单位'], ['category', '没有写明类型'], ['level', '没有写明层级'], ['source', '没有来源'],
  ['community', '没有社区（村）'], ['street', '没有街道（镇）']].map(([code, name]) => ({ code: code!, name: name!, within: '' }));

/** What the address asks for; also what the server does not know, so that it says so. */
export function readFilter(asked: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...asked].filter(([name, value]) => !OF_THE_PAGE.includes(name) && value.trim() !== ''));
}

/** As the server is asked; the order of the names is always the same. */
export function asking(filter: Record<string, string>, more: Record<string, string | null> = {}): string {
  const known = NAMES.filter(name => filter[name]).map(name => [name, filter[name]!] as [string, string]);
  const others = Object.entries(filter).filter(([name]) => !(NAMES as readonly string[]).includes(name));
  const added = Object.entries(more).filter((each): each is [string, string] => each[1] !== null && each[1] !== '');
  return new URLSearchParams([...known, ...others, ...added]).toString();
}

const LISTS: Partial<Record<Name, keyof Choices>> = { street: 'streets', community: 'communities', unit: 'units', category: 'categories', level: 'levels', state: 'states',
  source: 'sources', leader: 'leaders', sort: 'sorts' };

/** The pick-list of a filter; a street's choice leaves its own communities. */
export function choicesOf(name: Name, choices: Choices, filter: Record<string, string>): Choice[] {
  if (name === 'without') {
    return EMPTY_COLUMNS;
  }
  const list = LISTS[name] === undefined ? [] : choices[LISTS[name]] as Choice[];
  const street = filter.street;
  return name === 'community' && street ? list.filter(each => each.within === street) : list;
}

/** One filter in words, such as 街道（镇）：南站街道. */
export function said(name: string, value: string, choices: Choices | null): string {
  const known = (NAMES as readonly string[]).includes(name) ? name as Name : null;
  if (known === null) {
    return `${name}：${value}`;
  }
  if (known === 'overdue') {
    return value === 'true' ? '只看超过步骤时限的' : '时限：不限';
  }
  const choice = choices && choicesOf(known, choices, {}).find(each => each.code === value)?.name;
  return known === 'without' ? choice ?? `空缺：${value}` : `${LABELS[known]}：${choice ?? (/^\d{4}-\d\d-\d\d$/.test(value) ? written(value) : value)}`;
}

/** 2022年1月31日. */
export function written(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** Choosing another street lets go of a community of the one before. */
export function changed(filter: Record<string, string>, name: Name, value: string, choices: Choices | null): Record<string, string> {
  const next = { ...filter, [name]: value };
  if (name === 'street' && value !== '' && next.community
      && choices?.communities.find(each => each.code === next.community)?.within !== value) {
    delete next.community;
  }
  return Object.fromEntries(Object.entries(next).filter(([, each]) => each !== ''));
}
