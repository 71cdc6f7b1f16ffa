import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage, switchLanguage } from '../../app/i18n.ts';
import classes from './sign-in.module.css';

/** The page around everything that happens before the work: the seal, the room's name, one form, one column beside it. */
export function EntryFrame({ roomName, children, aside }: { readonly roomName: string; readonly children: ReactNode; readonly aside?: ReactNode }) {
  const { t } = useTranslation('shell');
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <span className={classes.brand}><span className={classes.seal} aria-hidden="true">藏</span>{t('product')}</span>
        <UnstyledButton className={classes.language} onClick={() => { void switchLanguage(currentLanguage() === 'en' ? 'zh-CN' : 'en'); }} aria-label={`中/EN ${t('language.switch')}`}>中/EN</UnstyledButton>
      </header>
      <main className={classes.main} data-two={aside !== undefined || undefined}>
        <div className={classes.form}>
          {roomName !== '' && <p className={classes.room}>{roomName}</p>}
          {children}
        </div>
        {aside !== undefined && <aside className={classes.aside}>{aside}</aside>}
      </main>
    </div>
  );
}
