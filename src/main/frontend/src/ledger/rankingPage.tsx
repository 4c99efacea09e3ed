// 排名: what was approved and published, how it is counted, and what stands behind each score; before that the sheets as they stand.
import { useState } from 'preact/hooks';
import { Alert, Wait, useLoad } from '../common/ui';
import { isCountedOneByOne, returns, shownOf, type Batch, type Rank, type Ranking, type SheetLine, type UnitSheet, type Weight } from './returns';
import { written } from './filter';
import { LIST, RANKING, go, wayTo } from './way';

export function RankingPage({ asked }: { asked: URLSearchParams }) {
  const batches = useLoad(returns.batches, []);
  document.title = '排名 · 幸福圆桌会';
  return <>
    <h1>交账和考核排名</h1>
    {batches.refused ? <Alert refused={batches.refused} again={batches.again} />
      : <Wait of={batches}>{known => <Times batches={known} number={asked.get('number') ?? ''} unit={asked.get('unit') ?? ''} />}</Wait>}
  </>;
}

function Times({ batches, number, unit }: { batches: Batch[]; number: string; unit: string }) {
  const shown = shownOf(batches, number);
  const readable = batches.filter(batch => shownOf(batches, batch.number) !== null);
  if (shown === null) {
    return number === '' ? <p class="note">还没有审批公布的排名。每月第一个工作日编制上月的单子，单位核对、理事会审批以后在这里公布。</p>
      : <p class="note">{number}还没有审批公布，或者没有这一期。<a href={RANKING}>看已公布的排名</a></p>;
  }
  return <>
    <div class="facts"><label class="field"><span>哪一期</span><select value={shown.number} onChange={event => go(wayTo(RANKING, { number: event.currentTarget.value }))}>
      {readable.map(batch => <option key={batch.number} value={batch.number}>{batch.title}{batch.state === 'APPROVED' ? '' : `（${batch.stateLabel}）`}</option>)}</select></label></div>
    {shown.state === 'APPROVED' ? <Published key={shown.number} number={shown.number} unit={unit} /> : <Drafts key={shown.number} batch={shown} unit={unit} />}
  </>;
}

/** Before the ranking is published: the sheets that one may see, without places. */
function Drafts({ batch, unit }: { batch: Batch; unit: string }) {
  const sheets = useLoad(() => returns.sheets(batch.number), [batch.number]);
  return <>
    <div class="title"><p class="total"><strong>{batch.title}</strong><span class="faint">　{batch.stateLabel}，{written(batch.drawnOn)}编制{batch.until && `，核对到${written(batch.until)}`}；审批公布以前没有名次</span></p>
      <a class="button quiet" href={returns.sheetsFile(batch.number)} download>导出 Excel</a></div>
    <Wait of={sheets}>{known => <>{[...new Set(known.map(sheet => sheet.unitKindLabel))].map(kind => <section key={kind}><h2>{kind}</h2>
      <table class="list ranks"><caption class="unseen">{kind}的单子</caption>
        <thead><tr><th scope="col">单位</th><th scope="col" class="digits">得分</th><th scope="col">核对</th><th scope="col">怎样得来</th></tr></thead>
        <tbody>{known.filter(sheet => sheet.unitKindLabel === kind).map(sheet => <tr key={sheet.unit}><th scope="row" data-label="单位">{sheet.unitName}</th>
          <td class="digits" data-label="得分">{scored(sheet.score)}</td><td data-label="核对">{sheet.stateLabel}</td>
          <td data-label="怎样得来"><Behind sheet={sheet} number={batch.number} open={sheet.unit === unit} /></td></tr>)}</tbody></table></section>)}</>}</Wait>
  </>;
}

const scored = (score: number | null) => score === null ? '没有可以计分的，不参加' : score.toFixed(2);

function Published({ number, unit }: { number: string; unit: string }) {
  const ranking = useLoad(() => returns.ranking(number), [number]);
  const sheets = useLoad(() => returns.sheets(number), [number]);
  const lists = useLoad(() => returns.lists(number), [number]);
  return ranking.refused ? <Alert refused={ranking.refused} again={ranking.again} /> : <Wait of={ranking}>{known => <>
    <div class="title"><p class="total"><strong>{known.title}</strong><span class="faint">　截至{written(known.asOf)}，{written(known.publishedOn)}公布{known.correctedOn && `，${written(known.correctedOn)}更正后重新公布`}</span></p>
      <p class="row"><a class="button quiet" href={returns.rankingFile(number)} download>导出排名</a>
        {sheets.value && sheets.value.length > 0 && <a class="button quiet" href={returns.sheetsFile(number)} download>导出各单位的单子</a>}</p></div>
    {kindsOf(known).map(([kind, label]) => <section key={kind}>
      <h2>{label}</h2>
      <Places ranks={known.ranks.filter(rank => rank.unitKind === kind)} sheets={sheets.value ?? []} number={number} unit={unit} />
      <Formula weights={known.formula.filter(weight => weight.unitKind === kind)} basis={known.basis} />
    </section>)}
    {lists.value && lists.value.length > 0 && <section><h2>审定的名单</h2><ul>{lists.value.map(each =>
      <li key={each.list + each.name}><strong>{each.label}</strong>　{each.name}：{each.reason}</li>)}</ul></section>}
  </>}</Wait>;
}

const kindsOf = (ranking: Ranking): [string, string][] => [...new Map(ranking.ranks.map(rank => [rank.unitKind, rank.unitKindLabel] as [string, string]))];

function Places({ ranks, sheets, number, unit }: { ranks: Rank[]; sheets: UnitSheet[]; number: string; unit: string }) {
  const placed = ranks.filter(rank => rank.place !== null);
  const without = ranks.filter(rank => rank.place === null);
  return <>
    {placed.length === 0 ? <p class="note">这一期没有参加排名的单位。</p> : <table class="list ranks"><caption class="unseen">排名</caption>
      <thead><tr><th scope="col" class="digits">名次</th><th scope="col">单位</th><th scope="col" class="digits">得分</th><th scope="col">怎样得来</th></tr></thead>
      <tbody>{placed.map(rank => {
        const sheet = sheets.find(each => each.unit === rank.unit);
        const tied = placed.filter(other => other.place === rank.place).length > 1;
        return <tr key={rank.unit}><td class="digits" data-label="名次">{rank.place}{tied && <span class="faint">　并列</span>}</td><th scope="row" data-label="单位">{rank.unitName}</th>
          <td class="digits" data-label="得分">{scored(rank.score)}</td>
          <td data-label="怎样得来">{sheet ? <Behind sheet={sheet} number={number} open={rank.unit === unit} /> : <span class="faint">只有本单位和区里看得到</span>}</td></tr>;
      })}</tbody></table>}
    {without.length > 0 && <p class="without"><strong>没有可以计分的，不参加排名（{without.length}个）</strong>：{without.map(rank => rank.unitName).join('、')}</p>}
  </>;
}

function Behind({ sheet, number, open }: { sheet: UnitSheet; number: string; open: boolean }) {
  return <details open={open}><summary>逐项看</summary><Lines sheet={sheet} number={number} /></details>;
}

function counted(line: SheetLine): string {
  const share = (part: number, whole: number) => line.indicator === 'LATE_TASKS' ? `${part}件` : `${part}/${whole}`;
  const frozen = share(line.numerator, line.denominator);
  return line.correctedNumerator === null ? frozen : `${frozen}，更正为${share(line.correctedNumerator, line.correctedDenominator ?? 0)}`;
}

function Lines({ sheet, number }: { sheet: UnitSheet; number: string }) {
  const counting = sheet.lines.filter(line => line.weight > 0);
  return <>
    <ul class="lines">{counting.map(line => <li key={line.indicator}>
      <strong>{line.label}</strong> {line.value === null ? '本期没有' : counted(line)}{line.value !== null && line.indicator !== 'LATE_TASKS' && `＝${line.value}%`}，{line.points === null ? '不计分' : `得${line.points}分（满分${line.weight}分）`}
      {line.value !== null && line.cases.map(way => <span key={way.name}>　<a href={wayTo(LIST, way.filter)}>{way.name}</a></span>)}
      {line.value !== null && isCountedOneByOne(line) && <Cases number={number} unit={sheet.unit} line={line} />}
    </li>)}</ul>
    {sheet.score !== null && <p>得分{sheet.score.toFixed(2)}＝各项得分合计{sheet.earned.toFixed(2)}÷计分各项的满分{sheet.attainable}×100</p>}
    {sheet.objection && <p><strong>异议</strong>　{sheet.objection}{sheet.answer && <><br /><strong>{sheet.stateLabel}</strong>　{sheet.answer}</>}</p>}
  </>;
}

/** Communities, leaders, late tasks: asked for when somebody looks. */
function Cases({ number, unit, line }: { number: string; unit: string; line: SheetLine }) {
  const [shown, show] = useState(false);
  const name = { MEETING_RATE: '各社区（村）', ATTENDANCE_RATE: '各位领导' }[line.indicator] ?? '逾期的任务';
  return <details onToggle={event => show(event.currentTarget.open)}><summary>{name}</summary>{shown && <CaseTable number={number} unit={unit} line={line} name={name} />}</details>;
}

function CaseTable({ number, unit, line, name }: { number: string; unit: string; line: SheetLine; name: string }) {
  const cases = useLoad(() => returns.cases(number, unit, line.indicator), [number, unit, line.indicator]);
  return cases.refused ? <Alert refused={cases.refused} again={cases.again} /> : <Wait of={cases}>{all => all.length === 0 ? <p class="faint">没有</p>
    : <ul class="cases" aria-label={name}>{all.map((each, at) => <li key={at}>{each.name}　{each.detail}</li>)}</ul>}</Wait>;
}

function Formula({ weights, basis }: { weights: Weight[]; basis: string }) {
  const unitOf = (weight: Weight) => weight.indicator === 'LATE_TASKS' ? '件' : '%';
  return <details class="formula"><summary>计分办法</summary>
    <p>{basis}。</p>
    <table class="list ranks"><caption class="unseen">计分办法</caption>
      <thead><tr><th scope="col">指标</th><th scope="col">怎样算</th><th scope="col" class="digits">分值</th><th scope="col" class="digits">得满分</th><th scope="col" class="digits">得零分</th></tr></thead>
      <tbody>{weights.filter(weight => weight.weight > 0).map(weight => <tr key={weight.indicator}><th scope="row" data-label="指标">{weight.label}</th><td data-label="怎样算">{weight.definition}</td>
        <td class="digits" data-label="分值">{weight.weight}</td><td class="digits" data-label="得满分">{weight.target}{unitOf(weight)}</td><td class="digits" data-label="得零分">{weight.bottom}{unitOf(weight)}</td></tr>)}</tbody></table>
  </details>;
}
