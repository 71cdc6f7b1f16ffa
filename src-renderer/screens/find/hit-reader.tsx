import { Button, CloseButton } from '@mantine/core';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '#shared/contract/digitisation.ts';
import type { SearchHit } from '#shared/contract/search.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { usePageImage } from '../../client/page-image.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { CodeText } from '../../components/code-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { PageViewer, type PageViewerHandle } from '../../components/page-viewer/page-viewer.tsx';
import { useItemWords } from '../../components/use-item-words.ts';
import { ItemFacts } from './item-facts.tsx';
import { PageText } from './page-text.tsx';
import classes from './reader.module.css';

interface HitReaderProps {
  readonly hit: SearchHit;
  readonly query: string;
  /** Words with one mistake are marked too. */
  readonly fuzzy: boolean;
  readonly onFetch: (() => void) | null;
  readonly onCatalogue: (() => void) | null;
  readonly onClose: () => void;
}

/** The page of a hit with the words marked on its image, its text beside it. */
export function HitReader({ hit, query, fuzzy, onFetch, onCatalogue, onClose }: HitReaderProps) {
  const { t } = useTranslation(['find', 'item', 'common']);
  const words = useItemWords();
  const can = useCan();
  const core = useCore();
  const { item } = hit;
  const seesPages = can('digitisation.view');
  const pages = useQuery(core.digitisation.listPages.queryOptions({ input: seesPages && item.capturedPages > 0 ? { itemId: item.itemId } : skipToken }));
  return (
    <section className={classes.reader} aria-label={t('reader.label')}>
      <header className={classes.head}>
        <div className={classes.name}>
          <h2 className={classes.title}>{item.title}</h2>
          <p className={classes.facts}>
            {item.archivalCode !== null && <CodeText>{item.archivalCode}</CodeText>}
            <span>{item.location === null ? (item.boxId === null ? t('item:place.unboxed') : t('item:place.notPlaced')) : words.place(item.location)}</span>
            {item.boxNumber !== null && <span>{t('item:place.box', { box: item.boxNumber })}</span>}
          </p>
        </div>
        {onCatalogue !== null && <Button variant="default" onClick={onCatalogue} rightSection={<KeyHint keys="e" />}>{t('reader.catalogue')}</Button>}
        {onFetch !== null && item.location !== null && <Button onClick={onFetch} rightSection={<KeyHint keys="g" />}>{t('fetch')}</Button>}
        <CloseButton onClick={onClose} aria-label={t('common:close')} title={`${t('common:close')}  Esc`} />
      </header>
      <ErrorNotice error={pages.error} onRetry={() => { void pages.refetch(); }} />
      {pages.data !== undefined && pages.data.length > 0
        ? <PageReader key={item.itemId} hit={hit} pages={pages.data} query={query} fuzzy={fuzzy} />
        : (item.capturedPages === 0 || !seesPages) && <div className={classes.noPages}><EmptyState title={t(seesPages ? 'reader.noPages' : 'reader.pagesClosed')} detail={t(seesPages ? 'reader.noPagesDetail' : 'reader.pagesClosedDetail')} /><ItemFacts item={item} /></div>}
    </section>
  );
}

function PageReader({ hit, pages, query, fuzzy }: { readonly hit: SearchHit; readonly pages: readonly Page[]; readonly query: string; readonly fuzzy: boolean }) {
  const { t } = useTranslation('find');
  const core = useCore();
  const viewer = useRef<PageViewerHandle | null>(null);
  const start = pages.findIndex(({ pageId }) => pageId === hit.page?.pageId);
  const [position, setPosition] = useState(Math.max(1, start + 1));
  const [sharpFor, setSharpFor] = useState<string | null>(null);
  const [active, setActive] = useState<{ readonly page: string; readonly mark: number } | null>(null);
  const page = pages[Math.min(position, pages.length) - 1];
  const image = usePageImage(page?.pageId ?? null, 'screen');
  const sharp = usePageImage(page !== undefined && sharpFor === page.pageId ? page.pageId : null, 'full');
  const marks = useQuery(core.search.listPageMarks.queryOptions({ input: page === undefined || query === '' ? skipToken : { pageId: page.pageId, query, fuzzy } }));
  const text = useQuery(core.digitisation.getPageText.queryOptions({ input: page === undefined ? skipToken : { pageId: page.pageId }, placeholderData: keepPreviousData }));
  const boxes = marks.data ?? NO_BOXES;
  const activeMark = active !== null && active.page === page?.pageId && active.mark < boxes.length ? active.mark : null;

  const turn = (by: number): void => { setPosition((now) => Math.max(1, Math.min(pages.length, now + by))); };
  const step = (by: 1 | -1): void => {
    if (page === undefined || boxes.length === 0) return;
    setActive({ page: page.pageId, mark: activeMark === null ? (by === 1 ? 0 : boxes.length - 1) : (activeMark + by + boxes.length) % boxes.length });
  };
  // The focus is usually in the list: these keys belong to the page all the same.
  useShortcut({ keys: 'PageDown', label: t('keys.nextPage') }, () => { turn(1); });
  useShortcut({ keys: 'PageUp', label: t('keys.previousPage') }, () => { turn(-1); });
  useShortcut({ keys: 'n', label: t('keys.nextMark') }, () => { step(1); });
  useShortcut({ keys: 'p', label: t('keys.previousMark') }, () => { step(-1); });
  useShortcut({ keys: '+', label: t('keys.zoomIn') }, () => { viewer.current?.zoomIn(); });
  useShortcut({ keys: '=' }, () => { viewer.current?.zoomIn(); });
  useShortcut({ keys: '-', label: t('keys.zoomOut') }, () => { viewer.current?.zoomOut(); });
  useShortcut({ keys: '0', label: t('keys.fit') }, () => { viewer.current?.fit('page'); });
  if (page === undefined) return null;
  return (
    <div className={classes.body}>
      <div className={classes.image}>
        <PageViewer
          label={t('reader.page', { n: position, title: hit.item.title })} pageKey={page.pageId} imageUrl={image.url} sharpUrl={sharp.url} onNeedSharp={() => { setSharpFor(page.pageId); }} widthPx={page.widthPx} heightPx={page.heightPx}
          rotation={page.rotation} marks={boxes} activeMark={activeMark} paging={{ position, count: pages.length, onGo: setPosition }} handleRef={viewer} {...(image.error !== null && { problem: <ErrorNotice error={image.error} /> })}
          actions={boxes.length > 0 && <MarkSteps count={boxes.length} active={activeMark} onStep={step} />}
        />
      </div>
      <PageText page={page} text={text.data} error={text.error} boxes={boxes} activeMark={activeMark} onMark={(mark) => { setActive({ page: page.pageId, mark }); }} onLine={(line) => { viewer.current?.reveal(line); }} />
    </div>
  );
}

const NO_BOXES: readonly { readonly xPx: number; readonly yPx: number; readonly widthPx: number; readonly heightPx: number }[] = [];

function MarkSteps({ count, active, onStep }: { readonly count: number; readonly active: number | null; readonly onStep: (by: 1 | -1) => void }) {
  const { t } = useTranslation('find');
  return (
    <span className={classes.steps}>
      <span className={classes.count}>{active === null ? t('reader.marks', { n: count }) : t('reader.markOf', { i: active + 1, n: count })}</span>
      <Button variant="default" size="compact-sm" onClick={() => { onStep(-1); }} title="P">{t('reader.before')}</Button>
      <Button variant="default" size="compact-sm" onClick={() => { onStep(1); }} title="N">{t('reader.next')}</Button>
    </span>
  );
}
