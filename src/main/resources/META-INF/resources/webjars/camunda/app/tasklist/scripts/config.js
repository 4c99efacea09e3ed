// A module, so the browser reads it as UTF-8 whatever charset the page was served in.
// What is not set here keeps the default of the shipped scripts.
export default {
  app: {
    vendor: '西湖区幸福圆桌会',
    name: '待办'
  },
  // Chinese is the only choice: with 'en' in the list, officials whose browser is set to English would get English.
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  // The shipped greeting of a first visit leads to the vendor's page.
  disableWelcomeMessage: true,
  // Paths from this app's folder. Ours for one app go to scripts/<name>/plugin.js.
  customScripts: ['../../assets/house.js', 'scripts/roundtable/plugin.js'],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '签收当前任务'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '转到第一个筛选器'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '转到列表中的第一个任务'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '转到表单的第一个填写项'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: '发起流程'
    }
  }
};
