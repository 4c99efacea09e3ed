// The head of a page that stands by itself: whose product it is, where its parts are.
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export function Frame({ name, links, children }: { name: string; links: ComponentChildren; children: ComponentChildren }) {
  const main = useRef<HTMLElement>(null);
  return <>
    <a class="skip" href="#main" onClick={event => { event.preventDefault(); main.current?.focus(); }}>跳到正文</a>
    <header class="top">
      <a class="brand" href="/">幸福圆桌会</a>
      <nav aria-label={name}>{links}</nav>
    </header>
    <main ref={main} tabIndex={-1} id="main">{children}</main>
  </>;
}
