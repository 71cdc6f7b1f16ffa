import { Button, MultiSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InspectedPage } from '#shared/contract/quality.ts';
import type { DefectCode } from '#shared/presets/line-preset.ts';
import { useLineWords } from './line-words.ts';
import classes from './line.module.css';

interface MarkBarProps {
  readonly page: InspectedPage;
  readonly defects: readonly DefectCode[];
  /** The page is wrong, and defects are being chosen. */
  readonly choosing: boolean;
  readonly busy: boolean;
  /** Pages that nobody has marked. */
  readonly rest: number;
  readonly onRight: () => void;
  readonly onChoosing: (choosing: boolean) => void;
  readonly onWrong: (defects: string[], note: string) => void;
  readonly onRest: () => void;
}

/** Right, or wrong with its defects. */
export function MarkBar({ page, defects, choosing, busy, rest, onRight, onChoosing, onWrong, onRest }: MarkBarProps) {
  const { t } = useTranslation(['quality', 'common']);
  const words = useLineWords();
  const [codes, setCodes] = useState<string[]>(page.defects);
  const [note, setNote] = useState(page.note);
  if (!choosing) {
    return (
      <div className={classes.markBar}>
        <Button loading={busy} onClick={onRight} title={`${t('right')}  Enter`}>{t('right')}</Button>
        <Button variant="default" onClick={() => { onChoosing(true); }} title={`${t('wrong')}  X`}>{t('wrong')}…</Button>
        <span className={classes.quiet}>{page.verdict === 'pending' ? t('keys') : `${t(`verdicts.${page.verdict}`)} ${page.markedBy ?? ''} ${page.note}`}</span>
        <span className={classes.grow} />
        {rest > 1 && <Button variant="subtle" color="gray" onClick={onRest}>{t('rightAll')}…</Button>}
      </div>
    );
  }
  return (
    <form className={classes.markBar} onSubmit={(event) => { event.preventDefault(); if (codes.length > 0) onWrong(codes, note.trim()); }}>
      <MultiSelect className={classes.grow} aria-label={t('defects')} placeholder={codes.length === 0 ? t('chooseDefect') : ''} searchable autoFocus value={codes} onChange={setCodes} data={defects.filter(({ retired }) => !retired).map((each) => ({ value: each.code, label: `${each.code} ${words.name(each)}` }))} comboboxProps={{ position: 'top' }} />
      <TextInput aria-label={t('defectNote')} placeholder={t('defectNote')} maxLength={300} value={note} onChange={(event) => { setNote(event.currentTarget.value); }} />
      <Button type="submit" loading={busy} disabled={codes.length === 0}>{t('wrong')}</Button>
      <Button variant="subtle" color="gray" onClick={() => { onChoosing(false); }}>{t('common:cancel')}</Button>
    </form>
  );
}
