// A draft while somebody types: saved a moment after each change, never over somebody else's, and never lost.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Refused } from '../common/server';
import { api, type Draft, type Reader, type Row } from './api';
import { merged, same, type Merged } from './rows';

const PAUSE = 700;
const LOOK_AGAIN = 20_000;
const TOGETHER = 900;

/** @param saved what the server had when it was typed */
export interface Backup { revision: number; rows: Row[]; saved: Row[] }

const backupName = (draft: number) => `roundtable.policy.draft.${draft}`;

/** What was typed and not yet saved, in this browser alone. */
export const backups = {
  read(draft: number): Backup | null {
    try {
      const found = JSON.parse(localStorage.getItem(backupName(draft)) ?? 'null') as Backup | null;
      return found && Array.isArray(found.rows) && Array.isArray(found.saved) ? found : null;
    } catch {
      return null;
    }
  },
  write(draft: number, backup: Backup): void {
    try {
      localStorage.setItem(backupName(draft), JSON.stringify(backup));
    } catch {
      // a browser that keeps nothing: the page itself still holds it
    }
  },
  drop(draft: number): void {
    try {
      localStorage.removeItem(backupName(draft));
    } catch {
      // as above
    }
  },
};

export type Keeping = 'saved' | 'typing' | 'saving' | 'stopped';

export interface Kept {
  draft: Draft; rows: Row[]; keeping: Keeping; refused: Refused | null; theirs: Draft | null; merge: Merged | null; news: string; readers: Reader[]; found: Backup | null;
  set: (rows: Row[]) => void; undo: (() => void) | null; again: () => void; takeTheirs: () => void; putMine: () => void;
  restore: () => void; forget: () => void; take: (draft: Draft) => void;
  /** what was saved another way than by the grid; can be undone */
  accept: (draft: Draft) => void; flush: () => Promise<void>;
}

export function useKept(opened: Draft): Kept {
  const [draft, setDraft] = useState(opened);
  const [rows, setRows] = useState(opened.sheet.rows);
  const [keeping, setKeeping] = useState<Keeping>('saved');
  const [refused, setRefused] = useState<Refused | null>(null);
  const [theirs, setTheirs] = useState<Draft | null>(null);
  const [found, setFound] = useState<Backup | null>(() => {
    const backup = backups.read(opened.id);
    return backup && !same(backup.rows, opened.sheet.rows) ? backup : null;
  });
  const [past, setPast] = useState<Row[][]>([]);
  const [news, setNews] = useState('');
  const [readers, setReaders] = useState(opened.readers);
  // what the timers read: always the newest
  const now = useRef({ draft, rows, saved: opened.sheet.rows, running: null as Promise<void> | null, lastChange: 0, stopped: false, reachable: true });
  const timer = useRef<number>();

  const take = (newer: Draft, asked = true) => {
    now.current = { ...now.current, draft: newer, rows: newer.sheet.rows, saved: newer.sheet.rows, stopped: false };
    setDraft(newer);
    setRows(newer.sheet.rows);
    setTheirs(null);
    setRefused(null);
    setKeeping('saved');
    // what came by itself leaves what is still to be restored
    if (asked) {
      backups.drop(newer.id);
    }
  };

  async function save(): Promise<void> {
    const { draft: known, rows: sent } = now.current;
    setKeeping('saving');
    try {
      const answer = await api.keep(known.id, known.revision, sent);
      now.current = { ...now.current, draft: answer, saved: sent, stopped: false };
      setDraft(answer);
      setRefused(null);
      const done = same(now.current.rows, sent);
      setKeeping(done ? 'saved' : 'typing');
      done ? backups.drop(known.id) : plan();
    } catch (thrown) {
      now.current.stopped = true;
      // the network comes back by itself, a refusal does not
      now.current.reachable = thrown instanceof Refused && thrown.status !== 0;
      setKeeping('stopped');
      setRefused(thrown instanceof Refused ? thrown : new Refused(0, '页面出错了，您填写的内容还在本页'));
      if (thrown instanceof Refused && thrown.overtaken) {
        setTheirs(await api.draft(known.id).catch(() => null));
      }
    }
  }

  function plan(pause = PAUSE): void {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void flush(), pause);
  }

  async function flush(): Promise<void> {
    window.clearTimeout(timer.current);
    await now.current.running;
    if (!same(now.current.rows, now.current.saved)) {
      now.current.running = save();
      await now.current.running;
      now.current.running = null;
    }
  }

  function set(changed: Row[]): void {
    const moment = Date.now();
    // letters typed in a row are undone together
    if (moment - now.current.lastChange > TOGETHER || changed.length !== now.current.rows.length) {
      const before = now.current.rows;
      setPast(known => [...known.slice(-49), before]);
    }
    now.current = { ...now.current, rows: changed, lastChange: moment };
    setRows(changed);
    backups.write(draft.id, { revision: now.current.draft.revision, rows: changed, saved: now.current.saved });
    setNews('');
    if (!now.current.stopped) {
      setKeeping('typing');
      plan();
    }
  }

  function undo(): void {
    const before = past[past.length - 1];
    if (before) {
      setPast(past.slice(0, -1));
      now.current.lastChange = Date.now();
      now.current = { ...now.current, rows: before };
      setRows(before);
      backups.write(draft.id, { revision: now.current.draft.revision, rows: before, saved: now.current.saved });
      if (!now.current.stopped) {
        setKeeping('typing');
        plan();
      }
    }
  }

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!same(now.current.rows, now.current.saved)) {
        event.preventDefault();
      }
    };
    // what somebody else saved comes by itself as long as nothing is typed here
    const look = window.setInterval(async () => {
      const { draft: known, stopped, reachable } = now.current;
      if (stopped) {
        return reachable ? undefined : flush();
      }
      const newer = document.hidden ? null : await api.draft(known.id).catch(() => null);
      if (newer) {
        setReaders(newer.readers);
      }
      const untouched = same(now.current.rows, now.current.saved) && now.current.running === null;
      if (newer && untouched && now.current.draft === known && (newer.revision !== known.revision || newer.state !== known.state)) {
        take(newer, false);
        setNews(`${newer.editedBy}刚刚保存了这份草稿，本页已是最新内容`);
      }
      return undefined;
    }, LOOK_AGAIN);
    window.addEventListener('beforeunload', warn);
    return () => {
      window.clearInterval(look);
      window.removeEventListener('beforeunload', warn);
      void flush();
    };
  }, []);

  return {
    draft, rows, keeping, refused, theirs, news, readers, found,
    merge: theirs && merged(now.current.saved, rows, theirs.sheet.rows), set, take, flush,
    accept: newer => {
      const mine = now.current.rows;
      take(newer);
      setPast(known => [...known.slice(-49), mine]);
    },
    undo: past.length > 0 ? undo : null,
    again: () => { now.current.stopped = false; setRefused(null); void flush(); },
    takeTheirs: () => {
      const mine = now.current.rows;
      if (theirs) {
        take(theirs);
        setPast(known => [...known, mine]);
      }
    },
    putMine: () => {
      if (theirs) {
        const mine = now.current.rows;
        const { rows: both } = merged(now.current.saved, mine, theirs.sheet.rows);
        now.current = { ...now.current, draft: theirs, rows: both, saved: theirs.sheet.rows, stopped: false };
        setDraft(theirs);
        setRows(both);
        setPast(known => [...known, mine]);
        setTheirs(null);
        setRefused(null);
        setKeeping('saved');
        backups.write(draft.id, { revision: theirs.revision, rows: both, saved: theirs.sheet.rows });
        void flush();
      }
    },
    restore: () => {
      if (found) {
        setFound(null);
        // somebody else may have saved since
        set(found.revision === now.current.draft.revision ? found.rows : merged(found.saved, found.rows, now.current.rows).rows);
      }
    },
    forget: () => { setFound(null); backups.drop(draft.id); },
  };
}
