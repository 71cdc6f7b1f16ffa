import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES, messages, type Language } from '#shared/i18n/messages.ts';
import { readPreference, writePreference } from '../components/stored-preference.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: (typeof messages)['zh-CN'];
  }
}

function isLanguage(value: string): value is Language {
  return (LANGUAGES as readonly string[]).includes(value);
}

/** The language chosen at this workstation, else the system's; Chinese where it speaks neither. */
function startLanguage(): Language {
  const chosen = readPreference('language', '');
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.some((language) => language.toLowerCase().startsWith('zh')) || !navigator.language.toLowerCase().startsWith('en') ? 'zh-CN' : 'en';
}

export async function startI18n(): Promise<void> {
  const language = startLanguage();
  document.documentElement.lang = language;
  await i18next.use(initReactI18next).init({
    lng: language, fallbackLng: 'zh-CN', resources: messages, ns: Object.keys(messages['zh-CN']), defaultNS: 'common',
    // React escapes already.
    interpolation: { escapeValue: false }, returnNull: false,
  });
}

export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'zh-CN';
}

export async function switchLanguage(language: Language): Promise<void> {
  writePreference('language', language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
