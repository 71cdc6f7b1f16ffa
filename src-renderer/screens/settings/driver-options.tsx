import { NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { messages } from '#shared/i18n/messages.ts';
import type { DriverOption, DriverSettings } from '#shared/domain/device-driver-options.ts';
import { formatOptions, parseOptions } from './device-options.ts';
import classes from './settings.module.css';

const WORDS = messages['zh-CN'].devices;
const isOption = (name: string): name is keyof typeof WORDS.option => Object.hasOwn(WORDS.option, name);
const isChoice = (name: string): name is keyof typeof WORDS.choice => Object.hasOwn(WORDS.choice, name);

export interface DriverOptionsProps {
  readonly settings: DriverSettings;
  /** The options as lines, which may hold more than has a field here. */
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** The settings of a driver as fields of their own; what is left as usual is not written down. */
export function DriverOptions({ settings, text, onText }: DriverOptionsProps) {
  const { t } = useTranslation('devices');
  const values = parseOptions(text);
  const set = (option: DriverOption, value: string | number | boolean): void => {
    const { [option.name]: _before, ...rest } = values;
    onText(formatOptions(value === option.usual ? rest : { ...rest, [option.name]: value }));
  };
  const label = (name: string): string => (isOption(name) ? t(`option.${name}`) : name);
  return (
    <div className={classes.pair}>
      {settings.options.map((option) => option.kind === 'text'
        ? <TextInput key={option.name} label={label(option.name)} spellCheck={false} value={String(values[option.name] ?? option.usual)} onChange={(event) => { set(option, event.currentTarget.value); }} />
        : option.kind === 'number'
        ? <NumberInput key={option.name} label={label(option.name)} min={option.least} max={option.most} value={Number(values[option.name] ?? option.usual)} onChange={(value) => { if (typeof value === 'number') set(option, value); }} />
        : <Select key={option.name} label={label(option.name)} allowDeselect={false} value={String(values[option.name] ?? option.usual)} onChange={(value) => { set(option, option.choices.find((choice) => String(choice) === value) ?? option.usual); }} data={option.choices.map((choice) => { const name = String(choice); return { value: name, label: isChoice(name) ? t(`choice.${name}`) : name }; })} />)}
    </div>
  );
}
