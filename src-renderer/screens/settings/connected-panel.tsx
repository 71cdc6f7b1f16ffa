import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import type { MunimentClient } from '#shared/contract/index.ts';
import rules from '../../../resources/udev/70-muniment.rules?raw';
import { useCore } from '../../client/use-core.ts';
import { CodeText } from '../../components/code-text.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Line, Panel } from './section.tsx';
import classes from './settings.module.css';

export type Connected = Awaited<ReturnType<MunimentClient['system']['listConnected']>>[number];

/** What is plugged in and not set up, and what a system wants before it lets anybody use USB. */
export function ConnectedPanel({ onAdd }: { readonly onAdd: (found: Connected) => void }) {
  const { t } = useTranslation('devices');
  const core = useCore();
  const { data, error, refetch, isFetching } = useQuery(core.system.listConnected.queryOptions({ input: {}, retry: false }));
  return (
    <>
      <Panel title={t('found')} actions={<Button variant="default" size="compact-sm" loading={isFetching} onClick={() => { void refetch(); }}>{t('again')}</Button>}>
        <ErrorNotice error={error} />
        <p className={`${classes.quiet} ${classes.formPad}`}>{data?.length === 0 ? t('foundNone') : t('foundHint')}</p>
        <dl className={classes.rows}>
          {data?.map((found) => (
            <Line key={`${found.kind}${found.vendorId}:${found.productId}${found.serialNumber}`} label={found.name === '' ? 'USB' : found.name}>
              <CodeText>{[found.vendorId, found.productId].map((id) => id.toString(16).padStart(4, '0')).join(':')}</CodeText> {found.serialNumber}
              {found.drivers.length === 0 ? <span className={classes.quiet}>{t('unknown')}</span> : <Button variant="default" size="compact-sm" onClick={() => { onAdd(found); }}>{t('add')}</Button>}
            </Line>
          ))}
        </dl>
      </Panel>
      <UsbNotes />
    </>
  );
}

function UsbNotes() {
  const { t } = useTranslation('devices');
  const [copied, setCopied] = useState(false);
  const core = useCore();
  const { data } = useQuery(core.system.getStatus.queryOptions({ input: {} }));
  // The devices hang on the computer of the core; this browser may be on any other.
  switch (data?.operatingSystem) {
    case undefined: return null;
    case 'linux': break;
    case 'windows': return <Panel title={t('windowsTitle')}><p className={classes.formPad}>{t('windows')}</p></Panel>;
    default: return <Panel title={t('otherSystemTitle')}><p className={classes.formPad}>{t('otherSystem')}</p></Panel>;
  }
  return (
    <Panel title={t('linux')} actions={<Button variant="default" size="compact-sm" onClick={() => { void navigator.clipboard.writeText(rules).then(() => { setCopied(true); }); }}>{t(copied ? 'copied' : 'copy')}</Button>}>
      <p className={`${classes.quiet} ${classes.formPad}`}>{t('linuxHow')}</p>
    </Panel>
  );
}
