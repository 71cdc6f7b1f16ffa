import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readDescriptionDate } from '#shared/domain/description-date.ts';
import { takeBackDeed } from '../../client/take-back-deed.ts';
import { useCore, useCoreClient } from '../../client/use-core.ts';
import { useJobRun } from '../../client/use-job-run.ts';
import { ProgressLine } from '../../components/progress-line.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormat } from '../../components/format.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import { isCustomName } from './form-values.ts';
import type { PastedCell, PastePlan } from './paste-plan.ts';
import { useCustomFields } from './use-custom-fields.ts';
import type { UndoStack } from './use-undo-stack.ts';
import { short } from './use-record.ts';
import classes from './catalogue.module.css';

/** More would not be read; they are counted. */
const SHOWN_CELLS = 100;
/** Beyond so many records it is a job. */
const LONG = 2000;

/** What the pasted block would change, before it does. */
export function PasteDialog({ plan, did, onClose }: { readonly plan: PastePlan; readonly did: UndoStack['did']; readonly onClose: () => void }) {
  const { t } = useTranslation(['catalogue', 'description']);
  const words = useItemWords();
  const format = useFormat();
  const core = useCore();
  const client = useCoreClient();
  const first = plan.cells[0]?.item;
  const { label } = useCustomFields(first?.fondsId ?? '', first?.recordGroup ?? '');
  const nameOf = (field: PastedCell['field']): string => (isCustomName(field) ? label(field) : words.field(field));
  const edit = useMutation(core.catalogue.editBatch.mutationOptions());
  const writable = plan.cells.filter(({ value }) => value !== undefined);
  const unreadable = plan.cells.length - writable.length;
  const records = new Set(writable.map(({ item }) => item.itemId)).size;

  const cells = writable.map(({ item, field, after }) => ({ itemId: item.itemId, field, value: after }));
  const run = useJobRun((given: typeof cells) => client.catalogue.startBatch({ deed: { kind: 'cells', cells: given } }), ({ jobId, result }) => {
    onClose();
    const n = Number(result['records'] ?? 0);
    if (n > 0) did({ label: t('deed.paste', { n }), takeBack: takeBackDeed(client, jobId) }, { toast: true });
  });
  /** All of it or nothing, and one step to take back. */
  const submit = (): void => {
    if (records > LONG) { run.start(cells); return; }
    edit.mutate({ deed: { kind: 'cells', cells } }, {
      onSuccess: ({ records: n, undoToken }) => { onClose(); if (undoToken !== null) did({ label: t('deed.paste', { n }), tokens: [undoToken] }, { toast: true }); },
    });
  };
  const notes = [
    plan.same > 0 && t('paste.same', { n: plan.same }), plan.fixedColumns.length > 0 && t('paste.fixed', { columns: plan.fixedColumns.map(words.field).join(t('list')) }),
    plan.rowsOver > 0 && t('paste.rowsOver', { n: plan.rowsOver }), plan.columnsOver > 0 && t('paste.columnsOver', { n: plan.columnsOver }),
  ].filter((note) => note !== false);
  return (
    <FormDialog
      title={t('paste.title', { n: records })} width={860} busy={edit.isPending || run.busy} error={edit.error ?? run.error} canSubmit={records > 0} onSubmit={submit} onClose={onClose}
      submitLabel={t('paste.submit', { n: format.number(writable.length) })}
    >
      {unreadable > 0 && <p className={classes.boxProblem}><span aria-hidden="true">■</span> {t('paste.unreadable', { n: unreadable })}</p>}
      {plan.cells.length === 0 ? <p>{t('paste.nothing')}</p> : (
        <div className={classes.pasteTable} role="region" aria-label={t('paste.table')} tabIndex={0} data-autofocus>
          <table className={classes.paste}>
            <thead><tr><th>{t('paste.record')}</th><th>{t('paste.field')}</th><th>{t('paste.before')}</th><th>{t('paste.after')}</th></tr></thead>
            <tbody>
              {plan.cells.slice(0, SHOWN_CELLS).map(({ item, field, before, after, value }) => (
                <tr key={`${item.itemId}-${field}`} data-unreadable={value === undefined || undefined}>
                  <td>{item.archivalCode ?? short(item.title)}</td><td>{nameOf(field)}</td><td>{words.value(field, before)}</td><td>{words.value(field, after)}{value === undefined && <span className={classes.cannot}> ■ {t('paste.cannot')}</span>}{field === 'date' && after !== '' && readDescriptionDate(after) === undefined && <span className={classes.doubtful}> ▲ {t('paste.notDate')}</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {plan.cells.length > SHOWN_CELLS && <p className={classes.boxNote}>{t('paste.more', { n: format.number(plan.cells.length - SHOWN_CELLS) })}</p>}
      {notes.map((note) => <p key={note} className={classes.boxNote}>{note}</p>)}
      {run.job !== null && <ProgressLine label={t('description:batch.working')} done={run.job.done} total={run.job.total} startedAt={run.job.startedAt} onCancel={run.cancel} />}
    </FormDialog>
  );
}
