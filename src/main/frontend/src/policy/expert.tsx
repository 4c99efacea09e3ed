// 原始表: the same table in dmn-js, expressions as they are written; loaded only when an expert asks for it.
import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn.css';
import Modeler from 'dmn-js/lib/Modeler';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Alert, Upload, useAct } from '../common/ui';
import { api } from './api';
import { chinese } from './chinese';
import type { Kept } from './keeping';

const translated = { additionalModules: [{ translate: ['value', chinese] }] };

export default function Expert({ kept, close }: { kept: Kept; close: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  const modeler = useRef<Modeler | null>(null);
  const [ready, setReady] = useState(false);
  const { busy, refused, act } = useAct();
  useEffect(() => {
    const made = new Modeler({ container: place.current!, drd: translated, decisionTable: translated, literalExpression: translated });
    modeler.current = made;
    act(async () => {
      await kept.flush();
      await made.importXML(await api.raw(kept.draft.id));
      const table = made.getViews().find(view => view.type === 'decisionTable');
      if (table) {
        await made.open(table);
      }
      setReady(true);
    });
    return () => made.destroy();
  }, []);
  return <section class="expert" aria-label="原始表">
    <p class="row"><span class="faint">表达式按原文书写；列和命中规则不能改。保存后仍是草稿，可以撤销。</span>
      <button type="button" class="main" disabled={!ready || busy} onClick={() => act(async () => {
        const { xml } = await modeler.current!.saveXML({ format: true });
        kept.accept(await api.keepXml(kept.draft.id, kept.draft.revision, xml));
        close();
      })}>保存原始表</button>
      <button type="button" class="quiet" onClick={close}>不保存，收起</button>
      <a class="button quiet" href={api.rawOf(kept.draft.id)} download>下载原始文件</a>
      <Upload label="上传原始文件" accept=".dmn,.xml" disabled={busy} send={file => act(async () => {
        kept.accept(await api.keepXml(kept.draft.id, kept.draft.revision, await file.text()));
        close();
      })} /></p>
    <Alert refused={refused} />
    <div class="sheet" ref={place} />
  </section>;
}
