import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDescriptionDate } from '#shared/domain/description-date.ts';
import { useCoreClient } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormat } from '../../components/format.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import { changesByRecord, type PastePlan } from './paste-plan.ts';
import type { UndoStack } from './use-undo-stack.ts';
import { short } from './use-record.ts';
import classes from './catalogue.module.css';

/** More would not be read; they are counted. */
const SHOWN_CELLS = 100;

/** What the pasted block would change, before it does. */
export function PasteDialog({ plan, did, onClose }: { readonly plan: PastePlan; readonly did: UndoStack['did']; readonly onClose: () => void }) {
  const { t } = useTranslation('catalogue');
  const words = useItemWords();
  const format = useFormat();
  const client = useCoreClient();
  const [written, setWritten] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const changes = changesByRecord(plan.cells);
  const unreadable = plan.cells.filter(({ value }) => value === undefined).length;

  const submit = async (): Promise<void> => {
    const tokens: number[] = [];
    setError(null);
    try {
      for (const { item, changes: fields } of changes) {
        setWritten(tokens.length);
        tokens.push((await client.catalogue.updateItem({ itemId: item.itemId, version: item.version, changes: fields })).undoToken);
      }
      onClose();
    } catch (reason) {
      setError(reason);
    } finally {
      setWritten(null);
      if (tokens.length > 0) did({ label: t('deed.paste', { n: tokens.length }), tokens }, { toast: true });
    }
  };
  const notes = [
    plan.same > 0 && t('paste.same', { n: plan.same }), plan.fixedColumns.length > 0 && t('paste.fixed', { columns: plan.fixedColumns.map(words.field).join(t('list')) }),
    plan.rowsOver > 0 && t('paste.rowsOver', { n: plan.rowsOver }), plan.columnsOver > 0 && t('paste.columnsOver', { n: plan.columnsOver }),
  ].filter((note) => note !== false);
  return (
    <FormDialog
      title={t('paste.title', { n: changes.length })} width={860} busy={written !== null} error={error} canSubmit={changes.length > 0} onSubmit={() => { void submit(); }} onClose={onClose}
      submitLabel={written === null ? t('paste.submit', { n: format.number(plan.cells.length - unreadable) }) : `${format.number(written)} / ${format.number(changes.length)}`}
    >
      {unreadable > 0 && <p className={classes.boxProblem}><span aria-hidden="true">■</span> {t('paste.unreadable', { n: unreadable })}</p>}
      {plan.cells.length === 0 ? <p>{t('paste.nothing')}</p> : (
        <div className={classes.pasteTable} role="region" aria-label={t('paste.table')} tabIndex={0} data-autofocus>
          <table className={classes.paste}>
            <thead><tr><th>{t('paste.record')}</th><th>{t('paste.field')}</th><th>{t('paste.before')}</th><th>{t('paste.after')}</th></tr></thead>
            <tbody>
              {plan.cells.slice(0, SHOWN_CELLS).map(({ item, field, before, after, value }) => (
                <tr key={`${item.itemId}-${field}`} data-unreadable={value === undefined || undefined}>
                  <td>{item.archivalCode ?? short(item.title)}</td><td>{words.field(field)}</td><td>{words.value(field, before)}</td><td>{words.value(field, after)}{value === undefined && <span className={classes.cannot}> ■ {t('paste.cannot')}</span>}{field === 'date' && after !== '' && readDescriptionDate(after) === undefined && <span className={classes.doubtful}> ▲ {t('paste.notDate')}</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {plan.cells.length > SHOWN_CELLS && <p className={classes.boxNote}>{t('paste.more', { n: format.number(plan.cells.length - SHOWN_CELLS) })}</p>}
      {notes.map((note) => <p key={note} className={classes.boxNote}>{note}</p>)}
    </FormDialog>
  );
}
