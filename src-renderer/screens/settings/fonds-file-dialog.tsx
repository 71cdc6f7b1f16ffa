import { Select, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FONDS_FILE_CATEGORIES } from '#shared/domain/fonds-file.ts';
import { tidyDescriptionDate } from '#shared/domain/description-date.ts';
import type { Fonds } from '../../app/current-fonds.tsx';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormValues } from '../../components/use-form-values.ts';
import type { FondsFileEntry } from './fonds-file-section.tsx';
import classes from './settings.module.css';

/** One entry of the fonds file, to write or to read. */
export function FondsFileDialog({ fonds, entry, readOnly, onClose }: { readonly fonds: Fonds; readonly entry: FondsFileEntry | null; readonly readOnly: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  const core = useCore();
  const save = useMutation(core.schemes.saveFondsFileEntry.mutationOptions({ onSuccess: onClose }));
  const { values, set, text } = useFormValues({ category: entry?.category ?? 'introduction', title: entry?.title ?? '', date: entry?.date ?? '', body: entry?.body ?? '' });
  const submit = (): void => { save.mutate({ fondsId: fonds.fondsId, entryId: entry?.entryId ?? null, version: entry?.version ?? null, ...values, title: values.title.trim() }); };
  return (
    <FormDialog title={t(entry === null ? 'fondsFile.addTitle' : 'fondsFile.editTitle')} width={720} busy={save.isPending} error={save.error} canSubmit={!readOnly && values.title.trim() !== ''} onSubmit={submit} onClose={onClose}>
      <div className={classes.pair}>
        <Select label={t('fondsFile.category')} allowDeselect={false} readOnly={readOnly} value={values.category} data={FONDS_FILE_CATEGORIES.map((category) => ({ value: category, label: t(`fondsFile.categories.${category}`) }))} onChange={(value) => { const found = FONDS_FILE_CATEGORIES.find((each) => each === value); if (found !== undefined) set('category', found); }} />
        <TextInput label={t('fondsFile.date')} placeholder="20190501" readOnly={readOnly} maxLength={24} {...text('date')} onBlur={() => { set('date', tidyDescriptionDate(values.date) ?? values.date); }} />
      </div>
      <TextInput label={t('fondsFile.titleField')} maxLength={200} readOnly={readOnly} data-autofocus {...text('title')} />
      <Textarea label={t('fondsFile.body')} autosize minRows={10} maxRows={18} maxLength={50_000} readOnly={readOnly} {...text('body')} />
    </FormDialog>
  );
}
