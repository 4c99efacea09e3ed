// Where somebody is: the path and what stands behind the question mark, so that back, forward, bookmarks and links work.
import { useEffect, useState } from 'preact/hooks';

export type Way =
  | { at: 'list'; asked: URLSearchParams }
  | { at: 'statistics'; asked: URLSearchParams }
  | { at: 'coverage'; asked: URLSearchParams }
  | { at: 'meetings'; asked: URLSearchParams }
  | { at: 'ranking'; asked: URLSearchParams }
  | { at: 'topic'; number: string };

export const LIST = '/ledger';
export const STATISTICS = '/ledger/statistics';
export const COVERAGE = '/ledger/coverage';
export const MEETINGS = '/ledger/meetings';
export const RANKING = '/ledger/ranking';
const PLACES = { statistics: STATISTICS, coverage: COVERAGE, meetings: MEETINGS, ranking: RANKING } as const;

/** What an address means; one that means nothing leads to the list. */
export function readWay(path: string, search: string): Way {
  const topic = /^\/ledger\/topics\/([^/]+)\/?$/.exec(path)?.[1];
  if (topic !== undefined) {
    return { at: 'topic', number: plain(topic) };
  }
  const asked = new URLSearchParams(search);
  const place = (Object.keys(PLACES) as (keyof typeof PLACES)[]).find(each => path.replace(/\/$/, '') === PLACES[each]);
  return { at: place ?? 'list', asked };
}

export const topicWay = (number: string) => `${LIST}/topics/${encodeURIComponent(number)}`;

/** An address with what is asked for; what is empty is left out. */
export function wayTo(path: string, asked: Record<string, string | null | undefined>): string {
  const kept = Object.entries(asked).filter((each): each is [string, string] => each[1] !== null && each[1] !== undefined && each[1] !== '');
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept).toString()}`;
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Goes there without loading the page anew; what came before is kept beside the address. */
export function go(way: string, kept: unknown = null): void {
  window.history.pushState(kept, '', way);
  window.dispatchEvent(new PopStateEvent('popstate', { state: kept }));
}

/** Whether a click is for us: a link of the ledger's own, neither for a new window nor for a download. */
export function isOurs(link: HTMLAnchorElement, event: MouseEvent): boolean {
  return event.button === 0 && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    && link.target === '' && !link.hasAttribute('download') && link.origin === window.location.origin && /^\/ledger(\/|$)/.test(link.pathname)
    && link.getAttribute('href')?.startsWith('#') !== true;
}

export function useWay(): Way {
  const [way, setWay] = useState(() => readWay(window.location.pathname, window.location.search));
  useEffect(() => {
    const follow = () => setWay(readWay(window.location.pathname, window.location.search));
    const click = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link && isOurs(link, event)) {
        event.preventDefault();
        go(link.pathname + link.search);
      }
    };
    window.addEventListener('popstate', follow);
    document.addEventListener('click', click);
    return () => { window.removeEventListener('popstate', follow); document.removeEventListener('click', click); };
  }, []);
  return way;
}
