import { Button, Switch, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dictionaryWord, type Dictionary } from '#shared/contract/dictionaries.ts';
import type { Job } from '#shared/contract/system.ts';
import { useCore, useCoreClient } from '../../client/use-core.ts';
import { useJobRun } from '../../client/use-job-run.ts';
import { useCan } from '../../client/use-session.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormat } from '../../components/format.ts';
import { ProgressLine } from '../../components/progress-line.tsx';
import { showDone, showFailed } from '../../components/toast.ts';
import { useFormValues } from '../../components/use-form-values.ts';
import classes from './settings.module.css';

interface WordDialogProps {
  readonly dictionary: Dictionary;
  readonly word: string;
  readonly labelEn: string;
  /** Whether the dictionary has it; otherwise it only stands in records. */
  readonly listed: boolean;
  readonly active: boolean;
  readonly used: boolean;
  readonly onClose: () => void;
}

const TYPING_MS = 300;
const SHOWN = 6;

/** A word: its English, whether it is in use, and its name, with what a new name would change in the records. */
export function WordDialog({ dictionary, word, labelEn, listed, active, used, onClose }: WordDialogProps) {
  const { t } = useTranslation(['dictionaries', 'common']);
  const core = useCore();
  const client = useCoreClient();
  const format = useFormat();
  const mayRename = useCan()('catalogue.edit');
  const { values, set, text } = useFormValues({ word, labelEn, active: listed ? active : true, reason: '' });
  const to = values.word.trim();
  const renames = to !== word;
  const isSound = dictionaryWord.safeParse(to).success;
  const [asked] = useDebouncedValue(renames && isSound ? to : null, TYPING_MS);
  const preview = useQuery(core.dictionaries.previewRename.queryOptions({ input: asked === null ? skipToken : { key: dictionary.key, from: word, to: asked }, placeholderData: keepPreviousData, gcTime: 0 }));
  const save = useMutation(core.dictionaries.saveWord.mutationOptions({ onSuccess: onClose }));
  const remove = useMutation(core.dictionaries.removeWord.mutationOptions({ onSuccess: onClose }));
  const takeBack = (jobId: Job['jobId']): void => { client.arrangement.undoDeed({ jobId }).catch(showFailed); };
  const rename = useJobRun((reason: string) => client.dictionaries.startRename({ key: dictionary.key, from: word, to, reason }), (job) => {
    const records = Number(job.result['records'] ?? 0);
    onClose();
    showDone(t('renamed', { from: word, to, n: format.number(records) }), records === 0 ? undefined : { label: t('takeBack'), run: () => { takeBack(job.jobId); } });
  });
  const submit = (): void => { if (renames) rename.start(values.reason.trim()); else save.mutate({ key: dictionary.key, word, labelEn: values.labelEn, active: values.active }); };
  const shown = renames && asked !== null ? preview.data : undefined;
  return (
    <FormDialog title={word} width={560} submitLabel={renames ? t('rename') : listed ? t('common:save') : t('take')} busy={save.isPending || rename.busy || remove.isPending} error={save.error ?? remove.error ?? rename.error ?? (renames ? preview.error : null)} canSubmit={isSound && (!renames || (shown !== undefined && !preview.isPlaceholderData))} onSubmit={submit} onClose={onClose}>
      <TextInput label={t('word')} description={mayRename ? t('renameHint') : undefined} readOnly={!mayRename} maxLength={200} data-autofocus error={isSound ? undefined : t('wordBad')} {...text('word')} />
      {!renames && <TextInput label={t('english')} maxLength={200} {...text('labelEn')} />}
      {!renames && listed && <Switch label={t('inUse')} description={t('retireHint')} checked={values.active} onChange={(event) => { set('active', event.currentTarget.checked); }} />}
      {!renames && listed && !used && <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => { remove.mutate({ key: dictionary.key, word }); }}>{t('remove')}</Button>}
      {shown !== undefined && (
        <div role="status">
          <p>{t('willChange', { items: format.number(shown.items), volumes: format.number(shown.volumes) })}{shown.merges && ` ${t('merges', { to })}`}</p>
          <ul className={classes.faults} style={{ color: 'var(--ink-2)' }}>{shown.sample.slice(0, SHOWN).map(({ name, before, after }, index) => <li key={`${index}-${name}`}>{name}<span className={classes.quiet}>{'　'}{before} → {after}</span></li>)}</ul>
        </div>
      )}
      {renames && <TextInput label={`${t('common:reason')} ${t('optional')}`} maxLength={500} {...text('reason')} />}
      {rename.job !== null && <ProgressLine label={t('renaming')} done={rename.job.done} total={rename.job.total} startedAt={rename.job.startedAt} onCancel={rename.cancel} />}
    </FormDialog>
  );
}
