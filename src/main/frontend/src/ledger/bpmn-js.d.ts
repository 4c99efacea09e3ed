// what is used of bpmn-js, in our own words: its types name the whole of it
declare module 'bpmn-js/lib/NavigatedViewer' {
  export interface Drawn { id: string; type: string; businessObject: { name?: string } }
  export interface Canvas {
    addMarker(id: string, marker: string): void;
    zoom(step: 'fit-viewport' | number, at?: 'auto'): number;
    scrollToElement(id: string): void;
    resized(): void;
  }
  export interface Registry { get(id: string): Drawn | undefined }
  export interface Overlays { add(id: string, overlay: { position: Record<string, number>; html: HTMLElement }): string }
  export interface Zoom { stepZoom(delta: number): void }
  export default class NavigatedViewer {
    constructor(options: Record<string, unknown> & { container: HTMLElement });
    importXML(xml: string): Promise<{ warnings: unknown[] }>;
    get(name: 'canvas'): Canvas;
    get(name: 'elementRegistry'): Registry;
    get(name: 'overlays'): Overlays;
    get(name: 'zoomScroll'): Zoom;
    destroy(): void;
  }
}
