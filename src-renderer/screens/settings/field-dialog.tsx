import { Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customKey, type CustomField } from '#shared/contract/schemes.ts';
import { CUSTOM_FIELD_GROUPS, CUSTOM_FIELD_TYPES, type CustomFieldGroup, type CustomFieldLevel, type CustomFieldType } from '#shared/domain/custom-field.ts';
import type { Fonds } from '../../app/current-fonds.tsx';
import { useWordLists } from '../../app/use-word-lists.ts';
import { useCore } from '../../client/use-core.ts';
import { CustomValueField } from '../../components/custom-value-field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { WordField } from '../../components/type-ahead/choice-field.tsx';
import { useFormValues } from '../../components/use-form-values.ts';

interface FieldDialogProps {
  /** Null: a new one. */
  readonly field: CustomField | null;
  readonly level: CustomFieldLevel;
  readonly recordGroup: string | null;
  readonly fonds: Fonds | null;
  readonly taken: readonly string[];
  readonly onClose: () => void;
}

/** `every`: all fonds and record groups; `group`: this record group in all fonds; `here`: this record group of this fonds. */
type Reach = 'every' | 'group' | 'here';

/** Defines a field, or says for this place something else of one; what the form will show stands below while it is written. */
export function FieldDialog({ field, level, recordGroup, fonds, taken, onClose }: FieldDialogProps) {
  const { t, i18n } = useTranslation('description');
  const core = useCore();
  const wordLists = useWordLists();
  const save = useMutation(core.schemes.saveCustomField.mutationOptions({ onSuccess: onClose }));
  const [reach, setReach] = useState<Reach>(field === null ? (recordGroup === null ? 'every' : 'group') : field.version === null ? (recordGroup === null ? 'every' : 'group') : reachOf(field));
  const [tried, setTried] = useState('');
  const { values, set, text } = useFormValues({
    key: field?.key ?? nextKey(taken), group: field?.group ?? 'own', labelZh: field?.labelZh ?? '', labelEn: field?.labelEn ?? '', type: field?.type ?? 'text' as CustomFieldType, required: field?.required ?? false,
    pattern: field?.pattern ?? '', choices: (field?.choices ?? []).join('\n'), dictionary: field?.dictionary ?? '', searchable: field?.searchable ?? true, inList: field?.inList ?? false, active: field?.active ?? true,
  });
  const choices = [...new Set(values.choices.split('\n').map((word) => word.trim()).filter((word) => word !== ''))];
  const sound = customKey.safeParse(values.key).success && (field !== null || !taken.includes(values.key)) && values.labelZh.trim() !== '';
  const takesWords = values.type === 'text' && level !== 'fonds' && values.dictionary !== '';
  const submit = (): void => {
    const place = { fondsId: reach === 'here' ? fonds?.fondsId ?? null : null, recordGroup: reach === 'every' ? null : recordGroup };
    const same = field !== null && field.version !== null && field.fondsId === place.fondsId && field.recordGroup === place.recordGroup;
    save.mutate({
      ...place, key: values.key, level, group: values.group.trim() || 'own', labelZh: values.labelZh.trim(), labelEn: values.labelEn.trim() || values.labelZh.trim(), type: values.type, required: values.required, pattern: values.pattern.trim(),
      choices: takesWords ? [] : choices, dictionary: takesWords ? values.dictionary : '', searchable: values.searchable, inList: values.inList, position: field?.position ?? 10_000, active: values.active, version: same ? field.version : null,
    });
  };
  const label = (i18n.language === 'en' ? values.labelEn : values.labelZh) || values.labelZh || t('fields.label');
  return (
    <FormDialog title={t(field === null ? 'fields.addTitle' : 'fields.editTitle')} width={620} busy={save.isPending} error={save.error} canSubmit={sound} onSubmit={submit} onClose={onClose}>
      <TextInput label={t('fields.labelZh')} maxLength={40} data-autofocus {...text('labelZh')} />
      <TextInput label={t('fields.labelEn')} maxLength={60} {...text('labelEn')} />
      <TextInput label={t('fields.key')} description={t('fields.keyHint')} spellCheck={false} readOnly={field !== null} error={values.key !== '' && !sound && values.labelZh.trim() !== '' ? t('fields.keyBad') : undefined} {...text('key')} />
      <WordField id="field-group" label={t('fields.group')} value={isBuiltIn(values.group) ? t(`groups.${values.group}`) : values.group} choices={CUSTOM_FIELD_GROUPS.map((group) => ({ value: t(`groups.${group}`), label: t(`groups.${group}`) }))} onChange={(next) => { set('group', CUSTOM_FIELD_GROUPS.find((group) => t(`groups.${group}`) === next) ?? next); }} maxLength={40} />
      <Select label={t('fields.type')} value={values.type} allowDeselect={false} data={CUSTOM_FIELD_TYPES.map((type) => ({ value: type, label: t(`types.${type}`) }))} onChange={(next) => { const found = CUSTOM_FIELD_TYPES.find((type) => type === next); if (found !== undefined) set('type', found); }} />
      {values.type === 'text' && level !== 'fonds' && (
        <Select label={t('fields.dictionary')} description={t('fields.dictionaryHint')} value={values.dictionary} allowDeselect={false} data={[{ value: '', label: t('fields.noDictionary') }, ...wordLists.all.filter(({ fixed }) => !fixed).map((each) => ({ value: each.key, label: i18n.language === 'en' ? each.labelEn : each.labelZh }))]} onChange={(next) => { set('dictionary', next ?? ''); }} />
      )}
      {(values.type === 'choice' || values.type === 'text') && !takesWords && <Textarea label={t(values.type === 'choice' ? 'fields.choices' : 'fields.suggestions')} description={t('fields.choicesHint')} autosize minRows={2} maxRows={8} {...text('choices')} />}
      {values.type === 'text' && <TextInput label={t('fields.pattern')} description={t('fields.patternHint')} maxLength={200} spellCheck={false} {...text('pattern')} />}
      {level !== 'fonds' && <Select label={t('fields.reach')} value={reach} allowDeselect={false} data={(['every', 'group', 'here'] as const).filter((each) => each !== 'here' || fonds !== null).map((each) => ({ value: each, label: t(`reach.${each}`, { group: recordGroup ?? '', fonds: fonds?.code ?? '' }) }))} onChange={(next) => { if (next === 'every' || next === 'group' || next === 'here') setReach(next); }} />}
      <Switch label={t('fields.required')} checked={values.required} onChange={(event) => { set('required', event.currentTarget.checked); }} />
      <Switch label={t('fields.searchable')} checked={values.searchable} onChange={(event) => { set('searchable', event.currentTarget.checked); }} />
      <Switch label={t('fields.inList')} checked={values.inList} onChange={(event) => { set('inList', event.currentTarget.checked); }} />
      <Switch label={t('fields.active')} description={t('fields.activeHint')} checked={values.active} onChange={(event) => { set('active', event.currentTarget.checked); }} />
      <fieldset style={{ border: '1px solid var(--rule)', padding: 'var(--space-3)' }}>
        <legend>{t('fields.preview')}</legend>
        <CustomValueField key={values.type} id="field-preview" label={label} field={{ key: values.key, type: values.type, choices: takesWords ? wordLists.choicesOf(wordLists.ofKey(values.dictionary)).map(({ value }) => value) : choices }} value={tried} onChange={setTried} />
      </fieldset>
    </FormDialog>
  );
}

const isBuiltIn = (group: string): group is CustomFieldGroup => (CUSTOM_FIELD_GROUPS as readonly string[]).includes(group);

const reachOf = ({ fondsId, recordGroup }: CustomField): Reach => (fondsId !== null ? 'here' : recordGroup !== null ? 'group' : 'every');

/** `field1`, `field2` …: for who has no Latin word for it. */
function nextKey(taken: readonly string[]): string {
  for (let number = 1; ; number += 1) if (!taken.includes(`field${number}`)) return `field${number}`;
}
