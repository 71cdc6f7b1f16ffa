import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { Fonds } from '../../app/current-fonds.tsx';
import { useCore } from '../../client/use-core.ts';
import { CodeText } from '../../components/code-text.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { Panel } from './section.tsx';
import classes from './settings.module.css';

type Gap = Awaited<ReturnType<MunimentClient['schemes']['listCodeGaps']>>[number];

/** 断号: numbers that were passed over, by the scope in which they run. */
export function GapsPanel({ fonds }: { readonly fonds: Fonds }) {
  const { t } = useTranslation('settings');
  const core = useCore();
  const format = useFormat();
  const { data, error } = useQuery(core.schemes.listCodeGaps.queryOptions({ input: { fondsId: fonds.fondsId } }));
  const withGaps = data?.filter((gap) => gap.missing.length > 0);
  const columns: readonly ListColumn<Gap>[] = [
    { id: 'scope', header: t('fonds.gapScope'), width: '40%', render: (gap) => <CodeText>{gap.scope}</CodeText> },
    { id: 'range', header: t('fonds.gapRange'), width: '120px', align: 'right', render: (gap) => <CodeText>{`${gap.first}–${gap.last}`}</CodeText> },
    { id: 'used', header: t('fonds.gapUsed'), width: '90px', align: 'right', render: (gap) => format.number(gap.used) },
    { id: 'missing', header: t('fonds.gapMissing'), render: (gap) => <span title={runs(gap.missing)}><CodeText>{runs(gap.missing)}</CodeText>{gap.deleted.length > 0 && <span className={classes.quiet}> {t('fonds.gapDeleted', { n: gap.deleted.length })}</span>}</span> },
  ];
  return (
    <Panel title={t('fonds.gaps')}>
      <ErrorNotice error={error} />
      {withGaps?.length === 0 && <p className={classes.formPad}><StatusMark tone="normal" word={t('fonds.gapsNone')} /></p>}
      {withGaps !== undefined && withGaps.length > 0 && <ListTable label={t('fonds.gaps')} columns={columns} rows={withGaps} rowKey={(gap) => gap.scope} />}
    </Panel>
  );
}

/** 3, 7–9 */
function runs(numbers: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const number of numbers) {
    const span = spans.at(-1);
    if (span !== undefined && span[1] + 1 === number) span[1] = number;
    else spans.push([number, number]);
  }
  return spans.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}
