import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { StatusMark } from '../../components/status-mark.tsx';

const ASK_EVERY_MS = 2000;

/** What a printer says of itself, asked again while somebody looks. */
export function PrinterState({ deviceId }: { readonly deviceId: string }) {
  const { t } = useTranslation('labels');
  const core = useCore();
  const { data, error } = useQuery(core.labels.getPrinterStatus.queryOptions({ input: { deviceId }, refetchInterval: ASK_EVERY_MS, retry: false }));
  if (error !== null) return <ErrorNotice error={error} />;
  if (data === undefined) return null;
  const stopping = data.conditions.filter((condition) => condition !== 'printing' && condition !== 'bufferFull');
  if (!data.answered) return <StatusMark tone="overdue" word={t('silent')} />;
  if (stopping.length > 0) return <StatusMark tone="warning" word={stopping.map((condition) => t(`conditions.${condition}`)).join(' · ')} />;
  return <StatusMark tone="normal" word={data.conditions.includes('printing') ? t('conditions.printing') : t('ready')} />;
}
