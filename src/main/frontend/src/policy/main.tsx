import '../common/base.css';
import './policy.css';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Frame } from '../common/frame';
import { CalendarPage } from './calendarPage';
import { DraftPage } from './draftPage';
import { TablePage, VersionPage } from './tablePage';
import { TablesPage } from './tablesPage';
import { readWay, ways, type Way } from './way';

function Links({ way }: { way: Way }) {
  const current = (...at: Way['at'][]) => at.includes(way.at) ? 'page' as const : undefined;
  return <>
    <a href={ways.tables} aria-current={current('tables', 'table', 'version', 'draft')}>规则</a>
    <a href={ways.calendar()} aria-current={current('calendar')}>工作日历</a>
    <a href="/camunda/app/tasklist/default/">待办任务</a>
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
  return <Frame name="规则" links={<Links way={way} />}>{page(way)}</Frame>;
}

const root = document.getElementById('page')!;
root.replaceChildren();
render(<App />, root);
