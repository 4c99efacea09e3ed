// What the Tasklist gets from us: the topic's timeline and evidence as tabs, and forms that speak Chinese.

import { speakChinese } from './forms.js';
import { offerUploads, renderEvidence } from './evidence.js';
import { watchMistakes } from './mistakes.js';
import { renderTimeline } from './timeline.js';

watchMistakes();
new MutationObserver(() => {
  document.querySelectorAll('.fjs-container, .flatpickr-calendar').forEach(speakChinese);
  document.querySelectorAll('.fjs-container').forEach(offerUploads);
}).observe(document.body, { childList: true, characterData: true, subtree: true });

const tab = (id, label, priority, render) => ({
  id, pluginPoint: 'tasklist.task.detail', priority, properties: { label }, render: (node, { taskId }) => render(node, taskId)
});

export default [
  tab('roundtable-timeline', '办理经过', 900, renderTimeline),
  tab('roundtable-evidence', '佐证材料', 890, renderEvidence)
];
