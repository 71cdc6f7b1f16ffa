import { Pagination } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchEdited } from '#shared/contract/batch-edit.ts';
import { useFormat } from '../../components/format.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import { isCustomName } from './form-values.ts';
import type { CustomFields } from './use-custom-fields.ts';
import { short } from './use-record.ts';
import classes from './catalogue.module.css';

const ROWS_A_PAGE = 100;

/** Every value that would change, and every one that cannot, a hundred at a time. */
export function BatchPreview({ edited, further }: { readonly edited: BatchEdited; readonly further: CustomFields }) {
  const { t } = useTranslation(['description', 'catalogue']);
  const words = useItemWords();
  const format = useFormat();
  const [page, setPage] = useState(1);
  const nameOf = (field: string): string => (isCustomName(field) ? further.label(field) : words.field(field));
  const pages = Math.max(1, Math.ceil(edited.changes.length / ROWS_A_PAGE));
  const at = Math.min(page, pages);
  const rows = edited.changes.slice((at - 1) * ROWS_A_PAGE, at * ROWS_A_PAGE);
  return (
    <>
      <p className={classes.boxNote} role="status">{t('batch.counts', { changes: format.number(edited.changes.length), records: format.number(edited.records), same: format.number(edited.same) })}</p>
      {edited.refused.length > 0 && (
        <ul className={classes.refused}>
          {edited.refused.slice(0, ROWS_A_PAGE).map(({ itemId, name, field, value, problem }) => (
            <li key={`${itemId}-${field}`}><span className={classes.refusedName}>{short(name)}</span> <span className={classes.refusedWhy}>■ {nameOf(field)} {value} {t('catalogue:colon')}{words.problem(problem)}</span></li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <div className={classes.pasteTable} role="region" aria-label={t('catalogue:paste.table')} tabIndex={0}>
          <table className={classes.paste}>
            <thead><tr><th>{t('catalogue:paste.record')}</th><th>{t('catalogue:paste.field')}</th><th>{t('catalogue:paste.before')}</th><th>{t('catalogue:paste.after')}</th></tr></thead>
            <tbody>{rows.map(({ itemId, name, field, before, after }) => <tr key={`${itemId}-${field}`}><td>{short(name)}</td><td>{nameOf(field)}</td><td>{words.value(field, before)}</td><td>{words.value(field, after)}</td></tr>)}</tbody>
          </table>
        </div>
      )}
      {pages > 1 && <Pagination total={pages} value={at} onChange={setPage} size="sm" />}
    </>
  );
}
