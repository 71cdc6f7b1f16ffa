import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useExport } from './use-export.ts';

/** An item's pages as one PDF that can be searched; while it is written the button counts and stops it. */
export function PdfButton({ item }: { readonly item: Pick<Item, 'itemId'> }) {
  const { t } = useTranslation('exports');
  const { start, job, busy, cancel, error, saved } = useExport();
  return (
    <>
      <Button variant="subtle" color="gray" size="compact-sm" title={t('pdf.hint')} onClick={() => { if (busy) cancel(); else start({ pdfOf: item.itemId }); }}>
        {busy ? t('pdf.writing', { done: job?.done ?? 0, total: job?.total ?? 0 }) : t('pdf.save')}
      </Button>
      <span role="status" className="visually-hidden">{saved !== null && t('pdf.saved', { n: saved.records })}</span>
      <ErrorNotice error={error} />
    </>
  );
}
