import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Box } from '#shared/contract/stacks.ts';
import { currentLanguage } from '../../app/i18n.ts';
import { useGoTo } from '../../app/navigation.ts';
import { PrintFormButton } from '../../app/forms/print-form-button.tsx';
import { PrintLabelsButton } from '../../app/labels/print-labels-button.tsx';
import { useCore } from '../../client/use-core.ts';
import { useCan } from '../../client/use-session.ts';
import { CodeText } from '../../components/code-text.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useItemWords } from '../../components/use-item-words.ts';
import { BoxStateMark } from './box-state-mark.tsx';
import classes from './box-card.module.css';

export interface BoxCardProps {
  readonly boxId: Box['boxId'];
  readonly onFetch: (box: Box) => void;
  readonly onTakeOut: (box: Box) => void;
  readonly onClose: () => void;
  /** With it the card asks for the next free place of a box that is not on a shelf. */
  readonly suggests?: boolean;
}

/** A box with what is in it. */
export function BoxCard({ boxId, onFetch, onTakeOut, onClose, suggests = false }: BoxCardProps) {
  const { t } = useTranslation('stacks');
  const core = useCore();
  const can = useCan();
  const goTo = useGoTo();
  const { data, error, refetch } = useQuery(core.stacks.getBox.queryOptions({ input: { boxId } }));
  const box = data?.box;
  return (
    <section className={classes.card} aria-label={t('box.details')}>
      <header className={classes.head}>
        <h2 className={classes.number}><CodeText>{box?.boxNumber ?? '…'}</CodeText></h2>
        {box !== undefined && <BoxStateMark state={box.state} />}
        <span className={classes.grow} />
        <ActionIcon aria-label={t('box.close')} onClick={onClose}><IconX size={16} stroke={1.5} /></ActionIcon>
      </header>
      <ErrorNotice error={error} onRetry={() => { void refetch(); }} />
      {box !== undefined && (
        <>
          <BoxFacts box={box} />
          {suggests && box.place === null && <SuggestedPlace boxId={boxId} />}
          <div className={classes.foot}>
            {box.place !== null && <Button size="compact-sm" onClick={() => { onFetch(box); }}>{t('box.fetch')}</Button>}
            {box.place !== null && can('stacks.edit') && <Button variant="default" size="compact-sm" onClick={() => { onTakeOut(box); }}>{t('box.takeOut')}</Button>}
          </div>
          <div className={classes.foot}>
            <PrintLabelsButton subject={() => ({ kind: 'boxes', boxIds: [box.boxId] })} />
            <PrintFormButton takes={['boxes', 'items', 'labels']} subject={() => ({ kind: 'boxes', boxIds: [box.boxId] })} />
          </div>
          <h3 className={classes.itemsTitle}>{t('box.itemsTitle')} <span className={classes.count}>{box.itemCount}</span></h3>
          {data?.items.length === 0 && <p className={classes.quiet}>{t('box.noItems')}</p>}
          <ul className={classes.items}>
            {data?.items.map((item) => (
              <li key={item.itemId}>
                <button type="button" onClick={() => { goTo('catalogue', item.itemId); }}>
                  <span className={classes.itemNumber}>{item.itemNumber ?? '–'}</span>
                  <span className={classes.itemTitle}>{item.title}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function BoxFacts({ box }: { readonly box: Box }) {
  const { t } = useTranslation('stacks');
  const words = useItemWords();
  const usedShare = Math.min(1, box.filledMm / box.thicknessMm);
  return (
    <>
      <p className={classes.line}><CodeText>{box.barcode}</CodeText></p>
      <p className={classes.line}>{[box.fondsCode, box.recordGroup, String(box.year), box.unitName, words.retention(box.retention)].filter(Boolean).join(' · ')}</p>
      <p className={classes.line}>
        <span>{t('box.range')} {box.firstItem === null ? '–' : box.firstItem === box.lastItem ? box.firstItem : `${box.firstItem}–${box.lastItem ?? ''}`}</span>
        <span>{t('box.thickness')} {t('box.mm', { n: box.thicknessMm })}</span>
        <span className={classes.meter} role="img" aria-label={`${t('box.fill')} ${Math.round(usedShare * 100)}%`} title={`${t('box.fill')} ${Math.round(usedShare * 100)}%`}><span style={{ width: `${usedShare * 100}%` }} /></span>
      </p>
      {box.place !== null && <p className={classes.place}>{currentLanguage() === 'en' ? box.place.spokenEn : box.place.spokenZh} <CodeText>{box.place.code}</CodeText></p>}
    </>
  );
}

/** The next free place for a box, after the newest of its kind. */
function SuggestedPlace({ boxId }: { readonly boxId: Box['boxId'] | null }) {
  const { t } = useTranslation('stacks');
  const core = useCore();
  const { data: place, error } = useQuery(core.stacks.suggestPlace.queryOptions({ input: boxId === null ? skipToken : { boxId } }));
  if (error !== null) return <ErrorNotice error={error} />;
  if (place === undefined) return null;
  if (place === null) return <p className={classes.quiet}>{t('box.noRoom')}</p>;
  return <p className={classes.place}><span className={classes.quiet}>{t('box.suggest')}</span> {currentLanguage() === 'en' ? place.spokenEn : place.spokenZh} <CodeText>{place.code}</CodeText></p>;
}
