import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportSettings } from '#shared/contract/imports.ts';
import { useItemWords } from '../../components/use-item-words.ts';
import classes from './imports.module.css';

/** Fields whose words differ from system to system, and that are often the same for a whole file. */
const WORDED = ['recordGroup', 'unit', 'retention', 'classification', 'openStatus'] as const;
const CONSTANT = ['recordGroup', 'year', 'unit', 'retention', 'responsible', 'classification'] as const;

interface WordListsProps {
  readonly settings: ImportSettings;
  readonly columns: readonly { readonly field: string | null }[];
  readonly onChange: (changes: Partial<ImportSettings>) => void;
}

/** What is always so, and what other systems' words mean here. */
export function WordLists({ settings, columns, onChange }: WordListsProps) {
  const { t } = useTranslation('imports');
  const words = useItemWords();
  const mapped = new Set(columns.map(({ field }) => field));
  return (
    <details>
      <summary>{t('columns.more')}</summary>
      <div className={classes.wordLists}>
        {CONSTANT.map((field) => (
          <TextInput key={field} label={`${words.field(field)} · ${t('columns.constant')}`} description={t('columns.constantHint')} value={settings.constants[field] ?? ''} onChange={(event) => { onChange({ constants: { ...settings.constants, [field]: event.currentTarget.value } }); }} />
        ))}
        {WORDED.filter((field) => mapped.has(field)).map((field) => (
          <WordList key={field} label={t('columns.valueMap', { field: words.field(field) })} hint={t('columns.valueMapHint')} pairs={settings.values[field] ?? {}} onChange={(pairs) => { onChange({ values: { ...settings.values, [field]: pairs } }); }} />
        ))}
      </div>
    </details>
  );
}

function WordList({ label, hint, pairs, onChange }: { readonly label: string; readonly hint: string; readonly pairs: Readonly<Record<string, string>>; readonly onChange: (pairs: Record<string, string>) => void }) {
  const [text, setText] = useState(() => Object.entries(pairs).map(([from, to]) => `${from}=${to}`).join('\n'));
  const read = (written: string): Record<string, string> => Object.fromEntries(written.split('\n').flatMap((line) => {
    const at = line.indexOf('=');
    return at < 1 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()]];
  }));
  return <Textarea label={label} description={hint} rows={3} value={text} onChange={(event) => { setText(event.currentTarget.value); }} onBlur={() => { onChange(read(text)); }} />;
}
