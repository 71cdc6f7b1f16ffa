import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decodeTable } from '../../components/decode-table.ts';
import { Dialog, DialogFoot } from '../../components/dialog.tsx';
import { LoggerReview } from './logger-review.tsx';
import type { RoomClimate } from './room-climate.ts';
import classes from './climate.module.css';

export interface LoggerFile { readonly fileName: string; readonly text: string }

/** As much text as one call carries. */
const LONGEST_TEXT = 20_000_000;

/** The export of a data logger: choose it, see what it holds, say where each sensor hung, take it in. */
export function LoggerImportDialog({ rooms, onClose }: { readonly rooms: readonly RoomClimate[]; readonly onClose: () => void }) {
  const { t } = useTranslation(['climate', 'common']);
  const field = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<LoggerFile | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    setProblem(null);
    try {
      const { text } = await decodeTable(chosen);
      if (text.length > LONGEST_TEXT) setProblem(t('logger.tooLarge'));
      else setFile({ fileName: chosen.name, text });
    } catch {
      setProblem(t('logger.unreadable'));
    }
  };
  return (
    <Dialog open onClose={onClose} title={file === null ? t('logger.title') : t('logger.titleOf', { file: file.fileName })} width={file === null ? 560 : 980}>
      <input ref={field} type="file" hidden accept=".csv,.txt,.tsv,text/csv,text/plain" aria-label={t('logger.choose')} onChange={(event) => { void take(event.currentTarget.files?.[0]); event.currentTarget.value = ''; }} />
      {problem !== null && <p role="alert">{problem}</p>}
      {file === null ? (
        <div className={classes.form}>
          <p>{t('logger.intro')}</p>
          <p className={classes.small}>{t('logger.makers')}</p>
          <DialogFoot>
            <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
            <Button data-autofocus onClick={() => field.current?.click()}>{t('logger.choose')}</Button>
          </DialogFoot>
        </div>
      ) : (
        <LoggerReview key={`${file.fileName} ${file.text.length}`} file={file} rooms={rooms} onClose={onClose} onOther={() => field.current?.click()} />
      )}
    </Dialog>
  );
}
