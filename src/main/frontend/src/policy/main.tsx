import './policy.css';
import { render, type ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { CalendarPage } from './calendarPage';
import { DraftPage } from './draftPage';
import { TablePage, VersionPage } from './tablePage';
import { TablesPage } from './tablesPage';
import { readWay, ways, type Way } from './way';

function Frame({ way, children }: { way: Way; children: ComponentChildren }) {
  const main = useRef<HTMLElement>(null);
  const current = (...at: Way['at'][]) => at.includes(way.at) ? 'page' as const : undefined;
  return <>
    <a class="skip" href="#main" onClick={event => { event.preventDefault(); main.current?.focus(); }}>跳到正文</a>
    <header class="top">
      <a class="brand" href="/">幸福圆桌会</a>
      <nav aria-label="规则">
        <a href={ways.tables} aria-current={current('tables', 'table', 'version', 'draft')}>规则</a>
        <a href={ways.calendar()} aria-current={current('calendar')}>工作日历</a>
        <a href="/camunda/app/tasklist/default/">待办任务</a>
      </nav>
    </header>
    <main ref={main} tabIndex={-1} id="main">{children}</main>
  </>;
}

function page(way: Way) {
  switch (way.at) {
    case 'tables': return <TablesPage />;
    case 'table': return <TablePage key={way.table} table={way.table} tab={way.tab} />;
    case 'version': return <VersionPage key={`${way.table} ${way.version}`} table={way.table} version={way.version} />;
    case 'draft': return <DraftPage key={way.draft} id={way.draft} tab={way.tab} />;
    case 'calendar': return <CalendarPage key={way.year ?? ''} year={way.year} />;
  }
}

const placeOf = (way: Way) => JSON.stringify({ ...way, tab: undefined });

function App() {
  const [way, setWay] = useState<Way>(() => readWay(window.location.hash));
  const place = useRef(placeOf(way));
  useEffect(() => {
    const follow = () => setWay(readWay(window.location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  // a new page is read from its beginning, by eye and by screen reader
  useEffect(() => {
    if (place.current !== placeOf(way)) {
      place.current = placeOf(way);
      window.scrollTo(0, 0);
      document.getElementById('main')?.focus({ preventScroll: true });
    }
  }, [way]);
  return <Frame way={way}>{page(way)}</Frame>;
}

const root = document.getElementById('page')!;
root.replaceChildren();
render(<App />, root);
