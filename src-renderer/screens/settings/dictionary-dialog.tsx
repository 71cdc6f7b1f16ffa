import { MultiSelect, Switch, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Dictionary } from '#shared/contract/dictionaries.ts';
import { customKey } from '#shared/contract/schemes.ts';
import { DICTIONARY_FIELDS } from '#shared/domain/dictionary.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormValues } from '../../components/use-form-values.ts';
import { useItemWords } from '../../components/use-item-words.ts';

interface DictionaryDialogProps {
  /** Null: a new one. */
  readonly dictionary: Dictionary | null;
  readonly all: readonly Dictionary[];
  readonly onClose: () => void;
  readonly onDone: (key: string) => void;
}

/** What a dictionary is called, which built-in fields take it and how strict it is. */
export function DictionaryDialog({ dictionary, all, onClose, onDone }: DictionaryDialogProps) {
  const { t } = useTranslation('dictionaries');
  const words = useItemWords();
  const core = useCore();
  const save = useMutation(core.dictionaries.saveDictionary.mutationOptions({ onSuccess: ({ key }) => { onDone(key); onClose(); } }));
  const { values, set, text } = useFormValues({ key: dictionary?.key ?? nextKey(all), labelZh: dictionary?.labelZh ?? '', labelEn: dictionary?.labelEn ?? '', strict: dictionary?.strict ?? false, fields: dictionary?.fields ?? [] });
  const isSound = customKey.safeParse(values.key).success && (dictionary !== null || !all.some(({ key }) => key === values.key));
  const submit = (): void => {
    save.mutate({ key: values.key, labelZh: values.labelZh.trim(), labelEn: values.labelEn.trim() || values.labelZh.trim(), strict: values.strict, fields: [...values.fields], version: dictionary?.version ?? null });
  };
  return (
    <FormDialog title={t(dictionary === null ? 'addTitle' : 'editTitle')} width={480} busy={save.isPending} error={save.error} canSubmit={isSound && values.labelZh.trim() !== ''} onSubmit={submit} onClose={onClose}>
      <TextInput label={t('labelZh')} maxLength={40} data-autofocus {...text('labelZh')} />
      <TextInput label={t('labelEn')} maxLength={60} {...text('labelEn')} />
      <TextInput label={t('key')} description={t('keyHint')} readOnly={dictionary !== null} spellCheck={false} error={isSound ? undefined : t('keyBad')} {...text('key')} />
      <MultiSelect
        label={t('usedBy')} description={t('usedByHint')} value={[...values.fields]} data={DICTIONARY_FIELDS.map((field) => ({ value: field, label: words.field(field) }))}
        onChange={(next) => { set('fields', DICTIONARY_FIELDS.filter((field) => next.includes(field))); }}
      />
      <Switch label={t('strictSwitch')} description={t('strictHint')} checked={values.strict} onChange={(event) => { set('strict', event.currentTarget.checked); }} />
    </FormDialog>
  );
}

/** For who has no Latin word for it. */
function nextKey(all: readonly Dictionary[]): string {
  for (let number = 1; ; number += 1) if (!all.some(({ key }) => key === `words${number}`)) return `words${number}`;
}
