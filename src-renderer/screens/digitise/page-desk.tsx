import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '#shared/contract/digitisation.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { usePageImage } from '../../client/page-image.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { PageViewer } from '../../components/page-viewer/page-viewer.tsx';
import type { PageId } from './desk-pages.ts';
import { TextPanel } from './text-panel.tsx';
import { useCorrection } from './use-correction.ts';
import classes from './page-desk.module.css';

interface PageDeskProps {
  /** Of the item, or of the inbox. */
  readonly name: string;
  readonly page: Page;
  readonly pages: readonly Page[];
  readonly onGo: (pageId: PageId) => void;
  /** Null: there is nothing to go back to. */
  readonly onLeave: (() => void) | null;
  readonly leaveLabel: string;
}

/** One page, large, with its text beside it. Mounted anew for each page. */
export function PageDesk({ name, page, pages, onGo, onLeave, leaveLabel }: PageDeskProps) {
  const { t } = useTranslation('digitise');
  const core = useCore();
  const can = useCan();
  const [active, setActive] = useState<number | null>(null);
  const [isSharp, setSharp] = useState(false);
  const [leaving, setLeaving] = useState<(() => void) | null>(null);
  const correction = useCorrection(page);
  const image = usePageImage(page.pageId, 'screen');
  const sharp = usePageImage(isSharp ? page.pageId : null, 'full');
  const { data: text } = useQuery(core.digitisation.getPageText.queryOptions({ input: { pageId: page.pageId } }));
  const marks = correction.draft?.map(({ line }) => line) ?? text?.lines ?? [];
  const shown = active === null ? undefined : marks[active];

  /** What somebody typed is not thrown away by a key. */
  const unlessDirty = (go: () => void): void => {
    if (correction.isDirty) setLeaving(() => go);
    else go();
  };
  useShortcut({ keys: 'mod+s', label: t('text.save'), enabled: correction.draft !== null }, () => { if (correction.isDirty) correction.save(); });
  useShortcut({ keys: 'Escape', label: leaveLabel, inFields: true }, () => {
    if (correction.draft !== null) unlessDirty(correction.giveUp);
    else onLeave?.();
  });
  const position = pages.findIndex(({ pageId }) => pageId === page.pageId) + 1;
  return (
    <div className={classes.desk}>
      <div className={classes.image}>
        <PageViewer
          label={t('text.image', { name, n: position })} pageKey={`${page.pageId} ${page.sha256} ${page.rotation} ${page.widthPx} ${page.heightPx}`} imageUrl={image.url} sharpUrl={sharp.url} onNeedSharp={() => { setSharp(true); }}
          widthPx={page.widthPx} heightPx={page.heightPx} rotation={page.rotation} marks={shown === undefined ? [] : [shown]} activeMark={shown === undefined ? null : 0}
          paging={{ position, count: pages.length, onGo: (to) => { const next = pages[to - 1]; if (next !== undefined) unlessDirty(() => { onGo(next.pageId); }); } }}
          {...(image.error !== null && { problem: <ErrorNotice error={image.error} /> })}
          actions={onLeave !== null && <Button variant="default" size="compact-sm" rightSection={<KeyHint keys="Escape" unsaid />} onClick={() => { unlessDirty(onLeave); }}>{leaveLabel}</Button>}
        />
      </div>
      <TextPanel page={page} mayRead={can('digitisation.read')} correction={correction} active={active} onActive={setActive} />
      <ConfirmDialog
        open={leaving !== null} title={t('text.discardTitle')} confirmLabel={t('text.discard')} onClose={() => { setLeaving(null); }}
        onConfirm={() => { setLeaving(null); correction.giveUp(); leaving?.(); }}
      />
    </div>
  );
}
