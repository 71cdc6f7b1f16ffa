import { Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DUPLICATE_FIELDS, isFieldSet, type DuplicateField } from '#shared/domain/duplicate-rule.ts';
import { useCore } from '../../client/use-core.ts';
import { FormDialog } from '../../components/form-dialog.tsx';

const PLACES = ['first', 'second', 'third'] as const;

interface Rule { readonly byContent: boolean; readonly fieldSets: readonly (readonly DuplicateField[])[]; readonly version: number }

/** 查重规则 What records are compared by: at delivery, at import, and over the room. */
export function RuleDialog({ onClose }: { readonly onClose: () => void }) {
  const core = useCore();
  const { data } = useQuery(core.duplicates.getRule.queryOptions({ input: {} }));
  return data === undefined ? null : <RuleForm rule={data} onClose={onClose} />;
}

function RuleForm({ rule, onClose }: { readonly rule: Rule; readonly onClose: () => void }) {
  const { t } = useTranslation(['deliveries', 'item']);
  const core = useCore();
  const nameOf = (field: DuplicateField): string => t(`item:fields.${field}`);
  const [byContent, setByContent] = useState(rule.byContent);
  const [texts, setTexts] = useState(PLACES.map((_place, index) => (rule.fieldSets[index] ?? []).map(nameOf).join('+')));
  const save = useMutation(core.duplicates.saveRule.mutationOptions({ onSuccess: onClose }));
  const sets = texts.map((text) => text.trim()).filter((text) => text !== '').map((text) => text.split(/[+＋]/u).map((name) => DUPLICATE_FIELDS.find((field) => nameOf(field) === name.trim() || field === name.trim())));
  const read = sets.every((set): set is DuplicateField[] => set.every((field) => field !== undefined)) && sets.every((set) => isFieldSet(set)) ? sets : null;
  return (
    <FormDialog title={t('twins.rule')} busy={save.isPending} error={save.error} canSubmit={read !== null} onSubmit={() => { if (read !== null) save.mutate({ byContent, fieldSets: read.map((set) => [...set]), version: rule.version }); }} onClose={onClose}>
      <Checkbox data-autofocus label={t('twins.byContent')} checked={byContent} onChange={(event) => { setByContent(event.currentTarget.checked); }} />
      {PLACES.map((place, index) => <TextInput key={place} label={t('twins.set', { n: index + 1 })} {...(index === 0 && { description: t('twins.setHint', { fields: DUPLICATE_FIELDS.map(nameOf).join('、') }) })} value={texts[index] ?? ''} onChange={(event) => { const { value } = event.currentTarget; setTexts((now) => now.map((each, at) => (at === index ? value : each))); }} />)}
    </FormDialog>
  );
}
