import { describe, expect, it } from 'vitest';
import { named, type Choices, type Line, type Statistics, type StatisticsRow } from '../src/ledger/api';
import { VIEWS, cell, columnsOf, viewOf } from '../src/ledger/columns';
import { asking, changed, choicesOf, readFilter, said } from '../src/ledger/filter';
import { MOST_BARS, casesOf, drawings, percent, yearsOf } from '../src/ledger/numbers';
import { stationsOf } from '../src/ledger/stations';
import { readWay, topicWay, wayTo } from '../src/ledger/way';

const choice = (code: string, name: string, within = '') => ({ code, name, within });
const choices: Choices = {
  today: '2022-01-26', firstYear: 2020, district: true, streets: [choice('XH-NZ', '南站街道'), choice('XH-CYZ', '朝阳洲街道')],
  communities: [choice('XH-NZ-TLSC', '铁路四村社区', 'XH-NZ'), choice('XH-CYZ-JS', '金圣社区', 'XH-CYZ')], units: [], leaders: [choice('XH.leader-1', '挂点区领导一')],
  categories: [], levels: [], states: [choice('CLOSED', '已办结（销号）'), choice('IN_PROGRESS', '办理中')], sources: [], sorts: [], counted: [], mostAtOnce: 5000, mostPrinted: 1000,
};
const row = (more: Partial<StatisticsRow>): StatisticsRow => ({ code: 'XH-NZ', name: '南站街道', filter: { street: 'XH-NZ' }, from: null, to: null, received: 3,
  states: { CLOSED: 2, IN_PROGRESS: 1 }, difference: 0, closedMeanwhile: 2, closing: { numerator: 2, denominator: 3, percent: 66.7 },
  satisfaction: { numerator: 0, denominator: 0, percent: null }, ...more });

describe('an address of the ledger', () => {
  it('means the list, the statistics or a topic', () => {
    expect(readWay('/ledger', '?state=CLOSED')).toMatchObject({ at: 'list' });
    expect(readWay('/ledger/statistics/', '')).toMatchObject({ at: 'statistics' });
    expect(readWay('/ledger/topics/YT-2022-00001', '')).toEqual({ at: 'topic', number: 'YT-2022-00001' });
    expect(readWay('/ledger/topics/%E0%A4%A', '')).toEqual({ at: 'topic', number: '%E0%A4%A' });
    expect(topicWay('a/b?c')).toBe('/ledger/topics/a%2Fb%3Fc');
  });
  it('leaves out what is empty', () => {
    expect(wayTo('/ledger', { state: 'CLOSED', words: '', day: null, view: undefined })).toBe('/ledger?state=CLOSED');
    expect(wayTo('/ledger', {})).toBe('/ledger');
  });
  it('keeps what the server does not know, so that the server says so, and keeps back what is the page’s own', () => {
    expect(readFilter(new URLSearchParams('color=red&state=CLOSED&view=all&after=x&words=%20'))).toEqual({ color: 'red', state: 'CLOSED' });
    expect(asking({ color: 'red', state: 'CLOSED', day: '2022-01-01' }, { after: '', size: '50' })).toBe('day=2022-01-01&state=CLOSED&color=red&size=50');
  });
});

describe('a filter', () => {
  it('is told in Chinese, also one that nobody knows', () => {
    expect(said('street', 'XH-NZ', choices)).toBe('街道（镇）：南站街道');
    expect(said('receivedFrom', '2022-01-05', choices)).toBe('收到日期自：2022年1月5日');
    expect(said('overdue', 'true', choices)).toBe('只看超过步骤时限的');
    expect(said('without', 'unit', choices)).toBe('没有写明承办单位');
    expect(said('color', 'red', choices)).toBe('color：red');
    expect(said('street', 'XH-NZ', null)).toBe('街道（镇）：XH-NZ');
  });
  it('offers the communities of the chosen street, and lets go of another one’s', () => {
    expect(choicesOf('community', choices, { street: 'XH-NZ' }).map(each => each.code)).toEqual(['XH-NZ-TLSC']);
    expect(changed({ street: 'XH-NZ', community: 'XH-NZ-TLSC' }, 'street', 'XH-CYZ', choices)).toEqual({ street: 'XH-CYZ' });
    expect(changed({ street: 'XH-NZ', community: 'XH-NZ-TLSC' }, 'street', '', choices)).toEqual({ community: 'XH-NZ-TLSC' });
  });
});

describe('a line', () => {
  const columns = [{ name: 'title', label: '议题', type: 'TEXT' as const }, { name: 'state', label: '状态', type: 'CODE' as const }, { name: 'unit', label: '承办单位', type: 'CODE' as const }];
  const line: Line = { number: 'YT-2022-00001', overdue: false, codes: {}, texts: { street: '南站街道', community: '铁路四村社区', unitsTotal: '15' } };
  it('shows what belongs together in one cell, and nothing where nothing stands', () => {
    expect(cell(line, { name: 'place', label: '', type: 'TEXT' })).toBe('南站街道 铁路四村社区');
    expect(cell(line, { name: 'progress', label: '', type: 'TEXT' })).toBe('0/15');
    expect(cell(line, { name: 'unit', label: '', type: 'CODE' })).toBe('');
  });
  it('has in 全部列 every column of the server, and in no view one that the server does not have', () => {
    expect(columnsOf(viewOf('all'), columns).map(each => each.name)).toEqual(['state', 'unit']);
    expect(columnsOf(viewOf('nonsense'), columns).map(each => each.name)).toEqual(['place', 'state', 'unit', 'progress']);
    expect(VIEWS).toHaveLength(5);
  });
});

describe('a number of the statistics', () => {
  it('leads to its cases: the line, its time, the state, the day', () => {
    expect(casesOf(row({ from: '2022-01-01', to: '2022-12-31' }), '2022-06-30', 'CLOSED')).toEqual(
      { street: 'XH-NZ', receivedFrom: '2022-01-01', receivedTo: '2022-12-31', state: 'CLOSED', day: '2022-06-30' });
    expect(casesOf(row({ from: '2022-01-01', to: '2022-12-31' }), undefined, 'CLOSED', 'closed')).toEqual(
      { street: 'XH-NZ', closedFrom: '2022-01-01', closedTo: '2022-12-31', state: 'CLOSED' });
    expect(casesOf(row({ filter: { without: 'unit' } }), undefined)).toEqual({ without: 'unit' });
  });
  it('is a dash while there is nothing to be divided by', () => {
    expect(percent({ numerator: 0, denominator: 0, percent: null })).toBe('—');
    expect(percent({ numerator: 3, denominator: 3, percent: 100 })).toBe('100.0%');
  });
  it('is asked for by the years in which something was received', () => {
    expect(yearsOf(choices)).toEqual(['2022', '2021', '2020']);
    expect(yearsOf({ ...choices, firstYear: 2030 })).toEqual(['2022']);
  });
  it('is drawn for those that received most, with what is left out said', () => {
    const rows = Array.from({ length: 30 }, (_, at) => row({ code: `${at}`, name: `社区${at}`, received: at, states: { CLOSED: at } }));
    const statistics: Statistics = { by: 'COMMUNITY', period: '', day: '', definitions: [], rows, whole: row({}) };
    const [states, closing] = drawings(statistics, choices.states);
    expect(states!.places).toHaveLength(MOST_BARS);
    expect(states!.places[0]).toBe('社区29');
    expect(states!.title).toContain('收到最多的20个');
    expect(states!.series[0]!.values[0]).toBe(29);
    expect(closing!.series[0]!.values[0]).toBe(66.7);
    expect(drawings({ ...statistics, by: 'MONTH' }, choices.states)[1]!.series[0]!.kind).toBe('line');
  });
});

describe('a diagram as a table', () => {
  it('names tasks and steps, and leaves gateways to the drawing', () => {
    const drawn: Record<string, { type: string; businessObject: { name?: string } }> = {
      task: { type: 'bpmn:UserTask', businessObject: { name: '筛选\n议题' } }, gateway: { type: 'bpmn:ExclusiveGateway', businessObject: { name: '是否受理？' } },
      join: { type: 'bpmn:ExclusiveGateway', businessObject: {} } };
    const stations = ['task', 'gateway', 'join', 'gone'].map((activity, at) => ({ activity, times: at === 0 ? 2 : 0, standing: false }));
    const diagram = { id: '1', model: 'm', name: '', version: 1, begun: '', ended: '', stations, flows: [] };
    expect(stationsOf(diagram, id => drawn[id])).toEqual([{ id: 'task', name: '筛选议题', kind: '任务', times: 2, standing: false }]);
  });
});

describe('a file', () => {
  it('has the name that the server gives it', () => {
    expect(named("attachment; filename=\"=?UTF-8?Q?x?=\"; filename*=UTF-8''%E5%8F%B0%E8%B4%A6.xlsx")).toBe('台账.xlsx');
    expect(named("attachment; filename*=UTF-8''%E5%8F")).toBe('');
    expect(named(null)).toBe('');
  });
});
