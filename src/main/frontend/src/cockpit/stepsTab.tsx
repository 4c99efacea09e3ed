// 步骤停留: how many topics stand in each step, how long they stay there, where they go back.
import { useMemo, useState } from 'preact/hooks';
import { Chart, type Drawing } from '../common/chart';
import { when } from '../common/moments';
import { Wait, useLoad } from '../common/ui';
import { api, type Stay, type Steps } from './api';
import { isFlow } from './flow';
import { ways } from './ways';

const TIMES = [[30, '近30天'], [90, '近90天'], [366, '近一年']] as const;

function told(stay: Stay) {
  return stay.topics === 0 ? <span class="faint">—</span> : <>{stay.median}<span class="faint"> / {stay.worst}</span></>;
}

function Table({ of }: { of: Steps }) {
  return <div class="scroll" tabIndex={0} role="region" aria-label="各步骤停留">
    <table class="list"><caption class="unseen">各步骤停留，单位：工作日</caption>
      <thead><tr><th scope="col">步骤</th><th scope="col" class="digits">现在停着</th><th scope="col" class="digits">已停：中位 / 最长</th>
        <th scope="col" class="digits">这段时间离开</th><th scope="col" class="digits">停留：中位 / 最长</th><th scope="col">退回到这一步</th></tr></thead>
      <tbody>{of.steps.map(each => {
        const back = of.back.filter(one => one.to === each.step);
        return <tr key={each.step}>
          <th scope="row" data-label="步骤">{each.number} {each.label}</th>
          <td class="digits" data-label="现在停着"><a href={ways.list('STEP', { step: each.step })}>{each.standing}件</a></td>
          <td class="digits" data-label="已停：中位 / 最长（工作日）">{told(each.soFar)}</td>
          <td class="digits" data-label="这段时间离开">{each.passed.topics}件</td>
          <td class="digits" data-label="停留：中位 / 最长（工作日）">{told(each.passed)}</td>
          <td data-label="退回到这一步" class={back.length === 0 ? 'none' : ''}>{back.map(one => <span key={one.from} class="back">从{one.fromLabel} {one.topics}次</span>)}</td>
        </tr>;
      })}</tbody>
    </table>
  </div>;
}

function Report({ days }: { days: number }) {
  const report = useLoad(() => api.steps(days), [days]);
  return <Wait of={report}>{of => <Told of={of} />}</Wait>;
}

/** 第一时间: how soon somebody takes up what comes in. */
function FirstReading({ of }: { of: Steps }) {
  const { taken, waiting } = of.firstReading;
  return <p><strong>从收到到首次处理</strong>　{taken.topics === 0 ? '这段时间还没有' : <>中位{taken.median}个工作日，最长{taken.worst}个工作日（{taken.topics}件）</>}
    {waiting > 0 && <>　<strong>{waiting}件还没有人处理</strong></>}</p>;
}

function Told({ of }: { of: Steps }) {
  const drawing = useMemo<Drawing>(() => ({ title: '各步骤停留的中位数', axis: '步骤', unit: '工作日', lying: true, places: of.steps.map(each => `${each.number} ${each.label}`),
    series: [{ name: '还停着的', values: of.steps.map(each => each.soFar.median), colour: '#bf8700' },
      { name: '已离开的', values: of.steps.map(each => each.passed.median), colour: '#54779e' }] }), [of]);
  return <>
    <p class="faint">{of.place}，{when(of.from)}至{when(of.today)}</p>
    <FirstReading of={of} />
    <Table of={of} />
    <Chart drawing={drawing} />
    <ul class="faint definitions">{of.definitions.map(each => <li key={each}>{each}</li>)}</ul>
  </>;
}

export function StepsTab({ definition }: { definition: string }) {
  const [days, setDays] = useState(90);
  if (!isFlow(definition)) {
    return <div class="part"><p class="note">停留和退回按议题的七个步骤统计，请看<a href="#/processes">议题办理七步流程</a>的图。</p></div>;
  }
  return <div class="part">
    <div class="row" role="group" aria-label="统计的时间">{TIMES.map(([each, label]) =>
      <button key={each} type="button" class={each === days ? 'main' : ''} aria-pressed={each === days} onClick={() => setDays(each)}>{label}</button>)}</div>
    <Report days={days} />
  </div>;
}
