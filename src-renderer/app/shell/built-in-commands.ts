import { useTranslation } from 'react-i18next';
import { useLock, useSignOut } from '../../client/use-session.ts';
import { useSchemeChoice } from '../color-scheme.ts';
import { useCommands, type Command } from '../commands.tsx';
import { currentLanguage, switchLanguage } from '../i18n.ts';
import { useGoTo, useOpenScreens } from '../navigation.ts';

/** What the palette can do on every screen, after what the screen itself offers. */
export function useAllCommands(): readonly Command[] {
  const { t } = useTranslation('shell');
  const offered = useCommands();
  const screens = useOpenScreens();
  const goTo = useGoTo();
  const { choose } = useSchemeChoice();
  const lock = useLock();
  const signOut = useSignOut();
  return [
    ...offered,
    ...screens.map((screen, index): Command => ({
      id: `go-${screen.id}`, label: t('palette.goTo', { screen: t(`rail.${screen.id}`) }), keywords: screen.id, ...(screen.under === undefined && { keys: `alt+${index + 1}` }), run: () => { goTo(screen.id); },
    })),
    { id: 'lock', label: t('person.lock'), keywords: 'lock suoding', keys: 'mod+l', run: lock },
    { id: 'theme-light', label: t('theme.toLight'), keywords: 'light theme qianse', run: () => { choose('light'); } },
    { id: 'theme-dark', label: t('theme.toDark'), keywords: 'dark theme shense', run: () => { choose('dark'); } },
    { id: 'theme-system', label: t('theme.toSystem'), keywords: 'system theme xitong', run: () => { choose('auto'); } },
    { id: 'language', label: t('language.switch'), keywords: 'language yuyan 中文 english', run: () => { void switchLanguage(currentLanguage() === 'en' ? 'zh-CN' : 'en'); } },
    { id: 'sign-out', label: t('person.signOut'), keywords: 'sign out tuichu', run: signOut },
  ];
}

/** Whether every word of the query is in the command's label or keywords. */
export function matchesCommand(command: Pick<Command, 'label' | 'keywords'>, query: string): boolean {
  const text = `${command.label} ${command.keywords ?? ''}`.toLowerCase();
  return query.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}
