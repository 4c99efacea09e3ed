// What no locale file reaches. window.angular is the shipped scripts' own; they load this file before they start.

const months = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
const days = [...'日一二三四五六'];

// the calendar widgets speak Angular's own language
const calendar = {
  MONTH: months,
  SHORTMONTH: months,
  STANDALONEMONTH: months,
  DAY: days.map(day => `星期${day}`),
  SHORTDAY: days,
  AMPMS: ['上午', '下午'],
  FIRSTDAYOFWEEK: 0 // Monday
};

const widgets = {
  uibDatepickerConfig: { formatDayTitle: 'yyyy年MMMM', formatMonthTitle: 'yyyy年', showWeeks: false },
  uibDatepickerPopupConfig: { currentText: '今天', clearText: '清除', closeText: '关闭' },
  uibTimepickerConfig: { showMeridian: false },
  // a date can be written down, "3 days ago" cannot
  amTimeAgoConfig: { fullDateThreshold: 1, fullDateThresholdUnit: 'minute', fullDateFormat: 'LLL' }
};

function adjust($injector, $locale) {
  Object.assign($locale.DATETIME_FORMATS, calendar);
  Object.keys(widgets).filter($injector.has)
    .forEach(name => Object.assign($injector.get(name), widgets[name]));
}

// Cockpit's 2022-01-26T09:00:00
function withoutT($delegate) {
  return name => $delegate(name).replace('[T]', ' ');
}

// English that the shipped templates and table viewers have in their code, by the place where it stands
const places = '.dmn-decision-table-container th, .dmn-decision-table-container th *, .hit-policy, .hit-policy *, '
  + '.null-value, .null-value *, thead td, button[title], a[title], input[placeholder]';
const words = {
  'null': '空值',
  'Actions': '操作',
  'Hit policy:': '命中规则：',
  'Unique': '唯一',
  'First': '取第一条',
  'Any': '任取其一',
  'Priority': '按优先级',
  'Collect': '全部列出',
  'Rule order': '按行次列出',
  'Output order': '按结论次序列出',
  'When': '条件',
  'And': '并且',
  'Then': '结论',
  'Annotations': '依据',
  'Input values': '条件可取的值',
  'Output label': '结论名称',
  'Output values': '结论可取的值',
  'zoom in': '放大',
  'zoom out': '缩小',
  'reset zoom': '恢复大小',
  'Toggle this section': '展开或收起此栏',
  'Select all': '全选',
  'Jonny': '田素宇',
  'Prosciutto': '主任',
  'j.prosciutto@acme.org': 'name@example.cn'
};

function translate(element) {
  element.childNodes.forEach(node => {
    const word = node.nodeType === Node.TEXT_NODE && words[node.data.trim()];
    if (word) {
      node.data = word;
    }
  });
  ['title', 'placeholder'].filter(name => words[element.getAttribute(name)])
    .forEach(name => element.setAttribute(name, words[element.getAttribute(name)]));
}

window.angular.module('ng').run(['$injector', '$locale', adjust]);
window.angular.module('cam.commons.filter.date').decorator('camDateFormat', ['$delegate', withoutT]);
new MutationObserver(() => document.querySelectorAll(places).forEach(translate))
  .observe(document.body, { childList: true, subtree: true });
