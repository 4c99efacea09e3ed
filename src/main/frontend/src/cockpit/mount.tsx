// Our parts in the Cockpit's page, each in a shadow root with our own styles.
import { render, type ComponentChildren } from 'preact';
import base from '../common/base.css?inline';
import own from './cockpit.css?inline';
import { ListPage } from './listPage';
import { OverviewPage } from './overviewPage';
import { StepsTab } from './stepsTab';
import { readWay } from './ways';

// the Cockpit's own sheet makes a rem ten pixels
const styles = new CSSStyleSheet();
styles.replaceSync(`${base}\n${own}`.replace(/(\d*\.?\d+)rem\b/g, (_, size: string) => `${Number(size) * 16}px`));

function mounted(node: HTMLElement, children: ComponentChildren): () => void {
  const place = document.createElement('div');
  const root = place.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [styles];
  node.replaceChildren(place);
  render(children, root);
  return () => { render(null, root); place.remove(); };
}

export function overview(node: HTMLElement): () => void {
  return mounted(node, <OverviewPage />);
}

export function list(node: HTMLElement): () => void {
  node.classList.add('roundtable-page');
  const { kind, narrowed } = readWay(window.location.hash);
  return mounted(node, <ListPage kind={kind} narrowed={narrowed} />);
}

export function steps(node: HTMLElement, definition: string): () => void {
  return mounted(node, <StepsTab definition={definition} />);
}
