import '../common/base.css';
import './ledger.css';
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Frame } from '../common/frame';
import { CoveragePage } from './coveragePage';
import { MeetingPage } from './meetingPage';
import { RankingPage } from './rankingPage';
import { ListPage } from './listPage';
import { StatisticsPage } from './statisticsPage';
import { TopicPage } from './topicPage';
import { COVERAGE, LIST, MEETINGS, RANKING, STATISTICS, useWay, type Way } from './way';

function Links({ way }: { way: Way }) {
  const current = (...at: Way['at'][]) => at.includes(way.at) ? 'page' as const : undefined;
  return <>
    <a href={LIST} aria-current={current('list', 'topic')}>台账</a>
    <a href={STATISTICS} aria-current={current('statistics')}>统计</a>
    <a href={RANKING} aria-current={current('ranking')}>排名</a>
    <a href={MEETINGS} aria-current={current('meetings')}>圆桌会</a>
    <a href={COVERAGE} aria-current={current('coverage')}>覆盖</a>
    <a href="/camunda/app/tasklist/default/">待办任务</a>
  </>;
}

function page(way: Way) {
  switch (way.at) {
    case 'list': return <ListPage asked={way.asked} />;
    case 'statistics': return <StatisticsPage asked={way.asked} />;
    case 'ranking': return <RankingPage asked={way.asked} />;
    case 'coverage': return <CoveragePage asked={way.asked} />;
    case 'meetings': return <MeetingPage asked={way.asked} />;
    case 'topic': return <TopicPage key={way.number} number={way.number} />;
  }
}

const placeOf = (way: Way) => way.at === 'topic' ? way.number : way.at;

function App() {
  const way = useWay();
  const place = useRef(placeOf(way));
  // a new page is read from its beginning, by eye and by screen reader
  useEffect(() => {
    if (place.current !== placeOf(way)) {
      place.current = placeOf(way);
      window.scrollTo(0, 0);
      document.getElementById('main')?.focus({ preventScroll: true });
    }
  }, [way]);
  return <Frame name="台账" links={<Links way={way} />}>{page(way)}</Frame>;
}

const root = document.getElementById('page')!;
root.replaceChildren();
render(<App />, root);
