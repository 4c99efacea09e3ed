// The ledger's filters: words and day at hand, everything else one press away; nothing is asked before 查找 is pressed.
import { useState } from 'preact/hooks';
import { Field } from '../common/ui';
import type { Choices } from './api';
import { LABELS, changed, choicesOf, type Name } from './filter';

type Filter = Record<string, string>;
type Set = (name: Name, value: string) => void;

const PICKED: Name[] = ['street', 'community', 'state', 'category', 'level', 'source', 'unit', 'leader', 'without'];
const DATES: Name[] = ['receivedFrom', 'receivedTo', 'closedFrom', 'closedTo'];
const MORE: string[] = [...PICKED, ...DATES, 'overdue'];

export function FilterForm({ filter, choices, apply }: { filter: Filter; choices: Choices; apply: (filter: Filter) => void }) {
  const [typed, setTyped] = useState<Filter>(filter);
  const set: Set = (name, value) => setTyped(known => changed(known, name, value, choices));
  const shown = MORE.filter(name => filter[name]).length;
  return <form class="filter" role="search" aria-label="筛选台账" onSubmit={event => {
    event.preventDefault();
    apply(Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== '')));
  }}>
    <div class="facts">
      <Field label="查找" type="search" maxLength={60} placeholder="标题、地点、内容、决议或编号" class="words" value={typed.words ?? ''} onInput={event => set('words', event.currentTarget.value)} />
      <Field label="截至哪一天" type="date" max={choices.today} value={typed.day ?? ''} onInput={event => set('day', event.currentTarget.value)} />
      <Pick name="sort" none="最近收到的在前" without="RECEIVED" {...{ typed, choices, set }} />
      <button class="main">查找</button>
    </div>
    <details open={shown > 0 && window.matchMedia('(min-width: 48.01rem)').matches}>
      <summary>更多筛选{shown > 0 && <span class="count calm">{shown}</span>}</summary>
      <div class="facts">
        {PICKED.map(name => <Pick key={name} name={name} {...{ typed, choices, set }} />)}
        {DATES.map(name => <Field key={name} label={LABELS[name]} type="date" max={choices.today} value={typed[name] ?? ''} onInput={event => set(name, event.currentTarget.value)} />)}
        <label class="confirm"><input type="checkbox" checked={typed.overdue === 'true'} onChange={event => set('overdue', event.currentTarget.checked ? 'true' : '')} /><span>只看超过步骤时限的</span></label>
        <button class="main">筛选</button>
      </div>
    </details>
  </form>;
}

/** A pick-list; one with nothing to choose is left out, unless the address asks for something in it. */
function Pick({ name, none, without, typed, choices, set }: { name: Name; none?: string; without?: string; typed: Filter; choices: Choices; set: Set }) {
  const list = choicesOf(name, choices, typed).filter(each => each.code !== without);
  const value = typed[name] ?? '';
  return list.length === 0 && value === '' ? null : <label class="field"><span>{LABELS[name]}</span>
    <select aria-label={LABELS[name]} value={value} onChange={event => set(name, event.currentTarget.value)}>
      <option value="">{none ?? '不限'}</option>
      {value !== '' && !list.some(each => each.code === value) && <option value={value}>{value === without ? none : value}</option>}
      {list.map(each => <option key={each.code} value={each.code}>{each.name}</option>)}
    </select></label>;
}
