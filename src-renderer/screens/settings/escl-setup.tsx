import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useCore } from '../../client/use-core.ts';
import { CodeText } from '../../components/code-text.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { StatusMark } from '../../components/status-mark.tsx';
import classes from './settings.module.css';

type Found = Awaited<ReturnType<MunimentClient['system']['findScanners']>>['scanners'][number];

interface EsclSetupProps {
  readonly host: string;
  readonly port: number;
  readonly isHttps: boolean;
  readonly onFound: (scanner: Found) => void;
  readonly onCertificate: (sha256: string) => void;
}

/** Looks for scanners in the network, and reads the certificate of one that wants HTTPS: who saves it has accepted it. */
export function EsclSetup({ host, port, isHttps, onFound, onCertificate }: EsclSetupProps) {
  const { t } = useTranslation('devices');
  const core = useCore();
  const format = useFormat();
  const find = useMutation(core.system.findScanners.mutationOptions());
  const read = useMutation(core.system.readCertificate.mutationOptions({ onSuccess: ({ sha256 }) => { onCertificate(sha256); } }));
  return (
    <div className={classes.esclSetup}>
      <div>
        <Button variant="default" size="compact-sm" loading={find.isPending} onClick={() => { find.mutate({}); }}>{t('network.find')}</Button>
        {isHttps && <> <Button variant="default" size="compact-sm" disabled={host.trim() === ''} loading={read.isPending} onClick={() => { read.mutate({ host: host.trim(), port }); }}>{t('network.certificate')}</Button></>}
      </div>
      {find.data !== undefined && find.data.scanners.length === 0 && <p role="status">{find.data.reason === null ? t('network.none') : <StatusMark tone="warning" word={t('network.deaf', { reason: find.data.reason })} />}</p>}
      {find.data !== undefined && find.data.scanners.length > 0 && (
        <ul className={classes.networkList} aria-label={t('network.list')}>
          {find.data.scanners.map((scanner) => (
            <li key={`${scanner.protocol} ${scanner.host}:${scanner.port}`}>
              <span>{scanner.name} <CodeText>{`${scanner.protocol}://${scanner.host}:${scanner.port}${scanner.root}`}</CodeText></span>
              <Button variant="default" size="compact-xs" onClick={() => { onFound(scanner); }}>{t('network.use')}</Button>
            </li>
          ))}
        </ul>
      )}
      {read.data !== undefined && <p role="status">{t('network.shown', { subject: read.data.subject, until: format.date(new Date(read.data.validUntil).toISOString()) })} <CodeText>{read.data.sha256.replaceAll(/..(?=.)/gu, '$&:')}</CodeText> {t('network.compare')}</p>}
      <ErrorNotice error={find.error ?? read.error} />
    </div>
  );
}
