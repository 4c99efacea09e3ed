// What the Tasklist gets from us: the topic's timeline, evidence and papers as tabs, and forms that speak Chinese.

import { keepDrafts } from './drafts.js';
import { speakChinese } from './forms.js';
import { nameColleagues } from './colleagues.js';
import { offerUploads, renderEvidence } from './evidence.js';
import { offerCodes } from './evaluation.js';
import { offerInvitation } from './invitation.js';
import { watchMistakes } from './mistakes.js';
import { offerPapers, renderPapers } from './papers.js';
import { renderTimeline } from './timeline.js';

watchMistakes();
keepDrafts();
new MutationObserver(() => {
  document.querySelectorAll('.fjs-container, .flatpickr-calendar').forEach(speakChinese);
  document.querySelectorAll('.fjs-container').forEach(offerUploads);
  document.querySelectorAll('.fjs-container').forEach(offerInvitation);
  document.querySelectorAll('.fjs-container').forEach(offerCodes);
  document.querySelectorAll('.fjs-container').forEach(offerPapers);
  nameColleagues();
}).observe(document.body, { childList: true, characterData: true, subtree: true });

const tab = (id, label, priority, render) => ({
  id, pluginPoint: 'tasklist.task.detail', priority, properties: { label }, render: (node, { taskId }) => render(node, taskId)
});

export default [
  tab('roundtable-timeline', '办理经过', 900, renderTimeline),
  tab('roundtable-evidence', '佐证材料', 890, renderEvidence),
  tab('roundtable-papers', '文书', 880, renderPapers)
];
