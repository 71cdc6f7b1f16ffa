import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '#shared/contract/search.ts';
import { useFormat } from '../../components/format.ts';
import { MarkedText } from '../../components/marked-text.tsx';
import { useItemWords } from '../../components/use-item-words.ts';
import classes from './find.module.css';

interface HitRowProps {
  readonly id: string;
  readonly hit: SearchHit;
  readonly index: number;
  readonly active: boolean;
  readonly onOpen: (index: number) => void;
}

const NO_MARKS: SearchHit['titleMarks'] = [];
/** Shown in the line under the title; other fields that matched get a line of their own. */
const IN_LINE = ['archivalCode', 'documentNumber', 'responsible', 'date'];

function HitRowPlain({ id, hit, index, active, onOpen }: HitRowProps) {
  const { t } = useTranslation(['find', 'item']);
  const words = useItemWords();
  const format = useFormat();
  const { item, page } = hit;
  const marksOf = (field: string): SearchHit['titleMarks'] => hit.fieldMatches.find((match) => match.field === field)?.marks ?? NO_MARKS;
  const others = hit.fieldMatches.filter(({ field }) => !IN_LINE.includes(field));
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list holds the focus and hears the keys
    <div id={id} role="option" aria-selected={active} className={classes.hit} onClick={() => { onOpen(index); }}>
      <div className={classes.hitText}>
        <p className={classes.hitTitle}><MarkedText text={item.title} marks={hit.titleMarks} /></p>
        <p className={classes.hitFacts}>
          <span className={classes.code}>{item.archivalCode === null ? t('item:unnumbered') : <MarkedText text={item.archivalCode} marks={marksOf('archivalCode')} />}</span>
          {item.date !== '' && <span>{marksOf('date').length > 0 ? <mark>{format.described(item.date)}</mark> : format.described(item.date)}</span>}
          {item.responsible !== '' && <span><MarkedText text={item.responsible} marks={marksOf('responsible')} /></span>}
          {item.documentNumber !== '' && <span><MarkedText text={item.documentNumber} marks={marksOf('documentNumber')} /></span>}
          <span className={classes.hitKind}>{[String(item.year), item.unitName, words.retention(item.retention)].filter((part) => part !== null).join(' · ')}</span>
          {item.capturedPages > 0 && <span className={classes.hitKind}>{t('item:pages', { n: item.capturedPages })}</span>}
        </p>
        {page !== null && (
          <p className={classes.snippet}>
            <span className={classes.pageNumber}>{t('pageNumber', { n: page.position })}</span>
            <MarkedText text={page.snippet} marks={page.marks} />
            {hit.matchingPages > 1 && <span className={classes.pageNumber}> {t('morePages', { n: hit.matchingPages - 1 })}</span>}
          </p>
        )}
        {others.map(({ field, value, marks }) => <p key={field} className={classes.snippet}><span className={classes.pageNumber}>{words.field(field)}</span><MarkedText text={value} marks={marks} /></p>)}
      </div>
      <div className={classes.hitPlace}>
        {item.location === null ? <span className={classes.noPlace}>{item.boxId === null ? t('item:place.unboxed') : t('item:place.notPlaced')}</span> : <span>{words.place(item.location)}</span>}
        {item.boxNumber !== null && <span className={classes.hitBox}>{t('item:place.box', { box: item.boxNumber })}</span>}
      </div>
    </div>
  );
}

export const HitRow = memo(HitRowPlain);
