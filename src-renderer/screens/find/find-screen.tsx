import { Button, CloseButton, SegmentedControl } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AggregationHit } from '#shared/contract/search.ts';
import { useCurrentFonds, type Fonds } from '../../app/current-fonds.tsx';
import { useGoTo } from '../../app/navigation.ts';
import { useAddToPickList } from '../../app/use-add-to-pick-list.ts';
import { findScreen } from '../../app/screens.ts';
import { isComposing } from '../../app/shortcuts.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { useCan } from '../../client/use-session.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFormat } from '../../components/format.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { readPreference, usePreference, writePreference } from '../../components/stored-preference.ts';
import { showDone } from '../../components/toast.ts';
import { AggregationList } from './aggregation-list.tsx';
import { ExportHitsButton } from './export-hits-button.tsx';
import { FacetList } from './facet-list.tsx';
import { FindGuide } from './find-guide.tsx';
import { GroupList } from './group-list.tsx';
import { HitActions } from './hit-actions.tsx';
import { HitList } from './hit-list.tsx';
import { HitReader } from './hit-reader.tsx';
import { NothingFound } from './nothing-found.tsx';
import { PresentationList } from './presentation-list.tsx';
import { isQueryProblem, QueryProblem } from './query-problem.tsx';
import { SaveSearchButton } from './save-search-button.tsx';
import { savedState } from './saved-state.ts';
import { Understood } from './understood.tsx';
import { useFindAddress } from './use-find-address.ts';
import { NOT_NARROWED, questionOf, SEARCH_PLACES, useHits, type Narrowing, type Presentation } from './use-hits.ts';
import { useReading } from './use-reading.ts';
import { useTypedQuery } from './use-typed-query.ts';
import { useWordsInAddress } from './use-words-in-address.ts';
import classes from './find.module.css';

const RECENT = 'find.recent';
const RECENT_KEPT = 8;
/** Nobody fetches more in one walk. */
const MOST_PICKED = 100;

/** One box over everything that is described and everything that was read. */
export function FindScreen() {
  const { t } = useTranslation(['find', 'common', 'stacks']);
  const format = useFormat();
  const can = useCan();
  const goTo = useGoTo();
  const { current, choose } = useCurrentFonds();
  const address = useFindAddress();
  const query = useTypedQuery(address.query);
  const [recent] = usePreference<readonly string[]>(RECENT, []);
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { asked } = query;
  const { narrowing, presentation } = address;
  const fondsId = current?.fondsId ?? null;
  const hits = useHits(asked, narrowing, presentation, fondsId);
  const { answer } = hits;
  const focusBox = (): void => { box.current?.focus(); box.current?.select(); };
  const focusList = (): void => { list.current?.focus(); };
  const reading = useReading(hits.hits, address, focusList);
  const toFirstHit = (): void => { reading.reset(); list.current?.scrollTo(0, 0); };
  useWordsInAddress(query, address, toFirstHit);
  useEffect(() => { focusBox(); }, []);

  const active = Math.min(reading.active, Math.max(0, hits.hits.length - 1));
  const hit = hits.hits[active];
  const grouped = presentation.view === 'volumes' ? 'volume' : presentation.view === 'subjects' ? 'subject' : null;
  const shown = reading.isOpen && hit !== undefined;
  const narrow = (next: Narrowing): void => { address.write({ narrowing: next, openItem: null }, 'step'); toFirstHit(); };
  const present = (next: Presentation): void => { address.write({ presentation: next, openItem: null }, 'step'); toFirstHit(); };
  const enterGroup = (key: string): void => {
    address.write({ presentation: { ...presentation, view: 'items' }, narrowing: presentation.view === 'volumes' ? { ...narrowing, volume: key } : { ...narrowing, subject: key }, openItem: null }, 'step');
    toFirstHit();
  };
  const open = (index: number): void => {
    reading.open(index);
    focusList();
    writePreference(RECENT, [asked, ...readPreference<readonly string[]>(RECENT, []).filter((each) => each !== asked)].slice(0, RECENT_KEPT));
  };
  const close = (): void => { reading.close(); focusList(); };
  const mayFetch = can('stacks.view') && findScreen('stacks') !== undefined;
  const mayDescribe = can('catalogue.view') && findScreen('catalogue') !== undefined;
  const fetchBox = (): void => {
    if (hit === undefined) return;
    if (hit.item.location === null) showDone(t('actions.noPlace'));
    else goTo('stacks', null, { item: hit.item.itemId });
  };
  const addToPickList = useAddToPickList();
  const pick = addToPickList === null || !mayFetch ? null : (): void => { if (hit !== undefined) addToPickList([hit.item.itemId]); };
  const pickAll = pick === null || presentation.view !== 'places' ? null : (): void => { addToPickList?.(hits.hits.filter(({ item }) => item.location !== null).slice(0, MOST_PICKED).map(({ item }) => item.itemId)); };
  const openAbove = ({ kind, id }: AggregationHit): void => {
    if (kind !== 'fonds') { goTo('volumes', id); return; }
    choose(id as Fonds['fondsId']);
    goTo('catalogue');
  };
  const openCatalogue = (): void => { if (hit !== undefined) goTo('catalogue', hit.item.itemId); };

  useShortcut({ keys: '/', label: t('keys.box') }, focusBox);
  useShortcut({ keys: 'g', label: t('keys.fetch'), enabled: mayFetch && hit !== undefined }, fetchBox);
  useShortcut({ keys: 'l', label: t('stacks:picks.add'), enabled: pick !== null && hit !== undefined }, () => { pick?.(); });
  useShortcut({ keys: 'e', label: t('keys.catalogue'), enabled: mayDescribe && hit !== undefined }, openCatalogue);
  useShortcut({ keys: 'Escape', label: t('keys.close'), enabled: shown }, close);

  const onBoxKey = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    // Enter before the answer has come asks at once; it never opens a hit of the words before.
    if (event.key === 'Enter' && query.typed.trim() !== asked) query.set(query.typed);
    else if (event.key === 'Enter' && hit !== undefined && !hits.isOld) open(active);
    else if (event.key === 'ArrowDown' && hit !== undefined) focusList();
    else if (event.key === 'Escape' && shown) close();
    else if (event.key === 'Escape' && query.typed !== '') query.set('');
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes.screen} data-reading={shown || undefined}>
      <header className={classes.head}>
        <h1 className="visually-hidden">{t('title')}</h1>
        <div className={classes.boxFrame}>
          <IconSearch size={20} stroke={1.5} aria-hidden="true" className={classes.glass} />
          <input ref={box} className={classes.field} type="text" role="searchbox" aria-label={t('box')} placeholder={t('placeholder')} spellCheck={false} autoComplete="off" maxLength={400} {...query.field} onKeyDown={onBoxKey} />
          {query.typed === '' ? <KeyHint keys="/" /> : <CloseButton size="sm" aria-label={t('clear')} onClick={() => { query.set(''); focusBox(); }} />}
        </div>
        <SegmentedControl aria-label={t('where.label')} value={narrowing.where} onChange={(value) => { const where = SEARCH_PLACES.find((place) => place === value); if (where !== undefined) narrow({ ...narrowing, where }); }} data={SEARCH_PLACES.map((place) => ({ value: place, label: t(`where.${place}`) }))} />
      </header>
      <div className={classes.bar}>
        <p className={classes.summary} role="status">
          {answer !== undefined && asked !== '' && (
            <>
              <span className={classes.total}>{t('count', { n: `${format.number(answer.count)}${answer.countCapped ? '+' : ''}` })}</span>
              <Understood parts={answer.understood} />
              <span className={classes.took}>{t('took', { ms: format.number(Math.max(1, Math.round(answer.tookMs))) })}</span>
            </>
          )}
        </p>
        {answer !== undefined && asked !== '' && !shown && (
          <div className={classes.actions}>
            {can('catalogue.view') && hits.hits.length > 0 && <ExportHitsButton question={{ ...questionOf(asked, narrowing, presentation.fuzzy, fondsId), sort: presentation.view === 'places' ? 'place' : presentation.sort }} />}
            <SaveSearchButton question={questionOf(asked, narrowing, presentation.fuzzy, fondsId)} present={presentation} />
          </div>
        )}
        {hit !== undefined && !shown && grouped === null && <HitActions item={hit.item} onOpen={() => { open(active); }} onFetch={mayFetch ? fetchBox : null} onCatalogue={mayDescribe ? openCatalogue : null} onPick={pick} />}
      </div>
      <div className={classes.body}>
        {asked === '' ? <FindGuide recent={recent} onTry={(words) => { query.set(words); focusBox(); }} onAsk={(search) => { address.write(savedState(search), 'step'); }} /> : (
          <>
            {!shown && <nav className={classes.side} aria-label={t('narrow')}><PresentationList presentation={presentation} narrowing={narrowing} onPresent={present} onNarrow={narrow} />{answer !== undefined && <FacetList facets={answer.facets} narrowing={narrowing} onNarrow={narrow} />}</nav>}
            <div className={classes.results}>
              {answer !== undefined && !shown && presentation.view !== 'places' && <AggregationList key={asked} found={answer.aggregations} onOpen={mayDescribe ? openAbove : null} />}
              {grouped !== null && !shown ? <GroupList query={asked} narrowing={narrowing} fuzzy={presentation.fuzzy} fondsId={fondsId} by={grouped} onEnter={enterGroup} /> : (
                <>
              {isQueryProblem(hits.error) ? <QueryProblem query={asked} error={hits.error} /> : <ErrorNotice error={hits.error} onRetry={hits.retry} />}
              {hits.isEmpty && answer?.aggregations.hits.length === 0 && <NothingFound query={asked} narrowing={narrowing} onWiden={() => { narrow(NOT_NARROWED); }} onTry={query.set} />}
              {presentation.view === 'places' && hits.hits.length > 0 && !shown && <div className={classes.walk}><span>{t('view.placesDetail')}</span>{pickAll !== null && <Button variant="default" size="compact-sm" onClick={pickAll}>{t('view.pickAll', { n: Math.min(MOST_PICKED, hits.hits.filter(({ item }) => item.location !== null).length) })}</Button>}</div>}
              {hits.hits.length > 0 && <HitList listRef={list} hits={hits} active={active} narrow={shown} onMove={reading.move} onOpen={open} onEscape={() => { if (shown) close(); else focusBox(); }} onLeaveUp={focusBox} />}
                </>
              )}
            </div>
            {shown && <HitReader hit={hit} query={asked} fuzzy={presentation.fuzzy} onFetch={mayFetch ? fetchBox : null} onCatalogue={mayDescribe ? openCatalogue : null} onClose={close} />}
          </>
        )}
      </div>
    </div>
  );
}
