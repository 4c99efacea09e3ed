// The facts of a case, asked for by the table's own columns.
import { useState } from 'preact/hooks';
import type { Column, Fact, Facts, Sheet } from './api';
import { ascii, labelOf, shortLabel, unitOf } from './feel';

export function factsInWords(sheet: Sheet, facts: Facts): string {
  return sheet.inputs.map(column => `${shortLabel(column)} ${labelOf(column, String(facts[column.name] ?? ''))}`).join('，');
}

export function outputsInWords(sheet: Sheet, outputs: Record<string, Fact>): string {
  return sheet.outputs.filter(column => outputs[column.name] !== undefined).map(column => {
    const value = String(outputs[column.name]);
    return `${shortLabel(column)} ${column.kind === 'CODES' ? value.split(',').map(code => labelOf(column, code)).join('、') : labelOf(column, value)}`;
  }).join('，');
}

function first(column: Column): string {
  return column.kind === 'NUMBER' ? '' : column.kind === 'FLAG' ? 'true' : column.codes[0]?.code ?? '';
}

export function FactsForm({ sheet, busy, run }: { sheet: Sheet; busy: boolean; run: (facts: Facts) => void }) {
  const [values, setValues] = useState<Record<string, string>>(() => Object.fromEntries(sheet.inputs.map(column => [column.name, first(column)])));
  const set = (name: string, value: string) => setValues(known => ({ ...known, [name]: value }));
  const field = (column: Column) => {
    const value = values[column.name] ?? '';
    switch (column.kind) {
      case 'FLAG': return <select value={value} onChange={event => set(column.name, event.currentTarget.value)}><option value="true">是</option><option value="false">否</option></select>;
      case 'CODE': return <select value={value} onChange={event => set(column.name, event.currentTarget.value)}>
        {column.codes.map(({ code, label }) => <option key={code} value={code}>{label}</option>)}</select>;
      default: return <input required value={value} inputMode={column.kind === 'NUMBER' ? 'numeric' : 'text'} pattern={column.kind === 'NUMBER' ? '-?[0-9]{1,9}' : undefined}
        title={column.kind === 'NUMBER' ? '请填写整数' : undefined}
        onInput={event => set(column.name, column.kind === 'NUMBER' ? ascii(event.currentTarget.value) : event.currentTarget.value)} />;
    }
  };
  return <form class="facts" onSubmit={event => {
    event.preventDefault();
    run(Object.fromEntries(sheet.inputs.map(column => [column.name, fact(column, values[column.name] ?? '')])));
  }}>
    {sheet.inputs.map(column => <label class="field" key={column.name}><span>{column.label}{unit(column)}</span>{field(column)}</label>)}
    <button class="main" disabled={busy}>试算</button>
  </form>;
}

function unit(column: Column): string {
  const counted = unitOf(column);
  return counted === '' || column.label.includes(counted) ? '' : `（${counted}）`;
}

function fact(column: Column, text: string): Fact {
  return column.kind === 'NUMBER' ? Number(text) : column.kind === 'FLAG' ? text === 'true' : text;
}
