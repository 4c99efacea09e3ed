// One cell each: what is read, and what is chosen when it is edited.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Dialog } from '../common/ui';
import type { Column } from './api';
import { SIGNS, ascii, conditionInWords, inQuotes, readCondition, readValue, unitOf, valueInWords, writeCondition, writeValue,
  type Condition, type Sign } from './feel';

export interface CellProps {
  column: Column;
  feel: string;
  set: (feel: string) => void;
  /** what a screen reader calls it: 第2行 解决主体 */
  name: string;
  faulty: boolean;
  describedBy: string | undefined;
}

type Mode = 'any' | 'oneOf' | 'noneOf';
const MODES: Record<Mode, string> = { any: '任意', oneOf: '是下列之一', noneOf: '不是下列任何一个' };

/** A condition on codes: any, one of several, none of several. */
function CodesCondition(props: CellProps) {
  const { column, feel, set, name } = props;
  const [open, setOpen] = useState(false);
  return <>
    <button type="button" class="slot" aria-label={`${name}：${conditionInWords(column, feel)}，修改`} aria-haspopup="dialog"
      aria-invalid={props.faulty} aria-describedby={props.describedBy} onClick={() => setOpen(true)}>{conditionInWords(column, feel)}</button>
    <Dialog title={name} open={open} close={() => setOpen(false)}>
      <CodesChoice column={column} condition={readCondition(column, feel)}
        done={condition => { setOpen(false); condition && set(writeCondition(column, condition)); }} />
    </Dialog>
  </>;
}

function CodesChoice({ column, condition, done }: { column: Column; condition: Condition; done: (chosen: Condition | null) => void }) {
  const [mode, setMode] = useState<Mode>(condition.form === 'oneOf' || condition.form === 'noneOf' ? condition.form : 'any');
  const [values, setValues] = useState<string[]>('values' in condition ? condition.values : []);
  const empty = mode !== 'any' && values.length === 0;
  const group = useId();
  return <form onSubmit={event => {
    event.preventDefault();
    if (!empty) {
      done(mode === 'any' ? { form: 'any' } : { form: mode, values });
    }
  }}>
    <fieldset class="modes"><legend class="unseen">怎样比较</legend>
      {(Object.keys(MODES) as Mode[]).map(each => <label key={each}>
        <input type="radio" name={group} checked={mode === each} onChange={() => setMode(each)} />{MODES[each]}</label>)}
    </fieldset>
    {mode !== 'any' && <Ticks column={column} values={values} set={setValues} />}
    <p class="hint" role="status">{empty ? '请至少勾选一个' : ''}</p>
    <p class="row end"><button type="button" class="quiet" onClick={() => done(null)}>取消</button>
      <button type="submit" class="main" disabled={empty}>确定</button></p>
  </form>;
}

function Ticks({ column, values, set }: { column: Column; values: string[]; set: (values: string[]) => void }) {
  const toggle = (code: string) => set(column.codes.map(each => each.code)
    .filter(each => each === code ? !values.includes(code) : values.includes(each)));
  return <fieldset class="ticks"><legend class="unseen">{column.label}</legend>
    {column.codes.map(({ code, label }) => <label key={code}>
      <input type="checkbox" checked={values.includes(code)} onChange={() => toggle(code)} />{label}</label>)}
  </fieldset>;
}

/** A condition on a number: a comparison, the number, its unit. */
function NumberCondition({ column, feel, set, name, faulty, describedBy }: CellProps) {
  const condition = readCondition(column, feel);
  const form = signOf(condition);
  // 等于 with nothing typed yet is written like 任意: the choice is kept here until something is typed
  const [waits, setWaits] = useState(false);
  useEffect(() => setWaits(known => known && feel === ''), [feel]);
  const chosen = waits ? '=' : form;
  const bound = condition.form === 'compared' ? condition.bound : chosen === '=' ? feel : '';
  const choose = (sign: string) => {
    setWaits(sign === '=' && bound === '');
    set(sign === 'any' ? '' : sign === '=' ? bound : `${sign} ${bound}`);
  };
  return <span class="number-condition">
    <select class="slot" aria-label={`${name}，怎样比较`} value={chosen} onChange={event => choose(event.currentTarget.value)}>
      <option value="any">任意</option>
      <option value="=">等于</option>
      {(Object.keys(SIGNS) as Sign[]).map(sign => <option key={sign} value={sign}>{SIGNS[sign]}</option>)}
      {chosen === 'written' && <option value="written">其他写法</option>}
    </select>
    {chosen !== 'any' && <input class={`slot digits${chosen === 'written' ? ' long' : ''}`} inputMode="numeric" value={chosen === 'written' ? feel : bound}
      aria-label={`${name}，数值`} aria-invalid={faulty} aria-describedby={describedBy}
      onInput={event => {
        const typed = ascii(event.currentTarget.value);
        setWaits(chosen === '=' && typed === '');
        set(chosen === '=' || chosen === 'written' ? typed : `${chosen} ${typed}`);
      }} />}
    {chosen !== 'any' && <span class="unit">{unitOf(column)}</span>}
  </span>;
}

function signOf(condition: Condition): string {
  switch (condition.form) {
    case 'any': return 'any';
    case 'compared': return condition.sign;
    case 'oneOf': return condition.values.length === 1 ? '=' : 'written';
    default: return 'written';
  }
}

function FlagCondition({ column, feel, set, name, faulty, describedBy }: CellProps) {
  const condition = readCondition(column, feel);
  const simple = condition.form === 'any' ? '' : condition.form === 'oneOf' && condition.values.length === 1 ? condition.values[0]! : feel;
  return <select class="slot" aria-label={name} aria-invalid={faulty} aria-describedby={describedBy} value={simple}
    onChange={event => set(event.currentTarget.value)}>
    <option value="">任意</option><option value="true">是</option><option value="false">否</option>
    {!['', 'true', 'false'].includes(simple) && <option value={simple}>{conditionInWords(column, feel)}</option>}
  </select>;
}

/** The expression itself, where it is none of the simple ones. */
function Written({ feel, set, name, faulty, describedBy }: CellProps) {
  return <Text value={feel} set={set} name={`${name}，表达式原文`} faulty={faulty} describedBy={describedBy} />;
}

export function ConditionCell(props: CellProps) {
  switch (props.column.kind) {
    case 'NUMBER': return <NumberCondition {...props} />;
    case 'FLAG': return <FlagCondition {...props} />;
    case 'CODE': case 'CODES': return readCondition(props.column, props.feel).form === 'written'
      ? <Written {...props} /> : <CodesCondition {...props} />;
    default: return <Written {...props} />;
  }
}

export function ValueCell(props: CellProps) {
  const { column, feel, set, name, faulty, describedBy } = props;
  const value = readValue(column, feel);
  const common = { 'aria-label': name, 'aria-invalid': faulty, 'aria-describedby': describedBy };
  switch (column.kind) {
    case 'NUMBER': return <span class="number-condition">
      <input {...common} class="slot digits" inputMode="numeric" value={feel} onInput={event => set(ascii(event.currentTarget.value))} />
      {!column.label.includes(unitOf(column)) && <span class="unit">{unitOf(column)}</span>}</span>;
    case 'FLAG': case 'CODE': return <select {...common} class="slot" value={value ?? feel}
      onChange={event => set(writeValue(column, event.currentTarget.value))}>
      {value === null && <option value={feel}>{feel === '' ? '请选择' : feel}</option>}
      {column.kind === 'FLAG' ? <><option value="true">是</option><option value="false">否</option></>
        : column.codes.map(({ code, label }) => <option key={code} value={code}>{label}</option>)}
    </select>;
    case 'CODES': return <CodesValue {...props} />;
    case 'TEXT': if (column.codes.length > 0) {
      return <select {...common} class="slot" value={value ?? ''} onChange={event => set(writeValue(column, event.currentTarget.value))}>
        {!column.codes.some(({ code }) => code === value) && <option value={value ?? ''}>{value === null || value === '' ? '请选择' : value}</option>}
        {column.codes.map(({ code, label }) => <option key={code} value={code}>{label}</option>)}
      </select>;
    }
    // falls through
    default: return value === null && feel !== '' ? <Written {...props} />
      : <Text value={value ?? ''} set={text => set(writeValue(column, text))} name={name} faulty={faulty} describedBy={describedBy} clean={inQuotes} />;
  }
}

function CodesValue({ column, feel, set, name, faulty, describedBy }: CellProps) {
  const [open, setOpen] = useState(false);
  const [values, setValues] = useState<string[]>([]);
  const words = feel === '' ? '请选择' : valueInWords(column, feel);
  return <>
    <button type="button" class="slot" aria-label={`${name}：${words}，修改`} aria-haspopup="dialog" aria-invalid={faulty}
      aria-describedby={describedBy} onClick={() => { setValues(readValue(column, feel)?.split(',') ?? []); setOpen(true); }}>{words}</button>
    <Dialog title={name} open={open} close={() => setOpen(false)}>
      <form onSubmit={event => { event.preventDefault(); setOpen(false); set(writeValue(column, values.join(','))); }}>
        <Ticks column={column} values={values} set={setValues} />
        <p class="hint" role="status">{values.length === 0 ? '请至少勾选一个' : ''}</p>
        <p class="row end"><button type="button" class="quiet" onClick={() => setOpen(false)}>取消</button>
          <button type="submit" class="main" disabled={values.length === 0}>确定</button></p>
      </form>
    </Dialog>
  </>;
}

/** Text that grows with what is written. */
export function Text({ value, set, name, faulty, describedBy, clean }: { value: string; set: (text: string) => void; name: string;
    faulty: boolean; describedBy: string | undefined; clean?: (text: string) => string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const shown = area.current;
    // a browser that grows it by itself does it better, also when its column changes
    if (shown && !CSS.supports('field-sizing', 'content')) {
      shown.style.height = 'auto';
      shown.style.height = `${shown.scrollHeight + 2}px`;
    }
  }, [value]);
  return <textarea ref={area} class="slot" rows={1} value={value} aria-label={name} aria-invalid={faulty} aria-describedby={describedBy}
    onInput={event => {
      // letters that an input method is still composing are left alone
      const typed = event.currentTarget.value;
      set(clean && !(event as InputEvent).isComposing ? clean(typed) : typed);
    }} />;
}
