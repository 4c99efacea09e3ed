// Keeps the defaults of the shipped file except for what is set here. Chinese as \u escapes: whatever charset a proxy guesses.
export default {
  app: {
    vendor: '\u897f\u6e56\u533a\u5e78\u798f\u5706\u684c\u4f1a', // district and product
    name: '\u5f85\u529e' // tasks
  },
  // Chinese is the only choice: with 'en' in the list, officials whose browser is set to English would see English.
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  // the shipped first-login hint advertises a page of the vendor's
  disableWelcomeMessage: true,
  // modules of ours, relative to this app's folder, e.g. 'scripts/timeline/plugin.js'
  customScripts: [],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '\u7b7e\u6536\u6240\u9009\u4efb\u52a1' },
    focusFilter: { key: 'ctrl+shift+f', description: '\u8f6c\u5230\u7b5b\u9009\u5668' },
    focusList: { key: 'ctrl+alt+l', description: '\u8f6c\u5230\u4efb\u52a1\u5217\u8868' },
    focusForm: { key: 'ctrl+alt+f', description: '\u8f6c\u5230\u8868\u5355\u7684\u7b2c\u4e00\u9879' },
    startProcess: { key: 'ctrl+alt+p', description: '\u53d1\u8d77\u6d41\u7a0b' }
  }
};
