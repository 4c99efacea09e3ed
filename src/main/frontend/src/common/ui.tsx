// Small pieces that every page is made of; they wear base.css.
import type { ComponentChildren, JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Refused } from './server';

export interface Loaded<T> { value: T | null; refused: Refused | null; again: () => void }

const refusal = (thrown: unknown): Refused =>
  thrown instanceof Refused ? thrown : new Refused(0, '页面出错了，请刷新后再试');

/** Reads when the page opens, and again when asked to. */
export function useLoad<T>(read: () => Promise<T>, on: unknown[]): Loaded<T> {
  const [value, setValue] = useState<T | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    setRefused(null);
    read().then(said => current && setValue(() => said), thrown => current && setRefused(refusal(thrown)));
    return () => { current = false; };
  }, [...on, turn]);
  return { value, refused, again: useCallback(() => setTurn(known => known + 1), []) };
}

/** Does one thing at a time and tells what came of it. */
export function useAct(): { busy: boolean; refused: Refused | null; act: (doing: () => Promise<unknown>) => Promise<boolean>; forget: () => void } {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const running = useRef(false);
  const act = async (doing: () => Promise<unknown>) => {
    if (running.current) {
      return false;
    }
    running.current = true;
    setBusy(true);
    setRefused(null);
    try {
      await doing();
      return true;
    } catch (thrown) {
      setRefused(refusal(thrown));
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, refused, act, forget: () => setRefused(null) };
}

export function Alert({ refused, again }: { refused: Refused | null; again?: () => void }) {
  const shown = useRef<HTMLDivElement>(null);
  // a button that was pressed and is switched off for the moment loses the focus: it goes on from the sentence
  useEffect(() => {
    if (refused && (document.activeElement === null || document.activeElement === document.body)) {
      shown.current?.focus({ preventScroll: true });
    }
    if (refused) {
      shown.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [refused]);
  return refused && <div class="alert" role="alert" ref={shown} tabIndex={-1}>
    <p>{refused.message}</p>
    {(refused.signedOut || again) && <p class="row">
      {refused.signedOut && <a href="/camunda/app/tasklist/default/" target="_blank" rel="noopener">打开待办任务登录（新窗口）</a>}
      {again && <button type="button" class="quiet" onClick={again}>重试</button>}
    </p>}
  </div>;
}

export function Wait<T>({ of, children }: { of: Loaded<T>; children: (value: T) => ComponentChildren }) {
  return <>
    <Alert refused={of.refused} again={of.again} />
    {of.value !== null ? children(of.value) : !of.refused && <p class="faint" role="status">正在读取…</p>}
  </>;
}

/** A dialog of the browser's own: it keeps the focus, Esc closes it. */
export function Dialog({ title, open, close, children, wide }:
    { title: string; open: boolean; close: () => void; children: ComponentChildren; wide?: boolean }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    if (shown && open && !shown.open) {
      shown.showModal();
    } else if (shown && !open && shown.open) {
      shown.close();
    }
  }, [open]);
  return <dialog ref={dialog} aria-label={title} class={wide ? 'wide' : ''} onClose={close}
    onClick={(event: MouseEvent) => event.target === dialog.current && close()}>
    {open && <div class="inside"><h2>{title}</h2>{children}</div>}
  </dialog>;
}

/** Asks once before something that is not easily taken back. */
export function Asked({ label, title, children, confirm, act, disabled, kind }: { label: string; title: string; children?: ComponentChildren;
    confirm: string; act: () => unknown; disabled?: boolean; kind?: string }) {
  const [open, setOpen] = useState(false);
  return <>
    <button type="button" class={kind ?? 'quiet'} disabled={disabled} onClick={() => setOpen(true)}>{label}</button>
    <Dialog title={title} open={open} close={() => setOpen(false)}>
      {children}
      <p class="row end">
        <button type="button" class="quiet" onClick={() => setOpen(false)}>取消</button>
        <button type="button" class="main" onClick={() => { setOpen(false); act(); }}>{confirm}</button>
      </p>
    </Dialog>
  </>;
}

type FieldOf<T extends 'input' | 'textarea'> = JSX.IntrinsicElements[T] & { label: string; hint?: string };

export function Field({ label, hint, ...input }: FieldOf<'input'>) {
  return <label class="field"><span>{label}</span><input {...input} />{hint && <small>{hint}</small>}</label>;
}

export function Area({ label, hint, ...input }: FieldOf<'textarea'>) {
  return <label class="field"><span>{label}</span><textarea {...input} />{hint && <small>{hint}</small>}</label>;
}

/** A file that is sent as soon as it is chosen. */
export function Upload({ label, accept, send, disabled }:
    { label: string; accept: string; send: (file: File) => unknown; disabled?: boolean }) {
  return <label class="button quiet">{label}
    <input type="file" class="unseen" accept={accept} disabled={disabled} onChange={event => {
      const input = event.currentTarget;
      const file = input.files?.[0];
      if (file) {
        send(file);
        input.value = '';
      }
    }} />
  </label>;
}
