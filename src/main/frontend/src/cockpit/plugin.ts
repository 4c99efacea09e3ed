// What the Cockpit loads: where our parts stand in it. Each part is fetched when it is shown, and stands in a shadow root:
// the Cockpit's styles do not reach it, ours do not reach the Cockpit.
import type { Numbers } from './diagram';
import { mayReadInstances } from './instances';
import { topicTab } from './topicTab';

/** What the Cockpit hands to a part; of a definition it names the id, and for a diagram its viewer. */
interface Given { processDefinitionId?: string; api?: unknown }
interface Part { id: string; pluginPoint: string; priority: number; properties?: Record<string, string>;
  render: (node: any, given: Given) => void; unmount?: () => void }

/** Shows a part, unless it is gone before it was fetched. */
function shown(fetched: (node: HTMLElement, given: Given) => Promise<() => void>): Pick<Part, 'render' | 'unmount'> {
  let turn = 0;
  let undo = () => {};
  return {
    render: (node: HTMLElement, given: Given) => {
      const mine = ++turn;
      fetched(node, given).then(gone => mine === turn ? undo = gone : gone(),
        () => { node.textContent = '这一部分没有载入，请刷新页面再试。'; });
    },
    unmount: () => { turn++; undo(); undo = () => {}; },
  };
}

/** The first page is ours from the beginning; styles/user-styles.css puts the engine's figures behind. */
function first(part: Pick<Part, 'render' | 'unmount'>): Pick<Part, 'render' | 'unmount'> {
  return {
    render: (node, given) => { document.body.classList.add('roundtable-overview'); part.render(node, given); },
    unmount: () => { document.body.classList.remove('roundtable-overview', 'roundtable-engine'); part.unmount?.(); },
  };
}

let numbers: Numbers | null = null;
let walkedAway = () => {};

let asked = false;
/** Who may not read the engine's instances gets none of its numbers: styles/user-styles.css leaves them out. */
async function whoLooks(): Promise<void> {
  if (window.location.hash.startsWith('#/login')) {
    asked = false;
    document.body.classList.remove('roundtable-instances');
  } else if (!asked) {
    asked = true;
    const may = await mayReadInstances();
    asked = may !== null;
    document.body.classList.toggle('roundtable-instances', may === true);
  }
}
window.addEventListener('hashchange', () => void whoLooks());
void whoLooks();

const parts: Part[] = [
  { id: 'roundtable.overview', pluginPoint: 'cockpit.dashboard', priority: 100, properties: { label: '总览' },
    ...first(shown(async node => (await import('./mount')).overview(node))) },
  { id: 'roundtable.lists', pluginPoint: 'cockpit.route', priority: 0, properties: { path: '/overview/:kind' },
    ...shown(async node => (await import('./mount')).list(node)) },
  { id: 'roundtable.steps', pluginPoint: 'cockpit.processDefinition.runtime.tab', priority: 100, properties: { label: '步骤停留' },
    ...shown(async (node, given) => (await import('./mount')).steps(node, given.processDefinitionId ?? '')) },
  { id: 'roundtable.numbers', pluginPoint: 'cockpit.processDefinition.diagram.plugin', priority: 0,
    render: viewer => { void import('./diagram').then(({ number }) => { numbers = number(viewer); }).catch(() => {}); },
    unmount: () => { numbers?.gone(); numbers = null; } },
  { id: 'roundtable.walked', pluginPoint: 'cockpit.processInstance.diagram.plugin', priority: 0,
    render: viewer => { void import('./walked').then(({ walk }) => { walkedAway = walk(viewer); }).catch(() => {}); },
    unmount: () => { walkedAway(); walkedAway = () => {}; } },
];

export default [...parts, topicTab];
