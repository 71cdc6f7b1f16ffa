import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScanBatch, ScanPart } from '#shared/contract/digitisation.ts';
import { useCore } from '../../client/use-core.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { showDone } from '../../components/toast.ts';
import { ItemPicker } from './item-picker.tsx';
import classes from './scanner.module.css';

/** What came behind each separator sheet: where it went, or the question where it belongs. */
export function ScanParts({ batch }: { readonly batch: ScanBatch }) {
  const { t } = useTranslation('scanner');
  const core = useCore();
  const [asked, setAsked] = useState<ScanPart | null>(null);
  const file = useMutation(core.digitisation.fileScanPart.mutationOptions({ onSuccess: ({ filed }) => { setAsked(null); showDone(t('parts.filed', { n: filed })); } }));
  if (batch.parts.length === 0) return null;
  const ask = (part: ScanPart): void => { file.reset(); setAsked(part); };
  return (
    <>
      <ul className={classes.parts} aria-label={t('parts.label')}>
        {batch.parts.map((part) => (
          <li key={part.number} className={classes.batch}>
            {part.waiting > 0 ? (
              <>
                <StatusMark tone="warning" word={t(part.code === '' ? 'parts.unnamed' : 'parts.unknown', { n: part.number, code: part.code, pages: part.waiting })} />
                <Button variant="filled" size="compact-sm" onClick={() => { ask(part); }}>{t('parts.answer')}</Button>
              </>
            ) : <StatusMark tone={part.pages === 0 ? 'absent' : 'normal'} word={part.itemId === null ? t('parts.elsewhere', { n: part.number, pages: part.pages }) : t('parts.went', { n: part.number, pages: part.pages, item: part.archivalCode ?? part.title })} />}
          </li>
        ))}
      </ul>
      <Dialog open={asked !== null} onClose={() => { setAsked(null); }} title={t('parts.question')} width={620}>
        {asked !== null && (
          <>
            <p>{t('parts.detail', { pages: asked.waiting })}</p>
            <ItemPicker label={t('parts.pick')} isInline onPick={({ itemId }) => { file.mutate({ batchId: batch.batchId, part: asked.number, itemId }); }} />
            <ErrorNotice error={file.error} />
          </>
        )}
      </Dialog>
    </>
  );
}
