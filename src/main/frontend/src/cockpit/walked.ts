// The way that a running topic took, on the Cockpit's own diagram of the process; as the ledger tells it, as far as whoever looks may see.
import { api } from '../ledger/api';
import { topicOf } from './instance';

interface Viewer { get: (service: string) => any }

const MARK = 'roundtable-passed';

/** @returns what takes it away again */
export function walk(viewer: Viewer): () => void {
  const instance = decodeURIComponent(/process-instance\/([^/?]+)/.exec(window.location.hash)?.[1] ?? '');
  let gone = false;
  let undo: (() => void)[] = [];
  const way = async () => {
    const number = await topicOf(instance);
    const run = number === null ? undefined : (await api.diagrams(number)).find(each => each.id === instance);
    if (run === undefined || gone) {
      return;
    }
    const there = (id: string) => viewer.get('elementRegistry').get(id) !== undefined;
    const canvas = viewer.get('canvas');
    const overlays = viewer.get('overlays');
    undo = [...run.flows, ...run.stations.filter(each => !each.standing).map(each => each.activity)].filter(there).map(id => {
      canvas.addMarker(id, MARK);
      return () => canvas.removeMarker(id, MARK);
    });
    run.stations.filter(each => each.times > 1 && there(each.activity)).forEach(each => {
      const html = document.createElement('span');
      html.className = 'roundtable-times';
      html.textContent = `${each.times}次`;
      const added = overlays.add(each.activity, { position: { top: -10, right: 24 }, html });
      undo.push(() => overlays.remove(added));
    });
  };
  // where nothing can be read the diagram stays as it is: the tab says why
  way().catch(() => {});
  return () => { gone = true; undo.forEach(each => each()); };
}
