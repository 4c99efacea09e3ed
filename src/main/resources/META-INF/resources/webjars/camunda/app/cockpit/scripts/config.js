// A module, so the browser reads it as UTF-8 whatever charset the page was served in.
// What is not set here keeps the default of the shipped scripts.
export default {
  app: {
    vendor: '西湖区幸福圆桌会',
    name: '流程监控'
  },
  // Chinese is the only choice: with 'en' in the list, officials whose browser is set to English would get English.
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  // The shipped greeting of a first visit leads to the vendor's page.
  disableWelcomeMessage: true,
  // Paths from this app's folder. The second is built from src/main/frontend/src/cockpit.
  customScripts: ['../../assets/house.js', '../../../assets/cockpit/plugin.js']
};
