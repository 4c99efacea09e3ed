// The way of a topic through a diagram, as a list that can be read.
import type { Diagram } from './api';

export interface Named { id: string; name: string; kind: string; times: number; standing: boolean }

const KINDS: [string, string][] = [['UserTask', '任务'], ['CallActivity', '另一张图'], ['SubProcess', '步骤'], ['StartEvent', '开始'], ['EndEvent', '结束'],
  ['BusinessRuleTask', '按规则表判定'], ['ServiceTask', '系统办理'], ['Event', '等候'], ['Gateway', '判断']];

/** What has a name in the drawing: tasks, steps and events; what only decides between ways is left to the drawing. */
export function stationsOf(diagram: Diagram, drawn: (id: string) => { type: string; businessObject: { name?: string } } | undefined): Named[] {
  return diagram.stations.flatMap(station => {
    const found = drawn(station.activity);
    const written = found?.businessObject.name?.replace(/\s+/g, '') ?? '';
    // a gateway that waits for one of several events has no name of its own
    const name = written === '' && station.standing && found !== undefined ? '等候下一步' : written;
    const kind = KINDS.find(([type]) => found?.type.includes(type))?.[1] ?? '';
    return name === '' || kind === '判断' && !station.standing ? [] : [{ id: station.activity, name, kind, times: station.times, standing: station.standing }];
  });
}
