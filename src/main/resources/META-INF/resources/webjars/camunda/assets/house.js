// What no locale file reaches: the calendar widgets take their words from Angular's own locale, which is English,
// and the lists say "3 days ago" by the browser's clock where a date is asked for.
const names = (count, name) => Array.from({ length: count }, (_, index) => name(index));
const months = names(12, index => `${index + 1}月`);
const days = [...'日一二三四五六'];

function speakChinese($injector, $locale) {
  Object.assign($locale.DATETIME_FORMATS, {
    MONTH: months,
    SHORTMONTH: months,
    STANDALONEMONTH: months,
    DAY: days.map(day => `星期${day}`),
    SHORTDAY: days,
    AMPMS: ['上午', '下午'],
    FIRSTDAYOFWEEK: 0 // Monday
  });
  change($injector, 'uibDatepickerConfig', { formatDayTitle: 'yyyy年MMMM', formatMonthTitle: 'yyyy年', showWeeks: false });
  change($injector, 'uibDatepickerPopupConfig', { currentText: '今天', clearText: '清除', closeText: '关闭' });
  change($injector, 'uibTimepickerConfig', { showMeridian: false });
  change($injector, 'amTimeAgoConfig', { fullDateThreshold: 1, fullDateThresholdUnit: 'minute', fullDateFormat: 'LLL' });
}

function change($injector, constant, values) {
  if ($injector.has(constant)) {
    Object.assign($injector.get(constant), values);
  }
}

window.angular.module('ng').run(['$injector', '$locale', speakChinese]);
