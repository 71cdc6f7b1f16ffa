import { Button, Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '#shared/contract/digitisation.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { showDone } from '../../components/toast.ts';
import { ItemPicker } from './item-picker.tsx';
import type { PageId } from './desk-pages.ts';
import classes from './page-strip.module.css';

interface InboxBarProps {
  readonly pages: readonly Page[];
  readonly ticked: ReadonlySet<PageId>;
  readonly onTicked: (ticked: ReadonlySet<PageId>) => void;
  /** Left out for whoever may not. */
  readonly onRemove?: (pages: readonly Page[]) => void;
}

/** Chooses pages of the inbox and files them, in the order in which they stand there. */
export function InboxBar({ pages, ticked, onTicked, onRemove }: InboxBarProps) {
  const { t } = useTranslation(['digitise', 'scanner']);
  const core = useCore();
  const goTo = useGoTo();
  const [filing, setFiling] = useState(false);
  const separators = pages.filter(({ scan }) => scan?.separator != null);
  const chosen = pages.filter(({ pageId }) => ticked.has(pageId));
  const file = useMutation(core.digitisation.filePages.mutationOptions({
    onSuccess: ({ filed }, { itemId }) => { setFiling(false); onTicked(new Set()); showDone(t('inboxBar.filed', { n: filed })); goTo('digitise', itemId); },
  }));
  return (
    <>
      <Checkbox
        label={t('strip.selectAll')} checked={chosen.length > 0 && chosen.length === pages.length} indeterminate={chosen.length > 0 && chosen.length < pages.length} disabled={pages.length === 0}
        onChange={(event) => { onTicked(event.currentTarget.checked ? new Set(pages.map(({ pageId }) => pageId)) : new Set()); }}
      />
      <span className={classes.hint}>{chosen.length === 0 ? t('inboxBar.fileHint') : t('strip.selected', { n: chosen.length })}</span>
      <Button size="compact-sm" disabled={chosen.length === 0} onClick={() => { file.reset(); setFiling(true); }}>{t('inboxBar.file')}</Button>
      {onRemove !== undefined && separators.length > 0 && <Button variant="default" size="compact-sm" onClick={() => { onRemove(separators); }}>{t('scanner:strip.removeSeparators', { n: separators.length })}</Button>}
      <Dialog open={filing} onClose={() => { setFiling(false); }} title={t('inboxBar.file')} width={620}>
        <p>{t('strip.selected', { n: chosen.length })}</p>
        <ItemPicker label={t('picker.fileInto')} isInline onPick={({ itemId }) => { file.mutate({ pageIds: chosen.map(({ pageId }) => pageId), itemId }); }} />
        <ErrorNotice error={file.error} />
      </Dialog>
    </>
  );
}
