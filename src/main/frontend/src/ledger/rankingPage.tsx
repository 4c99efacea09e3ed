// 排名: what was approved and published, how it is counted, and what stands behind each score.
import { Alert, Wait, useLoad } from '../common/ui';
import { casesBehind, returns, type Batch, type Rank, type Ranking, type SheetLine, type UnitSheet, type Weight } from './returns';
import { written } from './filter';
import { RANKING, go, wayTo } from './way';

export function RankingPage({ asked }: { asked: URLSearchParams }) {
  const batches = useLoad(returns.batches, []);
  document.title = '排名 · 幸福圆桌会';
  return <>
    <h1>交账和考核排名</h1>
    {batches.refused ? <Alert refused={batches.refused} again={batches.again} />
      : <Wait of={batches}>{known => <Times batches={known.filter(batch => batch.state === 'APPROVED')} number={asked.get('number') ?? ''} />}</Wait>}
  </>;
}

function Times({ batches, number }: { batches: Batch[]; number: string }) {
  if (batches.length === 0) {
    return <p class="note">还没有审批公布的排名。每月第一个工作日编制上月的单子，单位核对、理事会审批以后在这里公布。</p>;
  }
  const shown = batches.find(batch => batch.number === number) ?? batches[0]!;
  return <>
    <div class="facts"><label class="field"><span>哪一期</span><select value={shown.number} onChange={event => go(wayTo(RANKING, { number: event.currentTarget.value }))}>
      {batches.map(batch => <option key={batch.number} value={batch.number}>{batch.title}</option>)}</select></label></div>
    <Shown key={shown.number} number={shown.number} />
  </>;
}

function Shown({ number }: { number: string }) {
  const ranking = useLoad(() => returns.ranking(number), [number]);
  const sheets = useLoad(() => returns.sheets(number), [number]);
  const lists = useLoad(() => returns.lists(number), [number]);
  return ranking.refused ? <Alert refused={ranking.refused} again={ranking.again} /> : <Wait of={ranking}>{known => <>
    <div class="title"><p class="total"><strong>{known.title}</strong><span class="faint">　截至{written(known.asOf)}，{written(known.publishedOn)}公布</span></p>
      <a class="button quiet" href={returns.rankingFile(number)} download>导出 Excel</a></div>
    {kindsOf(known).map(([kind, label]) => <section key={kind}>
      <h2>{label}</h2>
      <Places ranks={known.ranks.filter(rank => rank.unitKind === kind)} sheets={sheets.value ?? []} number={number} />
      <Formula weights={known.formula.filter(weight => weight.unitKind === kind)} basis={known.basis} />
    </section>)}
    {lists.value && lists.value.length > 0 && <section><h2>审定的名单</h2><ul>{lists.value.map(each =>
      <li key={each.list + each.name}><strong>{each.label}</strong>　{each.name}：{each.reason}</li>)}</ul></section>}
  </>}</Wait>;
}

const kindsOf = (ranking: Ranking): [string, string][] => [...new Map(ranking.ranks.map(rank => [rank.unitKind, rank.unitKindLabel] as [string, string]))];

function Places({ ranks, sheets, number }: { ranks: Rank[]; sheets: UnitSheet[]; number: string }) {
  return <table class="list"><caption class="unseen">排名</caption>
    <thead><tr><th scope="col" class="digits">名次</th><th scope="col">单位</th><th scope="col" class="digits">得分</th><th scope="col">怎样得来</th></tr></thead>
    <tbody>{ranks.map(rank => {
      const sheet = sheets.find(each => each.unit === rank.unit);
      return <tr key={rank.unit}><td class="digits" data-label="名次">{rank.place ?? '—'}</td><th scope="row" data-label="单位">{rank.unitName}</th>
        <td class="digits" data-label="得分">{rank.score === null ? '没有工作，不参加' : rank.score.toFixed(2)}</td>
        <td data-label="怎样得来">{sheet ? <details><summary>逐项看</summary><Lines sheet={sheet} number={number} /></details> : <span class="faint">只有本单位和区里看得到</span>}</td></tr>;
    })}</tbody></table>;
}

function counted(line: SheetLine): string {
  const share = (part: number, whole: number) => line.indicator === 'LATE_TASKS' ? `${part}件` : `${part}/${whole}`;
  const frozen = share(line.numerator, line.denominator);
  return line.correctedNumerator === null ? frozen : `${frozen}，更正为${share(line.correctedNumerator, line.correctedDenominator ?? 0)}`;
}

function Lines({ sheet, number }: { sheet: UnitSheet; number: string }) {
  return <ul class="lines">{sheet.lines.map(line => <li key={line.indicator}>
    <strong>{line.label}</strong> {counted(line)}{line.value !== null && line.indicator !== 'LATE_TASKS' && `＝${line.value}%`}，{line.points === null ? '不计分' : `得${line.points}分（满分${line.weight}分）`}
    {casesBehind(sheet, line, number).map(way => <span key={way.name}>　<a href={wayTo(way.path, way.asked)}>{way.name}</a></span>)}
  </li>)}</ul>;
}

function Formula({ weights, basis }: { weights: Weight[]; basis: string }) {
  return <details class="formula"><summary>计分办法（{basis}）</summary>
    <table class="list"><caption class="unseen">计分办法</caption>
      <thead><tr><th scope="col">指标</th><th scope="col">怎样算</th><th scope="col" class="digits">分值</th><th scope="col" class="digits">得满分</th><th scope="col" class="digits">得零分</th></tr></thead>
      <tbody>{weights.map(weight => <tr key={weight.indicator}><th scope="row" data-label="指标">{weight.label}</th><td data-label="怎样算">{weight.definition}</td>
        <td class="digits" data-label="分值">{weight.weight}</td><td class="digits" data-label="得满分">{weight.target}</td><td class="digits" data-label="得零分">{weight.bottom}</td></tr>)}</tbody></table>
    <p class="faint">得分＝分值×（数－得零分的数）÷（得满分的数－得零分的数），不低于零、不高于分值；没有可除的不计，其余折算成100分。同分同名次。</p>
  </details>;
}
