// The bundled form library has its English in its code.

const words = {
  'Field is required.': '此项必填',
  'Select': '请选择',
  'Search': '输入几个字查找',
  'No results': '没有找到',
  'All values selected': '已全部选上',
  'hh:mm': '时:分',
  'Month': '月',
  'Year': '年',
  'Value is not a number.': '请填写数字',
  'Value is expected to be an integer.': '请填写整数',
  'Date and time must both be entered.': '日期和时间都要填写',
  'Skip to search': '跳到查找',
  'Increment': '加',
  'Decrement': '减',
  'Remove tag': '去掉'
};
const sentences = [
  [/^Field must have maximum length of (\d+)\.$/, '不能超过$1字'],
  [/^Field must have minimum length of (\d+)\.$/, '不能少于$1字'],
  [/^Field must have minimum value of (\S+)\.$/, '不能小于$1'],
  [/^Field must have maximum value of (\S+)\.$/, '不能大于$1'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '最多保留$1位小数'],
  [/^Please select a valid value, .* are (\S+) and (\S+)\.$/, '请填写$1或$2'],
  [/^Field must match pattern .*$/, '格式不对']
];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
  'December'];
months.forEach((month, index) => { words[month] = `${index + 1}月`; });
['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].forEach((day, index) => { words[day] = '日一二三四五六'[index]; });

function chinese(english) {
  const text = english.trim();
  return words[text] ?? sentences.reduce((said, [pattern, to]) => said.replace(pattern, to), text);
}

// what people wrote stays as they wrote it
const ours = '.fjs-form-field-error *, .fjs-select-placeholder, .fjs-dropdownlist *, .fjs-dropdownlist, '
  + '.fjs-taglist-skip-link, .flatpickr-weekday, .flatpickr-monthDropdown-month, .cur-month';

// what a screen reader says in the calendar
function spoken(label) {
  return words[label] ?? label.replace(/^(\w+) (\d+), (\d+)$/, (english, month, day, year) => `${year}年${words[month]}${day}日`);
}

/** Puts the library's own words into Chinese. */
export function speakChinese(root) {
  root.querySelectorAll(ours).forEach(element => element.childNodes.forEach(node => {
    if (node.nodeType === Node.TEXT_NODE && node.data.trim() && chinese(node.data) !== node.data.trim()) {
      node.data = chinese(node.data);
    }
  }));
  root.querySelectorAll('[aria-label]').forEach(part => {
    part.setAttribute('aria-label', spoken(part.getAttribute('aria-label')));
  });
  root.querySelectorAll('button[title]').forEach(button => {
    button.title = words[button.title] ?? button.title;
  });
  root.querySelectorAll('input[placeholder]').forEach(input => {
    input.placeholder = words[input.placeholder.replace(' ?m', '')]
      ?? input.placeholder.replace('yyyy', '年').replace('mm', '月').replace('dd', '日');
  });
}

// what a form leads to opens beside it, photos, the ledger, files: what is filled in stays
document.addEventListener('click', event => {
  const beside = event.target.closest?.('.fjs-container a[href^="/api/"], .fjs-container a[href^="/ledger"]');
  if (beside) {
    beside.target = '_blank';
    beside.rel = 'noopener';
  }
}, true);
