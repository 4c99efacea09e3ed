// A chart and the table behind it: the same numbers, for the eye and for whoever reads or hears them.
import { useEffect, useRef, useState } from 'preact/hooks';

export interface Series { name: string; values: (number | null)[]; kind?: 'bar' | 'line'; stack?: string; colour?: string }
export interface Drawing {
  title: string;
  /** what stands along the axis, such as 月份, and its places */
  axis: string; places: string[]; series: Series[];
  /** of the numbers, such as 件 */
  unit: string;
  /** bars from left to right, for places with long names */
  lying?: boolean;
  /** where the first number of each place leads to, from its bar and in the table */
  links?: string[];
}

const COLOURS = ['#a61b1b', '#1a7f37', '#54779e', '#bf8700', '#57606a'];
const LETTERS = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** What ECharts is told. Its tooltip is drawn too: pages of ours allow no styles inside of HTML. */
export function optionOf(drawing: Drawing) {
  const places = { type: 'category' as const, data: drawing.places, inverse: drawing.lying === true, axisTick: { show: false } };
  const numbers = { type: 'value' as const, minInterval: 1, ...drawing.unit === '%' ? { max: 100 } : {}, splitLine: { lineStyle: { color: '#d8dee4' } } };
  return {
    animation: false,
    color: COLOURS,
    textStyle: { fontFamily: LETTERS, fontSize: 14 },
    grid: { left: 8, right: 24, top: drawing.series.length > 1 ? 44 : 16, bottom: 4, containLabel: true },
    legend: { show: drawing.series.length > 1, top: 0, left: 0, itemGap: 20, textStyle: { fontSize: 14 } },
    tooltip: { trigger: 'axis' as const, renderMode: 'richText' as const, axisPointer: { type: 'shadow' as const },
      valueFormatter: (value: unknown) => value === null || value === undefined ? '—' : `${String(value)} ${drawing.unit}` },
    xAxis: drawing.lying ? numbers : places,
    yAxis: drawing.lying ? places : numbers,
    series: drawing.series.map(({ name, values, kind, stack, colour }) => ({
      name, type: kind ?? 'bar', data: values, stack, barMaxWidth: 28, ...colour ? { itemStyle: { color: colour } } : {} })),
  };
}

function Table({ drawing }: { drawing: Drawing }) {
  return <table class="list bars numbers">
    <caption class="unseen">{drawing.title}（{drawing.unit}）</caption>
    <thead><tr><th scope="col">{drawing.axis}</th>{drawing.series.map(({ name }) => <th key={name} scope="col" class="digits">{name}</th>)}</tr></thead>
    <tbody>{drawing.places.map((place, at) => <tr key={place}>
      <th scope="row">{place}</th>
      {drawing.series.map(({ name, values }, nth) => <td key={name} class="digits">
        {nth === 0 && drawing.links?.[at] ? <a href={drawing.links[at]}>{values[at] ?? '—'}</a> : values[at] ?? '—'}</td>)}
    </tr>)}</tbody>
  </table>;
}

/** Where the chart cannot be drawn the table opens instead. */
export function Chart({ drawing, open }: { drawing: Drawing; open?: boolean }) {
  const canvas = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const shown = canvas.current;
    let undo = () => {};
    let gone = false;
    void import('./echarts').then(({ init }) => {
      if (shown === null || gone) {
        return;
      }
      const chart = init(shown);
      chart.setOption(optionOf(drawing));
      chart.on('click', ({ dataIndex }) => {
        const link = drawing.links?.[dataIndex];
        if (link) {
          window.location.assign(link);
        }
      });
      const room = new ResizeObserver(() => chart.resize());
      room.observe(shown);
      undo = () => { room.disconnect(); chart.dispose(); };
    }).catch(() => setFailed(true));
    return () => { gone = true; undo(); };
  }, [drawing]);
  return <figure class="chart">
    <figcaption>{drawing.title}<span class="faint">（{drawing.unit}）</span></figcaption>
    {!failed && <div class="canvas" ref={canvas} role="img" aria-label={`${drawing.title}，数字见下表`} />}
    <details open={open || failed}>
      <summary>以表格显示</summary>
      <div class="scroll" tabIndex={0} role="region" aria-label={`${drawing.title}（表格）`}><Table drawing={drawing} /></div>
    </details>
  </figure>;
}
