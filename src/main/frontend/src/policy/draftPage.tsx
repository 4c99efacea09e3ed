// One draft: edited, checked, tried, measured against the past, handed on, and published by somebody else.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { when } from '../common/moments';
import { Alert, Asked, Wait, useAct, useLoad } from '../common/ui';
import { STATES, api, type Draft, type Sheet } from './api';
import { Difference } from './difference';
import { EditTab } from './editTab';
import { ExamplesTab, TryTab } from './tryTab';
import { ImpactTab } from './impactTab';
import { useKept, type Kept } from './keeping';
import { ReviewTab } from './reviewTab';
import { changesBetween } from './rows';
import { DRAFT_TABS, go, ways, type DraftTab } from './way';

const LABELS: Record<DraftTab, string> = { edit: '编辑', try: '试算', examples: '例子', impact: '影响', difference: '差异', review: '复核发布' };

export function DraftPage({ id, tab }: { id: string; tab: DraftTab }) {
  const loaded = useLoad(async () => {
    const draft = await api.draft(id);
    return { draft, base: await api.version(draft.table, draft.replaces).catch(() => null) };
  }, [id]);
  return <Wait of={loaded}>{({ draft, base }) => <Opened opened={draft} base={base} tab={tab} />}</Wait>;
}

function Opened({ opened, base, tab }: { opened: Draft; base: Sheet | null; tab: DraftTab }) {
  const kept = useKept(opened);
  const { draft } = kept;
  const open = draft.state === 'DRAFT';
  const changes = base && (open || draft.state === 'HANDED_ON') ? changesBetween(base, base.rows, kept.rows) : draft.changes;
  document.title = `${draft.sheet.label}，${STATES[draft.state]} · 规则`;
  const count = draft.faults.length;
  return <>
    <p class="crumbs"><a href={ways.tables}>规则</a> › <a href={ways.table(draft.table)}>{draft.sheet.label}</a> › 草稿</p>
    <Title draft={draft} kept={kept} />
    {draft.returned && open && <div class="note"><strong>复核人退回：</strong>{draft.returned}</div>}
    <p class="readers" role="status">{draft.state === 'DRAFT' && kept.readers.length > 0 && `${kept.readers.map(reader => reader.person).join('、')}也打开着这份草稿。两人都可以改，保存时互不覆盖。`}</p>
    <p class="news" role="status">{kept.news}</p>
    <Conflict kept={kept} />
    {kept.found && open && <Found kept={kept} />}
    <nav class="tabs steps" aria-label="这份草稿">{DRAFT_TABS.map((each, at) => <a key={each} href={ways.draft(draft.id, each)} aria-current={tab === each ? 'page' : undefined}>
      <span class="number" aria-hidden="true">{at + 1}</span>{each === 'edit' && !open ? '内容' : LABELS[each]}{each === 'edit' && count > 0 && <span class="count">{count}<span class="unseen">个问题</span></span>}
      {each === 'difference' && changes.length > 0 && <span class="count calm">{changes.length}<span class="unseen">处差异</span></span>}</a>)}</nav>
    {tab === 'edit' && <EditTab kept={kept} base={base} />}
    {tab !== 'edit' && <Settled kept={kept}>{settled => <>
      {tab === 'try' && <TryTab draft={settled} />}
      {tab === 'examples' && <ExamplesTab draft={settled} />}
      {tab === 'impact' && <ImpactTab draft={settled} />}
      {tab === 'difference' && <><h2 class="unseen">差异</h2><p class="faint">与第{draft.replaces}版相比</p>
        <Difference sheet={settled.sheet} base={base} changes={changes} /></>}
      {tab === 'review' && <ReviewTab kept={kept} draft={{ ...settled, changes }} base={base} />}
    </>}</Settled>}
    {open && <Next tab={tab} draft={draft} />}
  </>;
}

/** Nobody has to know the way by heart. */
function Next({ tab, draft }: { tab: DraftTab; draft: Draft }) {
  const next = DRAFT_TABS[DRAFT_TABS.indexOf(tab) + 1];
  return next ? <p class="next"><a class={draft.faults.length > 0 ? 'button quiet' : 'button main'} href={ways.draft(draft.id, next)}>下一步：{LABELS[next]}</a></p> : null;
}

/** What is typed is saved before anything is run over it. */
function Settled({ kept, children }: { kept: Kept; children: (draft: Draft) => ComponentChildren }) {
  useEffect(() => void kept.flush(), []);
  return kept.keeping === 'saved' ? <>{children({ ...kept.draft, sheet: { ...kept.draft.sheet, rows: kept.rows } })}</>
    : <p class="faint" role="status">{kept.keeping === 'stopped' ? '先解决上面的问题，草稿保存后才能继续。' : '正在保存草稿…'}</p>;
}

const KEEPING = { saved: '已自动保存', typing: '有改动，稍后自动保存', saving: '正在保存…', stopped: '没有保存' } as const;

function Title({ draft, kept }: { draft: Draft; kept: Kept }) {
  const { busy, refused, act } = useAct();
  const open = draft.state === 'DRAFT' || draft.state === 'HANDED_ON';
  const heading = useRef<HTMLHeadingElement>(null);
  const state = useRef(draft.state);
  // what was pressed is gone: the eye and the screen reader go to what has become of the draft
  useEffect(() => {
    if (state.current !== draft.state) {
      state.current = draft.state;
      heading.current?.focus();
    }
  }, [draft.state]);
  return <><div class="title"><div>
    <h1 ref={heading} tabIndex={-1}>{draft.sheet.label} <span class={`state ${draft.state}`}>{STATES[draft.state]}</span></h1>
    <p class="faint">{draft.author}起草，以第{draft.base}版为底；{draft.editedBy}最后修改，{when(draft.editedAt)}</p>
    {draft.state === 'DRAFT' && <p class="faint">草稿里怎么改，都不影响正在执行的规则。改过这份草稿的人不能再复核发布它。</p>}</div>
    <p class="row">{draft.state === 'DRAFT' && <span class={`keeping ${kept.keeping}`} role="status">{KEEPING[kept.keeping]}</span>}
      {kept.undo && draft.state === 'DRAFT' && <button type="button" class="quiet" onClick={kept.undo}>撤销</button>}
      {open && <Asked label="撤回草稿" title="撤回这份草稿？" confirm="撤回" disabled={busy} act={() => act(async () => {
        await api.withdraw(draft.id);
        go(ways.table(draft.table));
      })}><p>草稿不再继续，现行规则不变。撤回的草稿留在记录里。</p></Asked>}</p>
  </div><Alert refused={refused} /></>;
}

function Conflict({ kept }: { kept: Kept }) {
  const { refused, theirs, merge } = kept;
  if (!refused?.overtaken || !theirs || !merge) {
    return <Alert refused={refused} again={refused ? kept.again : undefined} />;
  }
  const mine = changesBetween(theirs.sheet, theirs.sheet.rows, merge.rows);
  return <div class="alert" role="alert">
    <p>{theirs.editedBy}于{when(theirs.editedAt)}也保存了这份草稿，您的改动还没有保存。</p>
    <p>您填写的内容没有丢，还在本页。{merge.clashes > 0
      ? `有${merge.clashes}处两人都改过，合并时用您的；其余的互不影响。` : '两人改的地方不同，可以合并。'}</p>
    <details open><summary>合并后，您会在对方的内容上改动{mine.length}行</summary><Difference sheet={{ ...theirs.sheet, rows: merge.rows }} base={theirs.sheet} changes={mine} /></details>
    {theirs.state === 'DRAFT' && <p class="row"><button type="button" class="main" onClick={kept.putMine}>合并并保存</button>
      <button type="button" class="quiet" onClick={kept.takeTheirs}>只用对方的内容（可撤销）</button></p>}
    {theirs.state !== 'DRAFT' && <p class="row">草稿已经{STATES[theirs.state]}，不能再改。<button type="button" class="quiet" onClick={kept.takeTheirs}>查看现在的草稿</button></p>}
  </div>;
}

function Found({ kept }: { kept: Kept }) {
  const [shown, setShown] = useState(false);
  const lost = kept.found!;
  return <div class="note" role="status"><p>这台电脑上还留着您上次填写、没有保存成功的内容。</p>
    {shown && <Difference sheet={{ ...kept.draft.sheet, rows: lost.rows }} base={kept.draft.sheet} changes={changesBetween(kept.draft.sheet, kept.rows, lost.rows)} />}
    <p class="row"><button type="button" class="main" onClick={kept.restore}>恢复</button>
      {!shown && <button type="button" class="quiet" onClick={() => setShown(true)}>先看看不同</button>}
      <button type="button" class="quiet" onClick={kept.forget}>不要了</button></p></div>;
}
