import { ActionIcon, Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/contract/catalogue.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { useImageCandidates } from './image-candidates.ts';
import { ItemPages } from './item-pages.tsx';
import type { RecordWalk } from './use-record-walk.ts';
import classes from './catalogue.module.css';

/** 图文对照: the pages in the place of the list, the form where it always is; from record to record without letting go of the keys. */
export function ImageBeside({ item, walk, bar, onLeave }: { readonly item: Item | null; readonly walk: RecordWalk; /** What is read of the pages. */ readonly bar: ReactNode; readonly onLeave: () => void }) {
  const { t } = useTranslation('catalogue');
  return (
    <div className={classes.image}>
      <div className={classes.imageBar}>
        <ActionIcon aria-label={t('image.previous')} title={`${t('image.previous')}  Alt+↑`} disabled={!walk.hasPrevious} onClick={() => { walk.go(-1); }}><IconChevronUp size={18} stroke={1.5} /></ActionIcon>
        <ActionIcon aria-label={t('image.next')} title={`${t('image.next')}  Alt+↓`} disabled={!walk.hasNext} onClick={() => { walk.go(1); }}><IconChevronDown size={18} stroke={1.5} /></ActionIcon>
        {walk.position !== null && <span className={classes.stateCount}>{t('image.position', { n: walk.position, count: walk.count })}</span>}
        <span className={classes.imageTitle}>{item?.title}</span>
        <Button variant="default" size="compact-sm" rightSection={<KeyHint keys="F7" />} onClick={onLeave}>{t('image.off')}</Button>
      </div>
      {item !== null && item.capturedPages > 0 && item.deletedAt === null && bar}
      <div className={classes.imagePages}>{item === null ? <EmptyState title={t('panel.nothingTitle')} detail={t('image.nothing')} /> : <Pages key={item.itemId} item={item} />}</div>
    </div>
  );
}

function Pages({ item }: { readonly item: Item }) {
  const { t } = useTranslation('catalogue');
  const core = useCore();
  const goTo = useGoTo();
  const can = useCan();
  const [position, setPosition] = useState(1);
  const pages = useQuery(core.digitisation.listPages.queryOptions({ input: item.capturedPages > 0 ? { itemId: item.itemId } : skipToken })).data ?? [];
  const { all, active } = useImageCandidates();
  // The page on which the value of the field with the cursor stands.
  const activePage = active?.pageNumber ?? null;
  useEffect(() => { if (activePage !== null) setPosition(activePage); }, [activePage]);
  const turn = (by: number): void => { setPosition((at) => Math.min(pages.length, Math.max(1, at + by))); };
  useShortcut({ keys: 'alt+PageDown', label: t('image.nextPage'), inFields: true, enabled: pages.length > 1 }, () => { turn(1); });
  useShortcut({ keys: 'alt+PageUp', label: t('image.previousPage'), inFields: true, enabled: pages.length > 1 }, () => { turn(-1); });
  if (item.capturedPages === 0) {
    return <EmptyState title={t('panel.notScanned')} detail={t('image.notScanned')} action={can('digitisation.capture') && item.deletedAt === null && <Button variant="default" onClick={() => { goTo('digitise', item.itemId); }}>{t('panel.scan')}</Button>} />;
  }
  return <ItemPages item={item} pages={pages} position={position} onGo={setPosition} startFit="width" candidates={all} active={active} />;
}
