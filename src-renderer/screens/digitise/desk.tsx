import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '#shared/contract/digitisation.ts';
import { useCan } from '../../client/use-session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';
import { useScreenSearch } from '../../app/navigation.ts';
import { CameraStage } from './camera-stage.tsx';
import type { DeskItem, PageId } from './desk-pages.ts';
import { ChecksDialog } from './checks-dialog.tsx';
import { ImageButtons } from './image-buttons.tsx';
import { InboxBar } from './inbox-bar.tsx';
import { PageDesk } from './page-desk.tsx';
import { PageStrip } from './page-strip.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { StitchDialog } from './stitch-dialog.tsx';
import { StripActions } from './strip-actions.tsx';
import type { CaptureQueue } from './capture-queue.ts';
import { ScanHere, type ScanPlace } from './scan-here.tsx';
import { usePageDeeds } from './use-page-deeds.ts';
import { partsBeside } from './use-page-split.ts';
import { VersionsDialog } from './versions-dialog.tsx';
import { WorkDialog } from './work-dialog.tsx';
import { useReading } from './use-reading.ts';
import stripClasses from './page-strip.module.css';
import classes from './digitise.module.css';

interface DeskProps {
  readonly item: DeskItem;
  readonly pages: readonly Page[];
  readonly mayCapture: boolean;
  readonly queue: CaptureQueue;
  readonly onScan: (place: ScanPlace) => void;
}

/** The place of work for one item, or for the inbox: camera or page above, the strip below. */
export function Desk({ item, pages, mayCapture, queue, onScan }: DeskProps) {
  const { t } = useTranslation(['digitise', 'images']);
  const can = useCan();
  const deeds = usePageDeeds(item, pages);
  const reading = useReading();
  const [selectedId, setSelectedId] = useState<PageId | null>(null);
  const [over, setOver] = useState<'work' | 'checks' | 'versions' | 'stitch' | null>(null);
  const { page: asked } = useScreenSearch();
  const [openedId, setOpenedId] = useState<PageId | null>(() => pages.find(({ pageId }) => pageId === asked)?.pageId ?? null);
  const [replacingId, setReplacingId] = useState<PageId | null>(null);
  const [splittingId, setSplittingId] = useState<PageId | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<PageId>>(new Set());
  const [removing, setRemoving] = useState<readonly Page[]>([]);
  const [removal, setRemoval] = useState<{ readonly busy: boolean; readonly error: unknown }>({ busy: false, error: null });
  const { ordered } = deeds;
  const at = (pageId: PageId | null): Page | undefined => ordered.find((page) => page.pageId === pageId);
  const selected = at(selectedId);
  // Who may not take pictures came to look at them.
  const opened = at(openedId) ?? (mayCapture ? undefined : (selected ?? ordered[0]));
  const mayRemove = mayCapture && can('digitisation.deletePage');
  const index = selected === undefined ? -1 : ordered.indexOf(selected);
  const look = (page: Page): void => { setSelectedId(page.pageId); setOpenedId(page.pageId); };
  const askRemove = (page: Page): void => { setRemoval({ busy: false, error: null }); setRemoving([page]); };
  const remove = async (reason: string): Promise<void> => {
    setRemoval({ busy: true, error: null });
    try {
      await deeds.remove(removing, reason);
      setRemoving([]);
      setRemoval({ busy: false, error: null });
    } catch (error) {
      setRemoval({ busy: false, error });
    }
  };
  const halvesOf = (page: Page | undefined): readonly [Page, Page] | null => {
    const [left, right, ...more] = page === undefined ? [] : partsBeside(page, ordered);
    return left !== undefined && right !== undefined && more.length === 0 ? [left, right] : null;
  };
  const splitting = halvesOf(at(splittingId));
  const chosen = ordered.filter(({ pageId }) => ticked.has(pageId));
  const [one, other] = chosen;
  const toRead = ordered.filter(({ readState }) => readState === 'unread' || readState === 'failed' || readState === 'queued');

  const [first] = removing;
  return (
    <>
      {mayCapture && <CameraStage item={item} pages={ordered} queue={queue} replacing={at(replacingId) ?? null} onReplace={(page) => { setReplacingId(page?.pageId ?? null); }} covered={opened !== undefined} />}
      {opened !== undefined && <PageDesk key={opened.pageId} name={item?.title ?? t('inbox')} page={opened} pages={ordered} onGo={(pageId) => { setSelectedId(pageId); setOpenedId(pageId); }} onLeave={mayCapture ? () => { setOpenedId(null); } : null} leaveLabel={t('text.leave')} />}
      {opened === undefined && !mayCapture && <p className={classes.viewOnly}>{t('viewOnly')}</p>}
      <PageStrip
        pages={ordered} emptyWords={t(item === null ? 'strip.emptyInbox' : 'strip.empty')} selectedId={selectedId} onOpen={look}
        onSelect={(pageId) => { setSelectedId(pageId); if (openedId !== null) setOpenedId(pageId); }}
        onMove={mayCapture && item !== null ? deeds.move : undefined} onRotate={mayCapture ? deeds.rotate : undefined} onRemove={mayRemove ? askRemove : undefined}
        {...(mayCapture && { ticked, onTick: (pageId: PageId) => { setTicked((now) => (now.has(pageId) ? new Set([...now].filter((id) => id !== pageId)) : new Set([...now, pageId]))); } })}
        head={(
          <>
            <h2 className={stripClasses.title}>{t('strip.label')}</h2>
            {item === null && mayCapture ? <InboxBar pages={ordered} ticked={ticked} onTicked={setTicked} {...(mayRemove && { onRemove: (gone: readonly Page[]) => { setRemoval({ busy: false, error: null }); setRemoving(gone); } })} /> : <span className={stripClasses.hint}>{chosen.length === 0 ? `${t('strip.keys')} · ${t('images:tick')}` : t('strip.selected', { n: chosen.length })}</span>}
            <span className={stripClasses.grow} />
            {reading.job !== null && <ProgressLine label={t('read.running')} done={reading.job.done} total={reading.job.total} startedAt={reading.job.startedAt} onCancel={reading.cancel} />}
            {mayCapture && selected !== undefined && (
              <StripActions
                page={selected} isFirst={index === 0} isLast={index === ordered.length - 1} mayRemove={mayRemove} onSplit={halvesOf(selected) === null ? null : () => { setSplittingId(selected.pageId); }} onMove={item === null ? null : (step) => { deeds.move(selected, index + step); }} onVersions={() => { setOver('versions'); }} onLook={() => { look(selected); }}
                onRotate={(quarters) => { deeds.rotate(selected, quarters); }} onRetake={() => { setOpenedId(null); setReplacingId(selected.pageId); }} onReplaceByFile={(file) => { deeds.replaceByFile(selected, file); }} onRemove={() => { askRemove(selected); }}
              />
            )}
            {mayCapture && chosen.length === 2 && item !== null && <Button variant="default" size="compact-sm" onClick={() => { setOver('stitch'); }}>{t('images:stitch.open')}</Button>}
            {mayCapture && ordered.length > 0 && <ImageButtons onWork={() => { setOver('work'); }} onChecks={() => { setOver('checks'); }} />}
            {mayCapture && item !== null && selected !== undefined && <ScanHere page={selected} onScan={onScan} />}
            {can('digitisation.read') && reading.job === null && <Button variant="default" size="compact-sm" disabled={toRead.length === 0} loading={reading.isStarting} onClick={() => { reading.start(toRead.map(({ pageId }) => pageId), false); }}>{t('read.all')}</Button>}
          </>
        )}
      />
      {over === 'work' && <WorkDialog item={item} pages={ordered} chosen={chosen} selected={selected} onClose={() => { setOver(null); setTicked(new Set()); }} />}
      {over === 'checks' && <ChecksDialog item={item} pages={ordered} onOpen={(pageId) => { setOver(null); setSelectedId(pageId); setOpenedId(pageId); }} onClose={() => { setOver(null); }} />}
      {over === 'versions' && selected !== undefined && <VersionsDialog page={selected} onClose={() => { setOver(null); }} />}
      {over === 'stitch' && one !== undefined && other !== undefined && <StitchDialog pages={[one, other]} onClose={() => { setOver(null); }} onDone={() => { setOver(null); setTicked(new Set()); }} />}
      {splitting !== null && <SplitDialog halves={splitting} onClose={() => { setSplittingId(null); }} />}
      <ConfirmDialog
        open={removing.length > 0} title={removing.length > 1 ? t('remove.titleMany', { n: removing.length }) : t('remove.title', { n: first === undefined ? 0 : ordered.findIndex(({ pageId }) => pageId === first.pageId) + 1 })} detail={t('remove.detail')} confirmLabel={t('remove.confirm')} reason="required" busy={removal.busy} error={removal.error}
        onConfirm={(reason) => { void remove(reason); }} onClose={() => { setRemoving([]); }}
      />
    </>
  );
}
