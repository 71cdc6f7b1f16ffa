import { MultiSelect, Select, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BATCH_FIELDS } from '#shared/contract/batch-edit.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import { isBatchField, type BatchTool, type BatchValues } from './batch-deed.ts';
import type { CustomFields } from './use-custom-fields.ts';

interface BatchFieldsProps {
  readonly tool: BatchTool;
  readonly values: BatchValues;
  readonly further: CustomFields;
  readonly onChange: (changes: Partial<BatchValues>) => void;
}

type TextName = 'value' | 'separator' | 'find' | 'replaceWith' | 'start' | 'step' | 'width' | 'prefix';
type FlagName = 'atStart' | 'pattern' | 'matchCase' | 'foldWidth';

/** What one of the tools asks for. */
export function BatchFields({ tool, values, further, onChange }: BatchFieldsProps) {
  const { t } = useTranslation('description');
  const words = useItemWords();
  const offered = [...BATCH_FIELDS.map((field) => ({ value: field as string, label: words.field(field) })), ...further.active.map(({ key }) => ({ value: `custom.${key}`, label: further.label(`custom.${key}`) }))];
  const [field] = values.fields;
  const text = (name: TextName) => <TextInput key={name} label={t(`batch.${name}`)} value={values[name]} maxLength={name === 'replaceWith' ? 2000 : 500} onChange={(event) => { onChange({ [name]: event.currentTarget.value }); }} />;
  const flag = (name: FlagName) => <Switch key={name} label={t(`batch.${name}`)} checked={values[name]} onChange={(event) => { onChange({ [name]: event.currentTarget.checked }); }} />;
  return (
    <>
      {tool === 'replace' || tool === 'copyDown'
        ? <MultiSelect label={t('batch.fields')} data={offered} value={[...values.fields]} onChange={(next) => { onChange({ fields: next.filter(isBatchField) }); }} searchable data-autofocus />
        : <Select label={t('batch.field')} data={offered} value={field ?? null} allowDeselect={false} searchable data-autofocus onChange={(next) => { if (next !== null && isBatchField(next)) onChange({ fields: [next] }); }} />}
      {tool === 'set' && text('value')}
      {tool === 'append' && <>{text('value')}{text('separator')}{flag('atStart')}</>}
      {tool === 'replace' && <>{text('find')}{text('replaceWith')}{flag('pattern')}{flag('matchCase')}{!values.pattern && flag('foldWidth')}</>}
      {tool === 'series' && field === 'date' && <>{text('start')}{text('step')}<Select label={t('batch.unit')} value={values.unit} allowDeselect={false} data={(['day', 'month', 'year'] as const).map((unit) => ({ value: unit, label: t(`batch.units.${unit}`) }))} onChange={(next) => { if (next === 'day' || next === 'month' || next === 'year') onChange({ unit: next }); }} /></>}
      {tool === 'series' && field !== 'date' && <>{text('prefix')}{text('start')}{text('step')}{text('width')}</>}
      {tool === 'copyDown' && <p>{t('batch.copyDownDetail')}</p>}
    </>
  );
}
