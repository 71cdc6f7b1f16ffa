import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FINDING_KINDS, type FindingKind } from '#shared/contract/attachments.ts';
import { isErrorCode, MunimentError } from '#shared/errors.ts';
import { messages } from '#shared/i18n/messages.ts';
import { useCore } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { errorSentences } from '../../components/error-sentences.ts';
import { useFormat } from '../../components/format.ts';
import type { CheckedBatch } from './checked-batch.ts';
import classes from './attach.module.css';

const SHOWN = 200;

type DetailName = keyof (typeof messages)['zh-CN']['attachments']['details'];
const hasWords = (kind: string): kind is DetailName => Object.hasOwn(messages['zh-CN'].attachments.details, kind);

/** What differs, file by file and item by item; one kind at a time where somebody wants it. */
export function FindingTable({ batch: { attachmentId, report } }: { readonly batch: CheckedBatch }) {
  const { t } = useTranslation('attachments');
  const core = useCore();
  const format = useFormat();
  const [kind, setKind] = useState<FindingKind | null>(null);
  const findings = useQuery(core.attachments.listFindings.queryOptions({ input: { attachmentId, kind, limit: SHOWN } }));
  const kinds = FINDING_KINDS.filter((each) => report.findings[each] !== undefined);
  if (kinds.length === 0) return null;
  const total = kinds.reduce((sum, each) => (kind === null || kind === each ? sum + (report.findings[each] ?? 0) : sum), 0);
  const rows = findings.data?.rows ?? [];
  const words = (of: (typeof rows)[number]) => {
    if (isErrorCode(of.detail)) return errorSentences(new MunimentError(of.detail, { fileName: of.path ?? '', found: '' })).what;
    return hasWords(of.kind) ? t(`details.${of.kind}`, { detail: of.detail }) : of.detail;
  };
  return (
    <section className={classes.findings}>
      <NativeSelect
        className={classes.kinds} label={t('check.findings')} value={kind ?? ''} onChange={(event) => { setKind(FINDING_KINDS.find((each) => each === event.currentTarget.value) ?? null); }}
        data={[{ value: '', label: t('check.all') }, ...kinds.map((each) => ({ value: each as string, label: `${t(`findings.${each}`)} ${format.number(report.findings[each] ?? 0)}` }))]}
      />
      <ErrorNotice error={findings.error} />
      <div className={classes.scroll} role="region" aria-label={t('check.findings')} tabIndex={0}>
        <table className={classes.table}>
          <thead><tr><th>{t('check.kind')}</th><th>{t('check.file')}</th><th>{t('check.code')}</th><th>{t('check.itemTitle')}</th><th>{t('check.detail')}</th></tr></thead>
          <tbody>{rows.map((row, index) => <tr key={`${index}-${row.kind}`}><td>{t(`findings.${row.kind}`)}</td><td>{row.path}</td><td>{row.archivalCode}</td><td>{row.title}</td><td>{words(row)}</td></tr>)}</tbody>
        </table>
      </div>
      {total > rows.length && rows.length > 0 && <p className={classes.quiet}>{t('check.more', { n: format.number(total), shown: format.number(rows.length) })}</p>}
    </section>
  );
}
