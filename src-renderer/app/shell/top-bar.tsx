import { ActionIcon, Menu, Select, UnstyledButton } from '@mantine/core';
import { IconDeviceDesktop, IconLock, IconLogout, IconMoon, IconSearch, IconSun, IconUser, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLock, useSession, useSignOut } from '../../client/use-session.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { useSchemeChoice, type SchemeChoice } from '../color-scheme.ts';
import { useCurrentFonds } from '../current-fonds.tsx';
import { currentLanguage, switchLanguage } from '../i18n.ts';
import { openPalette } from './open-palette.ts';
import classes from './top-bar.module.css';

export function TopBar() {
  const { t } = useTranslation('shell');
  return (
    <header className={classes.bar}>
      <UnstyledButton className={classes.search} onClick={openPalette}>
        <IconSearch size={16} stroke={1.5} aria-hidden="true" />
        <span className={classes.searchWords}>{t('palette.open')}</span>
        <KeyHint keys="mod+k" />
      </UnstyledButton>
      <div className={classes.right}>
        <FondsSwitcher />
        <SchemeSwitch />
        <LanguageSwitch />
        <PersonMenu />
      </div>
    </header>
  );
}

const ALL = '';

function FondsSwitcher() {
  const { t } = useTranslation('shell');
  const { all, current, choose } = useCurrentFonds();
  if (all.length === 0) return null;
  if (all.length === 1) return <span className={classes.fonds}>{t('fonds.label')} <span className={classes.fondsCode}>{all[0]?.code}</span></span>;
  return (
    <Select
      aria-label={t('fonds.label')} w={220} value={current?.fondsId ?? ALL} onChange={(value) => { choose(all.find((fonds) => fonds.fondsId === value)?.fondsId ?? null); }}
      data={[{ value: ALL, label: t('fonds.all') }, ...all.map((fonds) => ({ value: fonds.fondsId, label: `${fonds.code} ${fonds.name}` }))]}
    />
  );
}

const SCHEME_ICONS: Record<SchemeChoice, Icon> = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop };
const SCHEME_WORDS = { light: 'theme.toLight', dark: 'theme.toDark', auto: 'theme.toSystem' } as const;

function SchemeSwitch() {
  const { t } = useTranslation('shell');
  const { choice, next, choose } = useSchemeChoice();
  const SchemeIcon = SCHEME_ICONS[choice];
  return (
    <ActionIcon size="lg" onClick={() => { choose(next); }} aria-label={t(SCHEME_WORDS[next])} title={t(SCHEME_WORDS[next])}>
      <SchemeIcon size={18} stroke={1.5} />
    </ActionIcon>
  );
}

function LanguageSwitch() {
  const { t } = useTranslation('shell');
  return (
    <UnstyledButton className={classes.language} onClick={() => { void switchLanguage(currentLanguage() === 'en' ? 'zh-CN' : 'en'); }} aria-label={`中/EN ${t('language.switch')}`} title={t('language.switch')}>
      <span data-current={currentLanguage() === 'zh-CN' || undefined}>中</span>/<span data-current={currentLanguage() === 'en' || undefined}>EN</span>
    </UnstyledButton>
  );
}

function PersonMenu() {
  const { t } = useTranslation(['shell', 'common']);
  const session = useSession();
  const lock = useLock();
  const signOut = useSignOut();
  if (session === null) return null;
  return (
    <Menu>
      <Menu.Target>
        <UnstyledButton className={classes.person} aria-label={t('person.menu', { name: session.displayName })}>
          <IconUser size={16} stroke={1.5} aria-hidden="true" /> {session.displayName}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{session.roles.map((role) => t(`common:roles.${role}`)).join(' · ')}</Menu.Label>
        <Menu.Label>{t('person.clearance', { level: t(`common:classification.${session.clearance}`) })}</Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLock size={16} stroke={1.5} />} rightSection={<KeyHint keys="mod+l" />} onClick={lock}>{t('person.lock')}</Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.5} />} onClick={signOut}>{t('person.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
