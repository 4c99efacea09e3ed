// Days and moments as they are read in Nanchang.

const MOMENT = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'numeric', day: 'numeric',
  hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** 2022年1月26日 10:00, in Nanchang, whatever the clock of the machine; midnight is a day. */
export function when(text: string | null | undefined): string {
  if (!text) {
    return '';
  }
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (day) {
    return `${Number(day[1])}年${Number(day[2])}月${Number(day[3])}日`;
  }
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) {
    return text;
  }
  const parts = Object.fromEntries(MOMENT.formatToParts(moment).map(({ type, value }) => [type, value]));
  const date = `${parts.year}年${parts.month}月${parts.day}日`;
  return parts.hour === '00' && parts.minute === '00' ? date : `${date} ${parts.hour}:${parts.minute}`;
}

/** The date of today in Nanchang, for a date field. */
export function today(plusDays = 0): string {
  return new Date(Date.now() + (8 * 60 + plusDays * 24 * 60) * 60_000).toISOString().slice(0, 10);
}

/** The day of today as the server has it: the browser's, unless the server's clock stands years elsewhere, as the demo's does. */
export function dayNear(moment: string, plusDays = 0): string {
  const there = Date.parse(moment);
  const apart = Number.isNaN(there) || Math.abs(there - Date.now()) < 400 * 86_400_000 ? 0 : Math.round((there - Date.now()) / 86_400_000);
  return today(apart + plusDays);
}
