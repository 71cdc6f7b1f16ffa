import { ActionIcon, Button, NumberInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import type { PrintSubject } from '#shared/contract/labels.ts';
import { currentLanguage } from '../../app/i18n.ts';
import { LabelPreview } from '../../app/labels/label-preview.tsx';
import { usePrintSheet } from '../../app/labels/use-print-sheet.tsx';
import { useCore } from '../../client/use-core.ts';
import { Dialog, DialogFoot } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { ItemPicker } from './item-picker.tsx';
import classes from './scanner.module.css';

const MOST_UNNAMED = 50;
const SHOWN = 2;

/** Sheets of A4 to lay between the files of a stack: one for each item that is chosen, and some without a name. */
export function SeparatorsDialog({ item, onClose }: { readonly item: Item | null; readonly onClose: () => void }) {
  const { t } = useTranslation(['scanner', 'common']);
  const core = useCore();
  const [items, setItems] = useState<readonly Item[]>(item === null ? [] : [item]);
  const [unnamed, setUnnamed] = useState(item === null ? 1 : 0);
  const subject: PrintSubject = { kind: 'separators', itemIds: items.map(({ itemId }) => itemId), unnamed };
  const total = items.length + unnamed;
  const preview = useQuery(core.labels.previewLabels.queryOptions({ input: total === 0 ? skipToken : { subject, printerId: null, language: currentLanguage(), offset: 0, limit: SHOWN } }));
  const sheet = usePrintSheet(subject, 1);
  return (
    <Dialog open onClose={onClose} title={t('sheets.title')} width={640}>
      <div className={classes.sheets}>
        <p className={classes.quiet}>{t('sheets.hint')}</p>
        <ItemPicker label={t('sheets.add')} onPick={(picked) => { if (!items.some(({ itemId }) => itemId === picked.itemId)) setItems([...items, picked]); }} />
        {items.length > 0 && (
          <ul className={classes.chosen} aria-label={t('sheets.chosen')}>
            {items.map(({ itemId, archivalCode, title }) => (
              <li key={itemId}>
                <span>{archivalCode ?? title}</span>
                <ActionIcon variant="subtle" color="gray" aria-label={t('sheets.leave', { name: archivalCode ?? title })} onClick={() => { setItems(items.filter((other) => other.itemId !== itemId)); }}><IconX size={16} stroke={1.5} /></ActionIcon>
              </li>
            ))}
          </ul>
        )}
        <NumberInput label={t('sheets.unnamed')} description={t('sheets.unnamedHint')} w={320} min={0} max={MOST_UNNAMED} value={unnamed} onChange={(value) => { if (typeof value === 'number') setUnnamed(Math.max(0, Math.min(MOST_UNNAMED, Math.round(value)))); }} />
        {total > 0 && <LabelPreview preview={preview.data} copies={1} />}
        <ErrorNotice error={preview.error ?? sheet.error} />
        <DialogFoot>
          <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
          <Button disabled={total === 0} loading={sheet.isBusy} onClick={() => { void sheet.print(); }}>{t('sheets.print', { n: total })}</Button>
        </DialogFoot>
      </div>
      {sheet.paper}
    </Dialog>
  );
}
