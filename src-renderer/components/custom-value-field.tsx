import { Textarea, TextInput, type InputWrapperStylesNames } from '@mantine/core';
import type { CSSProperties, ReactNode } from 'react';
import type { CustomField } from '#shared/contract/schemes.ts';
import { FLAG_WORDS } from '#shared/domain/custom-field.ts';
import { tidyDescriptionDate } from '#shared/domain/description-date.ts';
import { ChoiceField, WordField } from './type-ahead/choice-field.tsx';

export interface CustomValueFieldProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly field: Pick<CustomField, 'key' | 'type' | 'choices'>;
  readonly value: string;
  readonly readOnly?: boolean;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  readonly styles?: Readonly<Partial<Record<InputWrapperStylesNames, CSSProperties>>>;
  readonly onChange: (value: string) => void;
}

/** The control that a further element is described with: words, words that are suggested, one of a list, yes or no. What was typed is put right when the cursor leaves. */
export function CustomValueField({ id, label, field, value, readOnly = false, describedBy, invalid = false, styles, onChange }: CustomValueFieldProps) {
  const choices = (field.type === 'flag' ? FLAG_WORDS : field.choices).map((word) => ({ value: word, label: word }));
  const closed = field.type === 'choice' || field.type === 'flag';
  const shared = { id, label, readOnly, ...(styles !== undefined && { styles }), onBlur: () => { const tidy = tidyCustomValue(field, value); if (tidy !== value) onChange(tidy); } };
  if (closed || choices.length > 0) {
    const chosen = { ...shared, value, choices, onChange, describedBy, invalid };
    return closed ? <ChoiceField {...chosen} clearable /> : <WordField {...chosen} maxLength={200} />;
  }
  const text = { ...shared, value, 'aria-describedby': describedBy, error: invalid, onChange: (event: { readonly currentTarget: { readonly value: string } }) => { onChange(event.currentTarget.value); } };
  return isLongText(field) ? <Textarea {...text} minRows={1} maxRows={8} maxLength={20_000} autosize /> : <TextInput {...text} maxLength={2000} {...(field.type === 'number' && { inputMode: 'numeric' as const })} />;
}

/** Sentences want the whole width. */
const LONG: readonly string[] = ['summary', 'custodialHistory', 'attachments', 'relatedUnits', 'accessConditions', 'reproductionConditions', 'physicalCharacteristics', 'archivistNote', 'publicationNote', 'fondsNote'];
export const isLongText = ({ key, type }: Pick<CustomField, 'key' | 'type'>): boolean => type === 'text' && LONG.includes(key);

/** Lenient dates and full-width digits, as they are stored. */
export function tidyCustomValue({ type }: Pick<CustomField, 'type'>, value: string): string {
  const text = value.trim();
  if (type === 'date') return tidyDescriptionDate(text) ?? text;
  return type === 'number' ? text.normalize('NFKC').replaceAll(/[,，\s]/gu, '') : text;
}
