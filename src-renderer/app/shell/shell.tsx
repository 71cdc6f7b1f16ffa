import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useConnectionState } from '../../client/use-core.ts';
import { ScanListener } from '../scans/scan-listener.tsx';
import { CommandPalette } from './command-palette.tsx';
import { CommandsProvider } from '../commands.tsx';
import { DetailsPanel } from './details-panel.tsx';
import { DetailsSlotProvider } from './details-slot.tsx';
import { IdleLock } from './idle-lock.tsx';
import { Rail } from './rail.tsx';
import { ReconnectBanner } from './reconnect-banner.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';
import { StatusStrip } from './status-strip.tsx';
import { TitleCount } from './title-count.tsx';
import { TopBar } from './top-bar.tsx';
import classes from './shell.module.css';

/** Rail, top bar, the work, details, strip. */
export function Shell() {
  const { t } = useTranslation('shell');
  const connection = useConnectionState();
  return (
    <CommandsProvider>
      <DetailsSlotProvider>
        <div className={classes.shell}>
          <a href="#main" className={classes.skip} onClick={(event) => { event.preventDefault(); document.getElementById('main')?.focus(); }}>{t('skipToContent')}</a>
          <Rail />
          <div className={classes.column}>
            <TopBar />
            {connection === 'gone' && <ReconnectBanner />}
            <div className={classes.middle}>
              <main id="main" className={classes.main} tabIndex={-1}><Outlet /></main>
              <DetailsPanel />
            </div>
          </div>
          <StatusStrip />
        </div>
        <CommandPalette />
        <ShortcutHelp />
        <IdleLock />
        <TitleCount />
        <ScanListener />
      </DetailsSlotProvider>
    </CommandsProvider>
  );
}
