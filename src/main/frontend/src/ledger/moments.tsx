// 时间线: who did what when, for which post, by which rule; the latest on top.
import type { Moment } from './api';

export function Moments({ moments }: { moments: Moment[] }) {
  return <ol class="timeline" aria-label="时间线，最近的在前">{moments.map((moment, at) => <li key={at}>
    <p class="head"><time>{moment.at}</time><strong>{moment.what}</strong>
      <span class="faint">{[moment.person, moment.post].filter(each => each !== '').join('，')}</span></p>
    {moment.detail !== '' && <p>{moment.detail}</p>}
    {moment.basis !== '' && <p class="faint">依据：{moment.basis}</p>}
  </li>)}</ol>;
}
