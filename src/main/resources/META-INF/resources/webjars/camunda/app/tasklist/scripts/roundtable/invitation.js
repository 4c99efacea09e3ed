import { element } from './page.js';

/** Where the members are told (⑤) and where it is written down who came (⑥): the list to print and to call through. */
export function offerInvitation(form) {
  const task = new URLSearchParams(location.hash.split('?')[1]).get('task');
  form.querySelectorAll('textarea[id$="-Field_noticeText"], textarea[id$="-Field_additions"]').forEach(field => {
    const question = field.closest('.fjs-form-field');
    if (task && !question.querySelector('.invitation-list')) {
      question.append(element('p', { className: 'invitation-list' }, element('a', {
        href: `../../../../api/tasks/${task}/invitation`,
        textContent: '下载通知名单（联系方式、邮件发出情况，可打印）'
      })));
    }
  });
}
