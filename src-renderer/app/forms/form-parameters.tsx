import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import type { FormManifest, FormOrder } from '#shared/contract/forms.ts';
import { currentLanguage } from '../i18n.ts';

interface FormParametersProps {
  readonly form: FormManifest;
  /** What was changed; the rest is as the form has it. */
  readonly values: FormOrder['parameters'];
  readonly onChange: (values: FormOrder['parameters']) => void;
}

/** A field for each thing that a form lets one choose. */
export function FormParameters({ form, values, onChange }: FormParametersProps) {
  const language = currentLanguage();
  return form.parameters.map((parameter) => {
    const { name, kind, choices } = parameter;
    const label = parameter.label[language];
    const value = values[name] ?? parameter.default;
    const set = (next: string | number | boolean): void => { onChange({ ...values, [name]: next }); };
    if (kind === 'flag') return <Checkbox key={name} label={label} checked={value === true} onChange={(event) => { set(event.currentTarget.checked); }} />;
    if (kind === 'choice') return <Select key={name} label={label} allowDeselect={false} value={String(value)} onChange={(next) => { if (next !== null) set(next); }} data={choices.map((choice) => ({ value: choice.value, label: choice.label[language] }))} />;
    if (kind === 'number') return <NumberInput key={name} label={label} clampBehavior="strict" {...(parameter.least !== undefined && { min: parameter.least })} {...(parameter.most !== undefined && { max: parameter.most })} value={Number(value)} onChange={(next) => { if (typeof next === 'number') set(next); }} />;
    return <TextInput key={name} label={label} maxLength={200} value={String(value)} onChange={(event) => { set(event.currentTarget.value); }} />;
  });
}
