import { Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import { useCore } from '../../client/use-core.ts';
import { ChoiceField, WordField } from '../../components/type-ahead/choice-field.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useItemWords } from '../../components/use-item-words.ts';
import { readValue, tidyValue, type FixedName } from './form-values.ts';
import { CLOSED_CHOICES, useFieldChoices } from './use-field-choices.ts';
import type { UndoStack } from './use-undo-stack.ts';

/** A title or a number is one record's own; these may be the same for many. */
const SAME_FOR_MANY: readonly FixedName[] = ['responsible', 'date', 'documentType', 'draftStage', 'carrier', 'language', 'openStatus', 'classification', 'secrecyTerm', 'keywords', 'note', 'recordGroup', 'year', 'unitId', 'retention'];

/** One field of many records set to the same value, in one transaction. */
export function ChangeDialog({ items, did, onClose }: { readonly items: readonly Item[]; readonly did: UndoStack['did']; readonly onClose: () => void }) {
  const { t } = useTranslation(['catalogue', 'common']);
  const words = useItemWords();
  const core = useCore();
  const update = useMutation(core.catalogue.updateItems.mutationOptions());
  const [field, setField] = useState<FixedName>('responsible');
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const oneFonds = new Set(items.map(({ fondsId }) => fondsId)).size === 1;
  const choices = useFieldChoices(oneFonds ? (items[0]?.fondsId ?? '') : '', {});
  const offered = choices[field];
  const read = readValue(field, value);
  const changing = items.filter((item) => item[field] !== read).length;

  const submit = (): void => {
    if (read === undefined) return;
    update.mutate({ itemIds: items.map(({ itemId }) => itemId), changes: { [field]: read }, reason }, {
      onSuccess: ({ changed, undoToken }) => { onClose(); did({ label: t('deed.change', { n: changed, field: words.field(field) }), tokens: [undoToken] }, { toast: true }); },
    });
  };
  return (
    <FormDialog title={t('change.title', { n: items.length })} submitLabel={t(value.trim() === '' ? 'change.clear' : 'change.submit', { n: changing })} canSubmit={read !== undefined && changing > 0} busy={update.isPending} error={update.error} onSubmit={submit} onClose={onClose}>
      <Select
        label={t('change.field')} value={field} data={SAME_FOR_MANY.filter((name) => name !== 'unitId' || oneFonds).map((name) => ({ value: name, label: words.field(name) }))} data-autofocus
        onChange={(next) => { const found = SAME_FOR_MANY.find((name) => name === next); if (found !== undefined) { setField(found); setValue(''); update.reset(); } }}
      />
      {offered === undefined && <TextInput label={t('change.value')} value={value} onChange={(event) => { setValue(event.currentTarget.value); }} onBlur={() => { setValue(tidyValue(field, value)); }} />}
      {offered !== undefined && CLOSED_CHOICES.includes(field) && <ChoiceField id="change-value" label={t('change.value')} value={value} choices={offered} onChange={setValue} />}
      {offered !== undefined && !CLOSED_CHOICES.includes(field) && <WordField id="change-value" label={t('change.value')} value={value} choices={offered} onChange={setValue} />}
      <TextInput label={`${t('common:reason')} ${t('change.reasonOptional')}`} value={reason} maxLength={500} onChange={(event) => { setReason(event.currentTarget.value); }} />
    </FormDialog>
  );
}
