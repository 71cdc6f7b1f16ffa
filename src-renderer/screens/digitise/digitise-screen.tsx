import { Button } from '@mantine/core';
import { IconFileImport, IconFolder, IconInbox } from '@tabler/icons-react';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '#shared/contract/digitisation.ts';
import { itemId as itemIdShape } from '#shared/contract/shapes.ts';
import { useCommand } from '../../app/commands.tsx';
import { ItemGuide } from '../../app/item-guide.tsx';
import { useGoTo, useScreenParam } from '../../app/navigation.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { CodeText } from '../../components/code-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { showDone, showFailed } from '../../components/toast.ts';
import { Desk } from './desk.tsx';
import { FoldersDialog } from './folders-dialog.tsx';
import { ImportReport } from './import-report.tsx';
import { ItemPicker } from './item-picker.tsx';
import { PageCount } from './page-count.tsx';
import { PendingNotice } from './pending-notice.tsx';
import type { ScanPlace } from './scan-here.tsx';
import { ScannerButton } from './scanner-button.tsx';
import { ScannerPanel } from './scanner-panel.tsx';
import { useBarcodeGun } from './use-barcode-gun.ts';
import { useCaptureQueue } from './use-capture-queue.ts';
import { useDropFiles } from './use-drop-files.ts';
import { useFileImport } from './use-file-import.ts';
import { onlyMeant, useItemSearch } from './use-item-search.ts';
import classes from './digitise.module.css';

const INBOX = 'inbox';
const ACCEPTED = '.jpg,.jpeg,.png,.tif,.tiff,.pdf,image/jpeg,image/png,image/tiff,application/pdf';
const NO_PAGES: readonly Page[] = [];

/** `/digitise/<itemId>` works on an item, `/digitise/inbox` on the pages that belong to none yet. */
export function DigitiseScreen() {
  const { t } = useTranslation(['digitise', 'shell']);
  const core = useCore();
  const can = useCan();
  const goTo = useGoTo();
  const param = useScreenParam();
  const field = useRef<HTMLInputElement>(null);
  const [isFolders, setFolders] = useState(false);
  const [isScanner, setScanner] = useState(false);
  const [place, setPlace] = useState<ScanPlace | null>(null);
  const captures = useCaptureQueue();
  const files = useFileImport();
  const mayFile = can('digitisation.capture');
  const isInbox = param === INBOX && mayFile;
  const itemId = itemIdShape.safeParse(param).data;
  const found = useQuery(core.catalogue.getItem.queryOptions({ input: itemId === undefined ? skipToken : { itemId } }));
  const item = itemId === undefined ? null : (found.data?.item ?? null);
  const ofItem = useQuery(core.digitisation.listPages.queryOptions({ input: itemId === undefined ? skipToken : { itemId } }));
  const inbox = useQuery(core.digitisation.listInbox.queryOptions({ input: mayFile ? {} : skipToken }));
  const pages = (isInbox ? inbox.data : ofItem.data) ?? NO_PAGES;
  const isOpen = isInbox ? inbox.data !== undefined : item !== null && ofItem.data !== undefined;
  const mayCapture = mayFile && (isInbox || item?.deletedAt === null);
  const mayImport = isOpen && mayCapture && files.state?.phase !== 'running';

  const take = (chosen: readonly File[]): void => { if (mayImport) files.start(chosen, item?.itemId ?? null); };
  const drop = useDropFiles(mayImport, take);
  const { lookUp } = useItemSearch('');
  useBarcodeGun(true, (code) => {
    lookUp(code).then((items) => {
      const meant = onlyMeant(items, code);
      if (meant === null) showDone(t('picker.none', { query: code }));
      else goTo('digitise', meant.itemId);
    }).catch(showFailed);
  });
  useCommand({ id: 'digitise-inbox', label: t('start.openInbox'), keywords: 'inbox shoujianxiang 收件箱' }, () => { goTo('digitise', INBOX); }, mayFile);
  useCommand({ id: 'digitise-import', label: t('import'), keywords: 'import files pdf tiff daoru 导入' }, () => field.current?.click(), mayImport);

  const error = itemId !== undefined ? (found.error ?? ofItem.error) : inbox.error;
  const waiting = inbox.data?.length ?? 0;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is a second way; the button imports too
    <div className={classes.screen} {...drop.handlers} data-over={drop.isOver || undefined}>
      <header className={classes.heading}>
        <h1 className={classes.title}>{t('title')}</h1>
        <ItemPicker label={t('picker.label')} withKey onPick={(picked) => { goTo('digitise', picked.itemId); }} />
        {mayFile && <Button variant="default" aria-pressed={isInbox} className={classes.inbox} leftSection={<IconInbox size={16} stroke={1.5} aria-hidden="true" />} onClick={() => { goTo('digitise', INBOX); }}>{waiting === 0 ? t('inbox') : t('inboxCount', { n: waiting })}</Button>}
        <span className={classes.grow} />
        {can('line.view') && <Button variant="subtle" color="gray" onClick={() => { goTo('line'); }}>{t('shell:rail.line')}</Button>}
        {mayFile && (
          <>
            <ScannerButton isOpen={isScanner} disabled={!isOpen || !mayCapture} onToggle={() => { setScanner(!isScanner); }} />
            <Button variant="default" disabled={!mayImport} leftSection={<IconFileImport size={16} stroke={1.5} aria-hidden="true" />} onClick={() => field.current?.click()}>{t('import')}</Button>
            <Button variant="default" leftSection={<IconFolder size={16} stroke={1.5} aria-hidden="true" />} onClick={() => { setFolders(true); }}>{t('folders')}</Button>
            <input ref={field} type="file" multiple hidden accept={ACCEPTED} aria-label={t('import')} onChange={(event) => { const chosen = [...(event.currentTarget.files ?? [])]; event.currentTarget.value = ''; take(chosen); }} />
          </>
        )}
      </header>
      {isOpen && (
        <div className={classes.item}>
          {item !== null && <CodeText pending={item.archivalCode === null}>{item.archivalCode ?? t('unnumbered')}</CodeText>}
          <h2 className={classes.itemTitle}>{item?.title ?? t('inbox')}</h2>
          {isInbox && <span className={classes.itemNote}>{t('inboxSecrecy')}</span>}
          <span className={classes.grow} />
          <PageCount item={item} count={pages.length} />
        </div>
      )}
      {isScanner && isOpen && mayCapture && <ScannerPanel key={`scanner ${param}`} item={item} pages={pages} place={place} onPlace={setPlace} />}
      <PendingNotice {...captures} />
      {(files.state?.phase === 'running' || files.state?.itemId === (item?.itemId ?? null)) && <ImportReport files={files} />}
      {error !== null && <div className={classes.pad}><ErrorNotice error={error} onRetry={() => { void found.refetch(); void ofItem.refetch(); void inbox.refetch(); }} /></div>}
      {isOpen && <Desk key={param} item={item} pages={pages} mayCapture={mayCapture} queue={captures.queue} onScan={(where) => { setPlace(where); setScanner(true); }} />}
      {!isOpen && itemId === undefined && !isInbox && <EmptyState title={t('start.title')} detail={t('start.detail')} {...(mayFile && { action: <Button variant="default" onClick={() => { goTo('digitise', INBOX); }}>{t('start.openInbox')}</Button> })} />}
      {drop.isOver && <p className={classes.drop}>{t('files.drop', { target: item === null ? t('inbox') : t('files.toItem') })}</p>}
      <ItemGuide />
      {isFolders && <FoldersDialog item={item} onClose={() => { setFolders(false); }} />}
    </div>
  );
}
