import { useTranslation } from 'react-i18next';

/** What a part of a line is called in the language of the screen. */
export function usePartName(): (of: { readonly nameZh: string; readonly nameEn: string }) => string {
  const { i18n } = useTranslation();
  return (of) => (i18n.language === 'en' ? of.nameEn : of.nameZh);
}
