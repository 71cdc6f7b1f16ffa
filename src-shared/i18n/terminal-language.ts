/** The terminal's language, as the system's settings order it: an empty variable counts as none. */
export function terminalLanguage({ LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>): 'zh-CN' | 'en' {
  return [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '')?.startsWith('zh') ? 'zh-CN' : 'en';
}
