// 三驾马车体检: which 治理单元 have something that is not put right yet, and which nobody has looked at.
import type { Coverage } from './api';
import { written } from './filter';
import { topicWay } from './way';

export function Checkups({ coverage }: { coverage: Coverage }) {
  return <>
    <h2>三驾马车体检：有问题未解决的（{coverage.faulty.length}个）</h2>
    <p class="faint">居委会、业委会（楼管会、自治委员会）、物业服务每方三项，由社区（村）在待办任务里开展。待整改、待复核的，和提交圆桌会以后议题还没有办完的，都列在这里。</p>
    {coverage.faulty.length === 0 ? <p>没有。</p> : <Faulty coverage={coverage} />}
    <h2>从未体检的（{coverage.unchecked.length}个）</h2>
    {coverage.unchecked.length === 0 ? <p class="faint">都体检过了。</p> : <Unchecked coverage={coverage} />}
  </>;
}

function Faulty({ coverage }: { coverage: Coverage }) {
  return <div class="scroll" tabIndex={0} role="region" aria-label="有问题未解决的治理单元"><table class="list checkups">
    <caption class="unseen">有问题未解决的治理单元</caption>
    <thead><tr><th scope="col">治理单元</th><th scope="col">体检日期</th><th scope="col">结果</th><th scope="col">问题</th><th scope="col">督促事项</th></tr></thead>
    <tbody>{coverage.faulty.map(unit => <tr key={unit.code}>
      <th scope="row">{unit.name}<span class="faint">{unit.community}，{unit.street}</span></th>
      <td data-label="体检日期" class="day">{written(unit.checkedOn)}</td>
      <td data-label="结果"><span class="state">{unit.state}</span>{unit.overdue && <span class="tag late">逾期</span>}
        {unit.topic !== null && <a class="topic" href={topicWay(unit.topic)}>{unit.topic}</a>}</td>
      <td data-label="问题">{unit.faults.map(fault => <p key={fault}>{fault}</p>)}</td>
      <td data-label="督促事项"><p>{unit.measures}</p>{unit.topic === null && <p class="faint">限{written(unit.dueOn)}前</p>}</td>
    </tr>)}</tbody></table></div>;
}

/** The communities one after the other, each with its units: six hundred lines would be no list. */
function Unchecked({ coverage }: { coverage: Coverage }) {
  const communities = new Map<string, { street: string; community: string; units: string[] }>();
  coverage.unchecked.forEach(unit => {
    const place = communities.get(unit.street + unit.community) ?? { street: unit.street, community: unit.community, units: [] };
    place.units.push(unit.name);
    communities.set(unit.street + unit.community, place);
  });
  return <details class="unchecked" open={communities.size <= 12}><summary>{communities.size}个社区（村）</summary>
    <table class="list"><caption class="unseen">从未体检的治理单元</caption>
      <thead><tr><th scope="col">社区（村）</th><th scope="col">街道（镇）</th><th scope="col">治理单元</th></tr></thead>
      <tbody>{[...communities.values()].map(place => <tr key={place.street + place.community}><th scope="row">{place.community}</th>
        <td data-label="街道（镇）">{place.street}</td><td data-label="治理单元">{place.units.join('、')}</td></tr>)}</tbody></table></details>;
}
