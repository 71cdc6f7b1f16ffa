import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import type { Candidate } from '#shared/contract/candidates.ts';
import type { Page } from '#shared/contract/digitisation.ts';
import { useGoTo } from '../../app/navigation.ts';
import { PdfButton } from '../../app/exports/pdf-button.tsx';
import { findScreen } from '../../app/screens.ts';
import { usePageImage } from '../../client/page-image.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { PageViewer } from '../../components/page-viewer/page-viewer.tsx';

interface ItemPagesProps {
  readonly item: Item;
  readonly pages: readonly Page[];
  /** Which page is shown, from 1. */
  readonly position: number;
  readonly onGo: (position: number) => void;
  readonly startFit?: 'page' | 'width';
  /** What was read for the form: its places are lit. */
  readonly candidates?: readonly Candidate[];
  readonly active?: Candidate | null;
}

const NONE: readonly Candidate[] = [];

/** The pages of one record, one at a time, as large as there is room. */
export function ItemPages({ item, pages, position, onGo, startFit = 'page', candidates = NONE, active = null }: ItemPagesProps) {
  const { t } = useTranslation('catalogue');
  const goTo = useGoTo();
  const [sharpFor, setSharpFor] = useState<string | null>(null);
  const page = pages[position - 1] ?? pages[0];
  const image = usePageImage(page?.pageId ?? null, 'screen');
  const sharp = usePageImage(page !== undefined && sharpFor === page.pageId ? page.pageId : null, 'full');
  if (page === undefined) return null;
  const here = candidates.filter(({ pageId }) => pageId === page.pageId);
  const activeMark = here.findIndex((candidate) => candidate === active);
  return (
    <PageViewer
      label={t('panel.pageOf', { n: position, title: item.title })} pageKey={page.pageId} imageUrl={image.url} sharpUrl={sharp.url} onNeedSharp={() => { setSharpFor(page.pageId); }}
      widthPx={page.widthPx} heightPx={page.heightPx} rotation={page.rotation} paging={{ position, count: pages.length, onGo }} startFit={startFit} marks={here.map(({ box }) => box)} activeMark={activeMark < 0 ? null : activeMark}
      {...(image.error !== null && { problem: <ErrorNotice error={image.error} /> })}
      actions={<><PdfButton item={item} />{findScreen('digitise') !== undefined && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => { goTo('digitise', item.itemId); }}>{t('panel.digitise')}</Button>}</>}
    />
  );
}
