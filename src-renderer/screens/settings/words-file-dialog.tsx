import { FileInput, Textarea } from '@mantine/core';
import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dictionary } from '#shared/contract/dictionaries.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormat } from '../../components/format.ts';
import { showDone } from '../../components/toast.ts';
import { decodeTable } from '../../components/decode-table.ts';
import classes from './settings.module.css';

/** Words from a CSV file or a pasted column: what would come in is said before it does. */
export function WordsFileDialog({ dictionary, onClose }: { readonly dictionary: Dictionary; readonly onClose: () => void }) {
  const { t } = useTranslation('dictionaries');
  const core = useCore();
  const format = useFormat();
  const [csv, setCsv] = useState('');
  const [failed, setFailed] = useState<unknown>(null);
  const look = useQuery(core.dictionaries.importWords.queryOptions({ input: csv.trim() === '' ? skipToken : { key: dictionary.key, csv, look: true }, gcTime: 0, retry: false }));
  const take = useMutation(core.dictionaries.importWords.mutationOptions({ onSuccess: ({ added, changed }) => { onClose(); showDone(t('import.done', { added, changed })); } }));
  const read = (file: File | null): void => { if (file !== null) decodeTable(file).then(({ text }) => { setCsv(text); }, setFailed); };
  const found = csv.trim() === '' ? undefined : look.data;
  return (
    <FormDialog title={t('import.title')} width={560} submitLabel={t('import.submit')} busy={take.isPending} error={failed ?? take.error ?? look.error} canSubmit={found !== undefined && found.added + found.changed > 0} onSubmit={() => { take.mutate({ key: dictionary.key, csv }); }} onClose={onClose}>
      <p className={classes.quiet}>{t('import.detail')}</p>
      <FileInput label={t('import.file')} accept=".csv,.txt,text/csv" onChange={read} clearable />
      <Textarea label={t('import.paste')} minRows={5} maxRows={12} autosize value={csv} onChange={(event) => { setCsv(event.currentTarget.value); }} data-autofocus spellCheck={false} />
      {found !== undefined && <p role="status">{t('import.found', { added: format.number(found.added), changed: format.number(found.changed), same: format.number(found.same) })}</p>}
      {found !== undefined && found.refused.length > 0 && <ul className={classes.faults}>{found.refused.slice(0, 8).map(({ line, text, problem }) => <li key={line}>▲ {t('import.line', { line })} {text} {t(`import.problems.${problem}`)}</li>)}</ul>}
    </FormDialog>
  );
}
