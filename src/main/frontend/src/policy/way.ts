// Where on the page somebody is: the part of the address behind #, so that back, forward and bookmarks work.

export type Way =
  | { at: 'tables' }
  | { at: 'table'; table: string; tab: TableTab }
  | { at: 'version'; table: string; version: number }
  | { at: 'draft'; draft: string; tab: DraftTab }
  | { at: 'calendar'; year: number | null };

export const TABLE_TABS = ['sheet', 'versions', 'running'] as const;
export type TableTab = (typeof TABLE_TABS)[number];
export const DRAFT_TABS = ['edit', 'try', 'examples', 'impact', 'difference', 'review'] as const;
export type DraftTab = (typeof DRAFT_TABS)[number];

export const ways = {
  tables: '#/',
  table: (table: string) => `#/tables/${encodeURIComponent(table)}`,
  versions: (table: string) => `#/tables/${encodeURIComponent(table)}/versions`,
  running: (table: string) => `#/tables/${encodeURIComponent(table)}/running`,
  version: (table: string, version: number) => `#/tables/${encodeURIComponent(table)}/versions/${version}`,
  draft: (draft: string | number, tab: DraftTab = 'edit') => `#/drafts/${encodeURIComponent(draft)}/${tab}`,
  calendar: (year?: number) => year === undefined ? '#/calendar' : `#/calendar/${year}`,
};

/** What an address means; one that means nothing leads to the list. */
export function readWay(hash: string): Way {
  const [first, second, third, fourth] = hash.replace(/^#?\/?/, '').split('/').map(plain);
  if (first === 'tables' && second) {
    return third === 'versions' && /^\d+$/.test(fourth ?? '') ? { at: 'version', table: second, version: Number(fourth) }
      : { at: 'table', table: second, tab: TABLE_TABS.find(tab => tab === third) ?? 'sheet' };
  }
  if (first === 'drafts' && second) {
    return { at: 'draft', draft: second, tab: DRAFT_TABS.find(tab => tab === third) ?? 'edit' };
  }
  if (first === 'calendar') {
    return { at: 'calendar', year: /^\d{4}$/.test(second ?? '') ? Number(second) : null };
  }
  return { at: 'tables' };
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

export function go(way: string): void {
  window.location.hash = way;
}
