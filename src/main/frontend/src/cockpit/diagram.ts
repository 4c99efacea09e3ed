// The numbers on the diagram: how many topics stand in each step, how long, how often they came back.
import { api, type Step, type Steps } from './api';
import { isFlow } from './flow';
import { ways } from './ways';

interface Overlays { add: (element: string, what: object) => string; remove: (id: string) => void }
interface Viewer { get: (service: string) => any }

/** What was drawn, and how it is taken away. */
export interface Numbers { gone: () => void }

const TIME = 90;
/** Below it the steps are narrower than what is said of them. */
const SMALLEST = 0.35;

function line(text: string): HTMLElement {
  const span = document.createElement('span');
  span.textContent = text;
  return span;
}

function mark(step: Step, back: number): HTMLElement {
  const link = document.createElement('a');
  link.href = ways.list('STEP', { step: step.step });
  link.className = `roundtable-step${step.standing === 0 ? ' roundtable-step-empty' : ''}`;
  link.append(line(`${step.standing}件${back === 0 ? '' : `，退回${back}次`}`));
  if (step.soFar.topics > 0) {
    link.append(line(`中位${step.soFar.median} 最长${step.soFar.worst}天`));
  }
  link.title = `${step.label}：停着${step.standing}件；已停的工作日，中位${step.soFar.median ?? '—'}、最长${step.soFar.worst ?? '—'}；近${TIME}天退回到这一步${back}次`;
  return link;
}

function draw(viewer: Viewer, report: Steps): string[] {
  const overlays: Overlays = viewer.get('overlays');
  const elements = viewer.get('elementRegistry');
  return report.steps.filter(step => elements.get(step.element)).map(step => overlays.add(step.element, {
    position: { top: 0, left: 0 }, scale: { min: 1, max: 1.5 }, show: { minZoom: SMALLEST },
    html: mark(step, report.back.filter(each => each.to === step.step).reduce((sum, each) => sum + each.topics, 0)),
  }));
}

export function number(viewer: Viewer): Numbers {
  let drawn: string[] = [];
  let gone = false;
  const definition = decodeURIComponent(/process-definition\/([^/?]+)/.exec(window.location.hash)?.[1] ?? '');
  if (isFlow(definition)) {
    // where nothing can be read the diagram stays as it is: the tab says why
    api.steps(TIME).then(report => { if (!gone) { drawn = draw(viewer, report); } }, () => {});
  }
  return { gone: () => {
    gone = true;
    drawn.forEach(id => viewer.get('overlays').remove(id));
  } };
}
