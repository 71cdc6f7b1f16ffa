import { Button, CloseButton, SegmentedControl } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentFonds } from '../../app/current-fonds.tsx';
import { useGoTo, useScreenSearch } from '../../app/navigation.ts';
import { findScreen } from '../../app/screens.ts';
import { isComposing } from '../../app/shortcuts.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useCan } from '../../client/use-session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { readPreference, usePreference, writePreference } from '../../components/stored-preference.ts';
import { FacetList } from './facet-list.tsx';
import { FindGuide } from './find-guide.tsx';
import { HitList } from './hit-list.tsx';
import { HitReader } from './hit-reader.tsx';
import { Understood } from './understood.tsx';
import { NOT_NARROWED, useHits, type Narrowing, type SearchPlace } from './use-hits.ts';
import { useTypedQuery } from './use-typed-query.ts';
import classes from './find.module.css';

const PLACES: readonly SearchPlace[] = ['everywhere', 'fields', 'pages'];
const RECENT = 'find.recent';
const RECENT_KEPT = 8;

/** One box over everything that is described and everything that was read. */
export function FindScreen() {
  const { t } = useTranslation(['find', 'common']);
  const format = useFormat();
  const can = useCan();
  const goTo = useGoTo();
  const navigate = useNavigate();
  const { current } = useCurrentFonds();
  const { query: fromAddress = '' } = useScreenSearch();
  const query = useTypedQuery(fromAddress);
  const [narrowing, setNarrowing] = useState<Narrowing>(NOT_NARROWED);
  const [active, setActive] = useState(0);
  const [reading, setReading] = useState(false);
  const [recent] = usePreference<readonly string[]>(RECENT, []);
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { asked } = query;
  const hits = useHits(asked, narrowing, current?.fondsId ?? null);
  const { answer } = hits;
  const hit = hits.hits[active];

  // The address says what is looked for, so that going back finds it again; somebody else may have written it.
  const writeAddress = useEffectEvent(() => { if (asked !== fromAddress) void navigate({ search: asked === '' ? {} : { query: asked }, replace: true } as never); });
  useEffect(() => { writeAddress(); setActive(0); }, [asked]);
  const readAddress = useEffectEvent(() => { if (fromAddress !== asked && fromAddress !== '') query.set(fromAddress); });
  useEffect(() => { readAddress(); }, [fromAddress]);
  useEffect(() => { setActive(0); list.current?.scrollTo(0, 0); }, [narrowing]);
  useEffect(() => { box.current?.focus(); box.current?.select(); }, []);

  const focusBox = useCallback((): void => { box.current?.focus(); box.current?.select(); }, []);
  const open = useCallback((index: number): void => {
    setActive(index);
    setReading(true);
    list.current?.focus();
    const kept = readPreference<readonly string[]>(RECENT, []).filter((each) => each !== asked);
    writePreference(RECENT, [asked, ...kept].slice(0, RECENT_KEPT));
  }, [asked]);
  const rows = hits.hits;
  const fetchBox = useCallback((index: number): void => {
    const item = rows[index]?.item;
    if (item !== undefined && item.location !== null) goTo('stacks', null, { item: item.itemId });
  }, [rows, goTo]);
  const mayFetch = can('stacks.view') && findScreen('stacks') !== undefined;
  const close = (): void => { setReading(false); list.current?.focus(); };
  const shown = reading && hit !== undefined;

  useShortcut({ keys: '/', label: t('keys.box') }, focusBox);
  useShortcut({ keys: 'g', label: t('keys.fetch'), enabled: mayFetch && hit !== undefined }, () => { fetchBox(active); });
  useShortcut({ keys: 'Escape', label: t('keys.close'), enabled: shown }, close);

  const onBoxKey = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'ArrowDown' && hits.hits.length > 0) list.current?.focus();
    else if (event.key === 'Enter' && hit !== undefined) open(active);
    else if (event.key === 'Escape' && reading) close();
    else if (event.key === 'Escape' && query.typed !== '') query.set('');
    else return;
    event.preventDefault();
  };
  const narrowed = narrowing.recordGroup !== null || narrowing.year !== null || narrowing.retention !== null || narrowing.where !== 'everywhere';
  return (
    <div className={classes.screen} data-reading={shown || undefined}>
      <header className={classes.head}>
        <h1 className="visually-hidden">{t('title')}</h1>
        <div className={classes.boxFrame}>
          <IconSearch size={20} stroke={1.5} aria-hidden="true" className={classes.glass} />
          <input ref={box} className={classes.field} type="text" role="searchbox" aria-label={t('box')} placeholder={t('placeholder')} spellCheck={false} autoComplete="off" maxLength={200} {...query.field} onKeyDown={onBoxKey} />
          {query.typed === '' ? <KeyHint keys="/" /> : <CloseButton size="sm" aria-label={t('clear')} onClick={() => { query.set(''); focusBox(); }} />}
        </div>
        <SegmentedControl aria-label={t('where.label')} value={narrowing.where} onChange={(value) => { const where = PLACES.find((place) => place === value); if (where !== undefined) setNarrowing({ ...narrowing, where }); }} data={PLACES.map((place) => ({ value: place, label: t(`where.${place}`) }))} />
      </header>
      <p className={classes.summary} role="status">
        {answer !== undefined && asked !== '' && (
          <>
            <span className={classes.total}>{t('count', { n: `${format.number(answer.count)}${answer.countCapped ? '+' : ''}` })}</span>
            <Understood readings={answer.understoodAs} />
            <span className={classes.took}>{t('took', { ms: format.number(Math.max(1, Math.round(answer.tookMs))) })}</span>
          </>
        )}
      </p>
      <div className={classes.body}>
        {asked === '' ? <FindGuide recent={recent} onTry={(words) => { query.set(words); focusBox(); }} /> : (
          <>
            {!shown && <nav className={classes.side} aria-label={t('narrow')}>{answer !== undefined && <FacetList facets={answer.facets} narrowing={narrowing} onNarrow={setNarrowing} />}</nav>}
            <div className={classes.results}>
              <ErrorNotice error={hits.error} onRetry={hits.retry} />
              {answer !== undefined && hits.hits.length === 0 && !hits.isOld && (
                <EmptyState title={t('nothing.title', { query: asked })} detail={t(narrowed ? 'nothing.narrowed' : 'nothing.detail')} {...(narrowed && { action: <Button variant="default" onClick={() => { setNarrowing(NOT_NARROWED); }}>{t('nothing.widen')}</Button> })} />
              )}
              {hits.hits.length > 0 && <HitList listRef={list} hits={hits} active={Math.min(active, hits.hits.length - 1)} narrow={shown} onMove={setActive} onOpen={open} onFetch={mayFetch ? fetchBox : null} onEscape={() => { if (reading) close(); else focusBox(); }} onType={focusBox} />}
            </div>
            {shown && <HitReader hit={hit} query={asked} onFetch={mayFetch ? () => { fetchBox(active); } : null} onClose={close} />}
          </>
        )}
      </div>
    </div>
  );
}
