/** The terminal's language, as the system's settings order it: an empty variable counts as none. */
export function systemLanguage(): 'zh-CN' | 'en' {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '')?.startsWith('zh') ? 'zh-CN' : 'en';
}
