import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogFoot } from '../../components/dialog.tsx';
import { decodeTable } from '../../components/decode-table.ts';
import classes from './import.module.css';

export interface ChosenTable {
  readonly name: string;
  readonly text: string;
  readonly encoding: string;
}

/** As much text as one call carries. */
const LONGEST_TEXT = 20_000_000;

export function ChooseTable({ onChosen, onClose }: { readonly onChosen: (table: ChosenTable) => void; readonly onClose: () => void }) {
  const { t } = useTranslation(['catalogue', 'common']);
  const field = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (/\.(xlsx?|et|ods)$/iu.test(file.name)) { setProblem(t('import.isWorkbook')); return; }
    try {
      const { text, encoding } = await decodeTable(file);
      if (text.length > LONGEST_TEXT) setProblem(t('import.tooLarge'));
      else onChosen({ name: file.name, text, encoding });
    } catch {
      setProblem(t('import.unreadable'));
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <>
      <button
        type="button" className={classes.drop} data-over={over || undefined} data-autofocus onClick={() => field.current?.click()}
        onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => { setOver(false); }} onDrop={drop}
      >
        <IconFileSpreadsheet size={28} stroke={1.2} aria-hidden="true" />
        <span className={classes.dropTitle}>{t('import.choose')}</span>
        <span className={classes.dropDetail}>{t('import.chooseDetail')}</span>
      </button>
      <input ref={field} type="file" hidden accept=".csv,.txt,.tsv,text/csv,text/plain" aria-label={t('import.choose')} onChange={(event) => { void take(event.currentTarget.files?.[0]); event.currentTarget.value = ''; }} />
      {problem !== null && <p className={classes.problem} role="alert"><span aria-hidden="true">■</span> {problem}</p>}
      <p className={classes.hint}>{t('import.headings')}</p>
      <DialogFoot><Button variant="default" onClick={onClose}>{t('common:cancel')}</Button></DialogFoot>
    </>
  );
}
