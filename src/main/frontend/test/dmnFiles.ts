// The product's own tables, read from processes/*.dmn as the server reads them.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Column, Kind, Row, Sheet } from '../src/policy/api';
import { labels } from './labels';

const FOLDER = fileURLToPath(new URL('../../../../processes/', import.meta.url));
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
const plain = (text: string) => text.replace(/&(?:amp|lt|gt|quot|apos);/g, sign => ENTITIES[sign]!);
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(found => found.slice(1).map(each => plain(each ?? '')));
const texts = (text: string, kind: string) =>
  all(text, new RegExp(`<${kind}Entry[^>]*>\\s*(?:<text>([\\s\\S]*?)</text>|<text ?/>)`, 'g')).map(([feel]) => feel ?? '');
const listed = (text: string) => all(text, /"([^"]*)"/g).map(([code]) => ({ code: code!, label: labels[code!] ?? code! }));

/** Several codes in one text, as RuleTable has them. */
const SEVERAL: Record<string, string> = {
  fixedSeats: 'seats', flexibleSeats: 'seats', materialFields: 'fields',
};
const SEATS = 'DISTRICT_LEADER,STREET_LEADER,COMMUNITY_COMMITTEE,DEPARTMENT,DELEGATE,PARTNER_UNIT,RESIDENT_UNIT,PROPERTY_COMPANY,RESIDENT,STAKEHOLDER,EXPERT,FIVE_ELDERS,VOLUNTEER,PARTY_MEMBER';
const FIELDS = 'ROADMAP,TIMETABLE,TARGET_DATE,RESPONSIBLE_PERSON,UNDERTAKING_UNIT,AMOUNT,FUNDING,RESOURCES,UNITS';

function column(name: string, label: string, type: string, inside: string): Column {
  const values = /<(?:input|output)Values[^>]*>\s*<text>([\s\S]*?)<\/text>/.exec(inside);
  const kind: Kind = type === 'integer' ? 'NUMBER' : type === 'boolean' ? 'FLAG' : values ? 'CODE' : name in SEVERAL ? 'CODES' : 'TEXT';
  const codes = values ? listed(plain(values[1]!)) : kind !== 'CODES' ? []
    : (SEVERAL[name] === 'seats' ? SEATS : FIELDS).split(',').map(code => ({ code, label: labels[code] ?? code }));
  return { name, label, kind, codes };
}

/** A DMN file's text as the sheet that the server would send. */
export function sheetOf(xml: string): Sheet {
  const [id, label] = all(xml, /<decision id="([^"]*)" name="([^"]*)"/g)[0]!;
  const inputs = all(xml, /<input id="[^"]*" label="([^"]*)"[^>]*>([\s\S]*?)<\/input>/g).map(([name, inside]) => {
    const [type, expression] = /typeRef="(\w+)">\s*<text>(\w+)<\/text>/.exec(inside!)!.slice(1);
    return column(expression!, name!, type!, inside!);
  });
  const outputs = [...xml.matchAll(/<output id="[^"]*" label="([^"]*)" name="(\w+)" typeRef="(\w+)"[^>]*?(?:\/>|>([\s\S]*?)<\/output>)/g)]
    .map(([, title, name, type, inside]) => column(name!, plain(title!), type!, inside ?? ''));
  const rows: Row[] = [...xml.matchAll(/<rule id="([^"]*)">([\s\S]*?)<\/rule>/g)].map(([, rule, inside]) => ({
    rule: rule!,
    inputs: Object.fromEntries(texts(inside!, 'input').map((feel, at) => [inputs[at]!.name, feel])),
    outputs: Object.fromEntries(texts(inside!, 'output').map((feel, at) => [outputs[at]!.name, feel])),
    annotation: plain(/<description>([\s\S]*?)<\/description>/.exec(inside!)?.[1] ?? ''),
  }));
  return { id: id!, label: label!, severalRows: xml.includes('hitPolicy="COLLECT"'), hitPolicy: { code: 'UNIQUE', label: '每种情形恰好适用一行' }, version: 1, inForceFrom: '2022-01-01T00:00:00+08:00', inputs, outputs, rows, floor: '' };
}

export const xmls = (): string[] => readdirSync(FOLDER).filter(name => name.endsWith('.dmn')).sort().map(name => readFileSync(FOLDER + name, 'utf8'));
export const sheets = (): Sheet[] => xmls().map(sheetOf);
