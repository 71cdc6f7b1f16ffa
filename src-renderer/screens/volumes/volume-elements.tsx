import { UnstyledButton } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomField } from '#shared/contract/schemes.ts';
import { checkWords } from '#shared/domain/dictionary.ts';
import { useWordLists } from '../../app/use-word-lists.ts';
import { useCore } from '../../client/use-core.ts';
import { CustomValueField, isLongText } from '../../components/custom-value-field.tsx';
import { useItemWords } from '../../components/use-item-words.ts';
import classes from './volumes.module.css';

interface VolumeElementsProps {
  /** The field that somebody came for. */
  readonly field: string | undefined;
  readonly fondsId: string;
  readonly recordGroup: string;
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (values: Record<string, string>) => void;
}

/** Further elements of a volume, by the definitions of its record group: what is filled in or demanded always, the rest when asked for. */
export function VolumeElements({ field: sought, fondsId, recordGroup, values, onChange }: VolumeElementsProps) {
  const { t, i18n } = useTranslation('description');
  const core = useCore();
  const words = useItemWords();
  const { ofKey, byKey, choicesOf } = useWordLists();
  const [open, setOpen] = useState(sought?.startsWith('custom.') ?? false);
  const { data = [] } = useQuery(core.schemes.listCustomFields.queryOptions({ input: fondsId === '' ? skipToken : { fondsId: fondsId as never, recordGroup, includeRetired: true }, placeholderData: (before) => before }));
  const has = ({ key }: CustomField): boolean => (values[key] ?? '') !== '';
  const fields = data.filter((field) => field.level === 'volume' && (field.active || has(field)));
  const shown = fields.filter((field) => open || field.required || has(field));
  const problemOf = ({ key, dictionary }: CustomField): { readonly words: string; readonly severity: 'must' | 'check' } | undefined => {
    const list = byKey.get(dictionary);
    const found = list === undefined || (values[key] ?? '').trim() === '' ? undefined : checkWords(list, values[key] ?? '');
    return found && { words: words.problem(found.problem), severity: found.severity };
  };
  if (fields.length === 0) return null;
  return (
    <>
      <div className={classes.pair}>
        {shown.map((field) => { const problem = problemOf(field); return (
          <div key={field.key} data-field={`custom.${field.key}`} style={isLongText(field) ? { gridColumn: '1 / -1' } : undefined}>
            <CustomValueField
              id={`volume-${field.key}`} label={`${i18n.language === 'en' ? field.labelEn : field.labelZh}${field.required ? ' *' : ''}`} readOnly={!field.active} value={values[field.key] ?? ''}
              field={field.dictionary === '' ? field : { ...field, choices: choicesOf(ofKey(field.dictionary)).map(({ value }) => value) }} onChange={(value) => { onChange({ ...values, [field.key]: value }); }}
            />
            {problem !== undefined && <p className={classes.problem} data-severity={problem.severity}><span aria-hidden="true">{problem.severity === 'must' ? '■' : '▲'}</span> {problem.words}</p>}
          </div>
        ); })}
      </div>
      <UnstyledButton style={{ textDecoration: 'underline', fontSize: 'var(--text-small)', alignSelf: 'flex-start' }} aria-expanded={open} onClick={() => { setOpen(!open); }}>{open ? t('form.fewer') : t('form.more', { n: fields.length - shown.length })}</UnstyledButton>
    </>
  );
}
