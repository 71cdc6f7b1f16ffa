import { NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BatchDetail } from '#shared/contract/line.ts';
import { MunimentError } from '#shared/errors.ts';
import { useCore, useCoreClient } from '../../client/use-core.ts';
import { useJobRun } from '../../client/use-job-run.ts';
import { useSession } from '../../client/use-session.ts';
import { useFormat } from '../../components/format.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';
import { showDone } from '../../components/toast.ts';
import { useFormValues } from '../../components/use-form-values.ts';
import { useLineWords } from './line-words.ts';
import classes from './line.module.css';

/** 交出 What goes to the next station: counted, in what condition. Starts with the room's own counts, which are the usual answer. */
export function HandOverDialog({ detail: { batch, settings }, onClose }: { readonly detail: BatchDetail; readonly onClose: () => void }) {
  const { t } = useTranslation('line');
  const core = useCore();
  const client = useCoreClient();
  const format = useFormat();
  const words = useLineWords();
  const session = useSession();
  const { values, set, text } = useFormValues({ volumes: batch.volumes, items: batch.items, pages: batch.pages, condition: '', remark: '' });
  const to = settings.stations[batch.position];
  const station = to === undefined ? '' : words.name(to);
  const done = { onSuccess: () => { onClose(); showDone(to === undefined ? t('handOver.finished', { number: batch.number }) : t('handOver.done', { number: batch.number, station })); } };
  const start = useMutation(core.line.startBatch.mutationOptions(done));
  const advance = useMutation(core.line.advanceBatch.mutationOptions(done));
  const order = () => ({ batchId: batch.batchId, version: batch.version, counts: { volumes: values.volumes, items: values.items, pages: values.pages }, condition: values.condition.trim(), remark: values.remark.trim() });
  // A large batch is looked at by a job first; then it goes on by itself.
  const look = useJobRun((at: { batchId: typeof batch.batchId; version: number }) => client.line.lookAtBatch(at), () => { deed.mutate(order()); });
  const submit = (): void => { deed.mutate(order(), { onError: (error) => { if (error instanceof MunimentError && error.code === 'LINE_LOOK_FIRST') look.start({ batchId: batch.batchId, version: batch.version }); } }); };
  const deed = batch.state === 'planned' ? start : advance;
  const differs = values.volumes !== batch.volumes || values.items !== batch.items || values.pages !== batch.pages;
  const title = batch.state === 'planned' ? t('start.title', { number: batch.number, station }) : to === undefined ? t('advance.finishTitle', { number: batch.number }) : t('advance.title', { number: batch.number, station });
  const count = (name: 'volumes' | 'items' | 'pages', first: boolean) => (
    <NumberInput label={t(`handOver.${name}`)} min={0} max={10_000_000} allowDecimal={false} value={values[name]} data-autofocus={first || undefined} onChange={(next) => { set(name, typeof next === 'number' ? next : 0); }} />
  );
  return (
    <FormDialog
      title={title} submitLabel={batch.state === 'planned' ? t('start.button') : t(to === undefined ? 'advance.finish' : 'advance.button')} busy={deed.isPending || look.busy} error={look.busy ? null : (look.error ?? deed.error)} canSubmit={!differs || values.remark.trim() !== ''} onClose={onClose}
      onSubmit={submit}
    >
      <div className={classes.three}>{count('volumes', false)}{count('items', true)}{count('pages', false)}</div>
      {differs && <p className={classes.lack} role="status">{t('handOver.differs', { items: format.number(batch.items), pages: format.number(batch.pages) })}</p>}
      <TextInput label={t('handOver.condition')} placeholder={t('handOver.conditionHint')} maxLength={300} {...text('condition')} />
      <TextInput label={t('handOver.remark')} maxLength={500} required={differs} {...text('remark')} />
      {look.job !== null && <ProgressLine label={t('handOver.looking')} done={look.job.done} total={look.job.total} startedAt={look.job.startedAt} onCancel={look.cancel} />}
      <p className={classes.quiet}>{t('handOver.signed', { who: session?.displayName ?? '' })}</p>
    </FormDialog>
  );
}
