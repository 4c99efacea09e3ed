// 议题 beside 流程变量 and the rest, where the Cockpit shows a running process: the timeline of its topic, and the way to the topic's page.

/** What the Cockpit hands to a tab of a process instance. */
interface Shown { processInstanceId: string }

let gone: () => void = () => {};

export const topicTab = {
  id: 'roundtable-topic',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 100,
  properties: { label: '议题时间线' },
  render: (node: HTMLElement, { processInstanceId }: Shown) => {
    let left = false;
    gone = () => { left = true; };
    void import('./topic').then(({ show }) => {
      if (!left) {
        gone = show(node, processInstanceId);
      }
    }, () => { node.textContent = '议题时间线没有读到，请刷新页面再试'; });
  },
  unmount: () => gone(),
};
