// What a newly published calendar has moved: windows and limits with the date before and the date after.
import { when } from '../common/moments';
import { Wait, useLoad } from '../common/ui';
import { api } from './api';

export function Moves({ version }: { version: number | undefined }) {
  const loaded = useLoad(() => api.calendarMoves(version), [version]);
  return <section aria-labelledby="moves"><h2 id="moves">日历发布后重算的窗口和期限</h2>
    <Wait of={loaded}>{({ moves, version: of }) => moves.length === 0 ? <p class="faint">第{of}版发布时，没有在办的公示或期限因此变动。</p> : <>
      <p>第{of}版发布时，有<strong>{moves.length}处</strong>在办的公示和期限变动，已写进各议题的时间线。</p>
      <div class="scroll" tabIndex={0} role="region" aria-label="变动的窗口和期限"><table class="list"><caption class="unseen">变动的窗口和期限</caption>
        <thead><tr><th scope="col">议题</th><th scope="col">什么</th><th scope="col">原来</th><th scope="col">现在</th></tr></thead>
        <tbody>{moves.map((move, at) => <tr key={at}><th scope="row" data-label="议题">{move.topic}</th><td data-label="什么">{move.what}</td>
          <td data-label="原来"><del>{when(move.before)}</del></td><td data-label="现在"><ins>{when(move.after)}</ins></td></tr>)}</tbody></table></div></>}</Wait>
  </section>;
}
