// 流程图: the drawing of the version that a topic ran on, and on it the way that it took; the same as a table.
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Alert, useAct } from '../common/ui';
import { api, type Diagram as Drawn } from './api';
import { stationsOf, type Named } from './stations';

/** From this width on the whole drawing is shown at first, in pixels. */
const LEGIBLE = 700;

export default function Diagram({ number, of }: { number: string; of: Drawn }) {
  const place = useRef<HTMLDivElement>(null);
  const viewer = useRef<NavigatedViewer | null>(null);
  const [named, setNamed] = useState<Named[]>([]);
  const { busy, refused, act } = useAct();
  const show = () => act(async () => {
    const made = viewer.current!;
    await made.importXML(await api.model(number, of.id));
    mark(made, of);
    const stand = of.stations.find(each => each.standing)?.activity;
    // on a phone the whole is too small to be read
    if (stand !== undefined && place.current!.clientWidth < LEGIBLE) {
      nearer(made, stand);
    } else {
      made.get('canvas').zoom('fit-viewport', 'auto');
    }
    setNamed(stationsOf(of, id => made.get('elementRegistry').get(id)));
  });
  useEffect(() => {
    viewer.current = new NavigatedViewer({ container: place.current! });
    void show();
    const room = new ResizeObserver(() => viewer.current?.get('canvas').resized());
    room.observe(place.current!);
    return () => { room.disconnect(); viewer.current?.destroy(); viewer.current = null; };
  }, []);
  const stands = of.stations.find(each => each.standing)?.activity;
  const zoom = (step: number) => viewer.current?.get('zoomScroll').stepZoom(step);
  return <figure class="diagram">
    <Alert refused={refused} again={() => void show()} />
    <figcaption class="row"><span class="legend"><span class="passed">走过</span><span class="standing">正在这里</span><span class="ahead">没有走到</span></span>
      <button type="button" class="small" onClick={() => zoom(1)}>放大</button><button type="button" class="small" onClick={() => zoom(-1)}>缩小</button>
      <button type="button" class="small" onClick={() => viewer.current?.get('canvas').zoom('fit-viewport', 'auto')}>全图</button>
      {stands && <button type="button" class="small" onClick={() => nearer(viewer.current!, stands)}>看正在的环节</button>}</figcaption>
    <div class="drawing" ref={place} role="region" aria-label={`${of.name}流程图，走过的环节见下表`} aria-busy={busy} />
    <details><summary>以表格显示走过的环节</summary>
      <table class="list bars"><caption class="unseen">{of.name}走过的环节</caption>
        <thead><tr><th scope="col">环节</th><th scope="col">种类</th><th scope="col" class="digits">办过几次</th><th scope="col">现在</th></tr></thead>
        <tbody>{named.map(station => <tr key={station.id}><th scope="row">{station.name}</th><td>{station.kind}</td>
          <td class="digits">{station.times}</td><td>{station.standing ? '正在这里' : ''}</td></tr>)}</tbody></table></details>
  </figure>;
}

/** As large as it is read, with the place in the middle. */
function nearer(viewer: NavigatedViewer, id: string): void {
  const canvas = viewer.get('canvas');
  canvas.zoom(1);
  canvas.scrollToElement(id);
}

function mark(viewer: NavigatedViewer, of: Drawn): void {
  const registry = viewer.get('elementRegistry');
  const there = (id: string) => registry.get(id) !== undefined;
  const canvas = viewer.get('canvas');
  of.flows.filter(there).forEach(id => canvas.addMarker(id, 'passed'));
  of.stations.filter(each => there(each.activity)).forEach(each => {
    canvas.addMarker(each.activity, each.standing ? 'standing' : 'passed');
    if (each.times > 1) {
      const html = document.createElement('span');
      html.className = 'times';
      html.textContent = `${each.times}次`;
      viewer.get('overlays').add(each.activity, { position: { top: -10, right: 24 }, html });
    }
  });
}
