// what is used of dmn-js, which brings no types
declare module 'dmn-js/lib/Modeler' {
  export interface View { type: string; id: string; name: string }
  export default class Modeler {
    constructor(options: Record<string, unknown> & { container: HTMLElement });
    importXML(xml: string): Promise<{ warnings: unknown[] }>;
    saveXML(options: { format: boolean }): Promise<{ xml: string }>;
    getViews(): View[];
    open(view: View): Promise<unknown>;
    destroy(): void;
  }
}
