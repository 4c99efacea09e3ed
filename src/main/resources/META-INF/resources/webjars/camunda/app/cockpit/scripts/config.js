// Keeps the defaults of the shipped file except for what is set here. Chinese as \u escapes: whatever charset a proxy guesses.
export default {
  app: {
    vendor: '\u897f\u6e56\u533a\u5e78\u798f\u5706\u684c\u4f1a', // district and product
    name: '\u6d41\u7a0b\u76d1\u63a7' // monitoring of processes
  },
  // Chinese is the only choice: with 'en' in the list, officials whose browser is set to English would see English.
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  // the shipped first-login hint advertises a page of the vendor's
  disableWelcomeMessage: true,
  // modules of ours, relative to this app's folder, e.g. 'scripts/timeline/plugin.js'
  customScripts: []
};
