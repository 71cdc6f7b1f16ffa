import { Autocomplete, Select, type ComboboxItem, type InputWrapperStylesNames, type OptionsFilter } from '@mantine/core';
import { useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { matchingChoices, type Choice } from './choice.ts';
import { useInitials } from './use-initials.ts';
import classes from './type-ahead.module.css';

export interface ChoiceFieldProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly readOnly?: boolean;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  /** May be left empty. */
  readonly clearable?: boolean;
  readonly placeholder?: string;
  /** Of the label, where a form has its own. */
  readonly styles?: Readonly<Partial<Record<InputWrapperStylesNames, CSSProperties>>>;
}

const MOST_SHOWN = 60;

/** Picks one of a list: typing its words, its code or its pinyin initials narrows, Tab takes the first. */
export function ChoiceField({ id, label, value, choices, onChange, onBlur, readOnly = false, describedBy, invalid = false, clearable = false, placeholder, styles }: ChoiceFieldProps) {
  const { t } = useTranslation('common');
  const initials = useInitials();
  const [typed, setTyped] = useState<string | null>(null);
  const byValue = useMemo(() => new Map(choices.map((choice) => [choice.value, choice])), [choices]);
  const filter: OptionsFilter = ({ search }) => matchingChoices(choices, search === byValue.get(value)?.label ? '' : search, initials).slice(0, MOST_SHOWN).map(({ value: code, label: words }) => ({ value: code, label: words }));
  const leave = (): void => {
    // Emptied by hand: that is a choice too.
    if (clearable && typed === '') onChange('');
    setTyped(null);
    onBlur?.();
  };
  return (
    <Select
      id={id} label={label} data={choices.map(({ value: code, label: words }) => ({ value: code, label: words }))} value={value === '' ? null : value} onChange={(next) => { onChange(next ?? ''); }} onBlur={leave}
      searchable filter={filter} selectFirstOptionOnChange autoSelectOnBlur={typed !== null && typed !== ''} openOnFocus={false} readOnly={readOnly} allowDeselect={false} placeholder={placeholder}
      onSearchChange={(search) => { setTyped(search === byValue.get(value)?.label ? null : search); }} nothingFoundMessage={t('none')} aria-describedby={describedBy} error={invalid} withErrorStyles
      classNames={{ option: classes.option, input: classes.input, dropdown: classes.dropdown }} renderOption={({ option }) => <ChoiceLine choice={byValue.get(option.value) ?? { value: option.value, label: labelOf(option) }} />} comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      rightSectionWidth={24} maxDropdownHeight={280} onFocus={(event) => { event.currentTarget.select(); }} {...(styles !== undefined && { styles })}
    />
  );
}

export interface WordFieldProps extends Omit<ChoiceFieldProps, 'clearable'> {
  readonly maxLength?: number;
}

/** Any words, with those that are usual offered while typing. */
export function WordField({ id, label, value, choices, onChange, onBlur, readOnly = false, describedBy, invalid = false, placeholder, maxLength, styles }: WordFieldProps) {
  const initials = useInitials();
  const started = useRef(value);
  const byValue = useMemo(() => new Map(choices.map((choice) => [choice.value, choice])), [choices]);
  // A word that was there when the cursor came in hides no other words.
  const filter: OptionsFilter = ({ search }) => matchingChoices(choices, search === started.current ? '' : search, initials).slice(0, MOST_SHOWN).map(({ value: code }) => ({ value: code, label: code }));
  return (
    <Autocomplete
      id={id} label={label} data={choices.map(({ value: code }) => code)} value={value} onChange={onChange} onBlur={onBlur} filter={filter} readOnly={readOnly} openOnFocus={false} selectFirstOptionOnChange={isPinyin(value)} autoSelectOnBlur={isPinyin(value)} placeholder={placeholder} maxLength={maxLength}
      aria-describedby={describedBy} error={invalid} classNames={{ option: classes.option, input: classes.input, dropdown: classes.dropdown }} renderOption={({ option }) => <ChoiceLine choice={byValue.get(option.value) ?? { value: option.value, label: option.value }} />}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }} maxDropdownHeight={280} onFocus={(event) => { started.current = event.currentTarget.value; event.currentTarget.select(); }} {...(styles !== undefined && { styles })}
    />
  );
}

/** Letters in a field of Chinese words: initials of one that is offered. Other words stay as they were typed. */
function isPinyin(value: string): boolean {
  return /^[a-z]+$/.test(value);
}

function ChoiceLine({ choice }: { readonly choice: Choice }) {
  return (
    <span className={classes.line}>
      <span>{choice.label}</span>
      {choice.hint !== undefined && choice.hint !== choice.label && <span className={classes.hint}>{choice.hint}</span>}
    </span>
  );
}

function labelOf(option: ComboboxItem | { readonly value: string }): string {
  return 'label' in option ? option.label : option.value;
}
