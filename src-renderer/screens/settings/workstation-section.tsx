import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSchemeChoice, type SchemeChoice } from '../../app/color-scheme.ts';
import { currentLanguage, switchLanguage } from '../../app/i18n.ts';
import { useCore } from '../../client/use-core.ts';
import { useLock, useSession } from '../../client/use-session.ts';
import { useFormat } from '../../components/format.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { usePreference } from '../../components/stored-preference.ts';
import { ChangePasswordDialog } from './change-password-dialog.tsx';
import { Line, Panel, SectionPage } from './section.tsx';
import { WedgePanel } from './wedge-panel.tsx';
import classes from './settings.module.css';

const MINUTE_MS = 60_000;

/** How this workstation looks, when it locks, and what is running. */
export function WorkstationSection() {
  const { t } = useTranslation(['settings', 'shell']);
  const session = useSession();
  const lock = useLock();
  const { choice, choose } = useSchemeChoice();
  const [density, setDensity] = usePreference<'normal' | 'compact'>('density', 'normal');
  const [changing, setChanging] = useState(false);
  return (
    <SectionPage title={t('sections.workstation')}>
      <Panel>
        <dl className={classes.rows}>
            <Line label={t('workstation.theme')}>
              <SegmentedControl aria-label={t('workstation.theme')} value={choice} onChange={(value) => { choose(value as SchemeChoice); }} data={[{ value: 'light', label: t('shell:theme.light') }, { value: 'dark', label: t('shell:theme.dark') }, { value: 'auto', label: t('shell:theme.system') }]} />
            </Line>
            <Line label={t('workstation.language')}>
              <SegmentedControl aria-label={t('workstation.language')} value={currentLanguage()} onChange={(value) => { void switchLanguage(value === 'en' ? 'en' : 'zh-CN'); }} data={[{ value: 'zh-CN', label: '中文' }, { value: 'en', label: 'English' }]} />
            </Line>
            <Line label={t('workstation.density')}>
              <SegmentedControl aria-label={t('workstation.density')} value={density} onChange={(value) => { setDensity(value === 'compact' ? 'compact' : 'normal'); }} data={[{ value: 'normal', label: t('workstation.densities.normal') }, { value: 'compact', label: t('workstation.densities.compact') }]} />
            </Line>
            <Line label={t('workstation.lock')}>
              {session !== null && <span>{t('workstation.lockValue', { n: Math.round(session.lockAfterMs / MINUTE_MS) })}</span>}
              <Button variant="default" size="compact-sm" onClick={lock}>{t('workstation.lockNow')}</Button><KeyHint keys="mod+l" />
            </Line>
            <Line label={t('workstation.password')}><Button variant="default" size="compact-sm" onClick={() => { setChanging(true); }}>{t('password.title')}</Button></Line>
        </dl>
      </Panel>
      <WedgePanel />
      <Program />
      <ChangePasswordDialog open={changing} onClose={() => { setChanging(false); }} />
    </SectionPage>
  );
}

function Program() {
  const { t } = useTranslation('settings');
  const core = useCore();
  const format = useFormat();
  const { data: status } = useQuery(core.system.getStatus.queryOptions({ input: {} }));
  if (status === undefined) return null;
  return (
    <Panel>
      <dl className={classes.rows}>
        <Line label={t('workstation.version')}>{t('workstation.versionValue', { version: status.version, data: status.dataVersion })}</Line>
        <Line label={t('workstation.door')}>{t(`workstation.doors.${status.door}`)}</Line>
        <Line label={t('workstation.startedAt')}>{format.dateTime(status.startedAt)}</Line>
        {status.freeDiskBytes !== null && <Line label={t('workstation.disk')}>{format.size(status.freeDiskBytes)}</Line>}
      </dl>
    </Panel>
  );
}
