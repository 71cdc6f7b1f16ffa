import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageFinding } from '#shared/contract/images.ts';
import type { FindingDeeds } from '../client/use-finding-deeds.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { useFormat } from './format.ts';
import { ListTable, type ListColumn } from './list-table.tsx';
import { StatusMark } from './status-mark.tsx';
import classes from './finding-list.module.css';

interface FindingListProps {
  readonly rows: readonly PageFinding[];
  /** Of more than one item. */
  readonly withItems: boolean;
  /** Null where the person may not decide. */
  readonly deeds: FindingDeeds | null;
  readonly onOpen: (finding: PageFinding) => void;
}

/** What the automatic checks found. Enter opens the page; W lets a finding stand, with a reason that stays on record, or takes that back. */
export function FindingList({ rows, withItems, deeds, onOpen }: FindingListProps) {
  const { t } = useTranslation(['images', 'common']);
  const format = useFormat();
  const [chosenId, setChosen] = useState<number | null>(null);
  const [asked, setAsked] = useState<readonly PageFinding[] | null>(null);
  const chosen = rows.find(({ findingId }) => findingId === chosenId) ?? null;
  const alike = chosen === null ? [] : rows.filter(({ code, waived }) => code === chosen.code && waived === null);
  const say = (row: PageFinding): string => t(`finding.${row.code}`, { measure: row.measure === null ? '' : format.number(row.measure, row.code === 'skew' ? 1 : 0), limit: row.limit ?? '', other: row.otherPosition ?? '—' });
  const decide = (row: PageFinding): void => {
    if (row.waived === null) setAsked([row]);
    else deeds?.reopen([row.findingId]);
  };
  const columns: readonly ListColumn<PageFinding>[] = [
    ...(withItems ? [{ id: 'item', header: t('check.item'), width: '220px', render: (row: PageFinding) => row.archivalCode ?? row.title }] : []),
    { id: 'page', header: t('check.page'), width: '70px', align: 'right', render: ({ position }) => position ?? '—' },
    { id: 'severity', header: t('check.severity'), width: '110px', render: ({ severity, waived }) => <StatusMark tone={waived !== null ? 'absent' : severity === 'must' ? 'overdue' : 'warning'} word={waived !== null ? t('check.waived') : t(`check.severities.${severity}`)} /> },
    { id: 'what', header: t('check.what'), render: (row) => <>{say(row)}{row.outdated && t('check.outdated')}{row.waived !== null && <span className={classes.waived}>{t('check.waivedBy', { by: row.waived.by, at: format.date(row.waived.at), reason: row.waived.reason })}</span>}</> },
  ];
  return (
    <div className={classes.list}>
      {deeds !== null && (
        <div className={classes.bar}>
          <Button size="compact-md" variant="default" disabled={chosen === null} loading={deeds.busy} title="W" onClick={() => { if (chosen !== null) decide(chosen); }}>{chosen?.waived != null ? t('check.reopen') : `${t('check.waive')}…`}</Button>
          {alike.length > 1 && <Button size="compact-md" variant="subtle" color="gray" onClick={() => { setAsked(alike); }}>{t('check.waiveAlike', { n: alike.length })}…</Button>}
          <span className={classes.keys}>{t('check.keys')}</span>
        </div>
      )}
      <div className={classes.rows}>
        <ListTable
          label={t('check.findings')} rows={rows} rowKey={({ findingId }) => String(findingId)} onOpen={onOpen} selectedKey={chosenId === null ? null : String(chosenId)} onSelect={({ findingId }) => { setChosen(findingId); }} columns={columns}
          onRowKey={(row, { key }) => { if (deeds === null || key.toLowerCase() !== 'w') return false; decide(row); return true; }}
        />
      </div>
      <ConfirmDialog
        open={asked !== null} title={asked?.length === 1 ? t('check.waiveTitle') : t('check.waiveTitleMany', { n: asked?.length ?? 0 })} detail={asked?.[0] === undefined ? undefined : <>{say(asked[0])}<br />{t('check.waiveDetail')}</>} confirmLabel={t('check.waive')} reason="required"
        busy={deeds?.busy ?? false} error={asked === null ? null : deeds?.error} onClose={() => { setAsked(null); }}
        onConfirm={(reason) => { void deeds?.waive((asked ?? []).map(({ findingId }) => findingId), reason).then(() => { setAsked(null); }, () => undefined); }}
      />
    </div>
  );
}
