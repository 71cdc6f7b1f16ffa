import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../app/i18n.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useAddToPickList } from '../../app/use-add-to-pick-list.ts';
import { useCan } from '../../client/use-session.ts';
import { CodeText } from '../../components/code-text.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useItemWords } from '../../components/use-item-words.ts';
import { FaceMap } from './face-map.tsx';
import type { BankPlan } from './plan/bank-geometry.ts';
import type { FetchTarget } from './use-fetch-target.ts';
import classes from './target-card.module.css';

export interface TargetCardProps {
  readonly target: FetchTarget;
  /** The bank of the place, once it is known. */
  readonly bank: BankPlan | null;
  readonly onShowShelf: () => void;
  readonly onTakeOut: () => void;
  readonly onClose: () => void;
}

/** What is being fetched and where it stands, in words and as a mark on the face. */
export function TargetCard({ target, bank, onShowShelf, onTakeOut, onClose }: TargetCardProps) {
  const { t } = useTranslation('stacks');
  const goTo = useGoTo();
  const can = useCan();
  const words = useItemWords();
  const addToPickList = useAddToPickList();
  const { box, item, error, isLoading } = target;
  const place = box?.place ?? null;
  return (
    <section className={classes.card} aria-label={t('fetch.title')}>
      <header className={classes.head}>
        <h2 className={classes.title}>{t('fetch.title')}</h2>
        <ActionIcon aria-label={t('fetch.close')} onClick={onClose}><IconX size={16} stroke={1.5} /></ActionIcon>
      </header>
      <ErrorNotice error={error} />
      {!isLoading && box === null && error === null && <div><p className={classes.where}>{t('fetch.notBoxed')}</p><p className={classes.quiet}>{t('fetch.notBoxedDetail')}</p></div>}
      {item !== null && (
        <button type="button" className={classes.item} onClick={() => { goTo('catalogue', item.itemId); }}>
          <span className={classes.itemTitle}>{item.title}</span>
          {item.archivalCode !== null && <CodeText>{item.archivalCode}</CodeText>}
        </button>
      )}
      {box !== null && <p className={classes.box}>{t('fetch.box')} <CodeText>{box.boxNumber}</CodeText> · {[box.recordGroup, box.year, box.unitName, words.retention(box.retention)].filter(Boolean).join(' · ')}{place === null && <> · {t('box.barcode')} <CodeText>{box.barcode}</CodeText></>}</p>}
      {box !== null && place === null && <p className={classes.where}>{t(box.state === 'takenOut' ? 'fetch.takenOut' : 'fetch.notPlaced', { box: box.boxNumber })}</p>}
      {place !== null && (
        <>
          <ol className={classes.steps}>
            <li>{place.aisle === 0 ? t('fetch.walkway') : t(place.powered ? 'fetch.open' : 'fetch.wheel', { aisle: place.aisle })}</li>
            <li>{t('fetch.afterwards', { face: place.face, section: place.section, level: place.level, slot: place.slot })}</li>
          </ol>
          {bank !== null && <FaceMap bank={bank} section={place.section} level={place.level} />}
          <p className={classes.spoken}>{currentLanguage() === 'en' ? place.spokenEn : place.spokenZh} <CodeText>{place.code}</CodeText></p>
          <div className={classes.foot}>
            <Button variant="default" size="compact-sm" onClick={onShowShelf}>{t('fetch.showElevation')}</Button>
            {item !== null && addToPickList !== null && <Button variant="default" size="compact-sm" onClick={() => { addToPickList([item.itemId]); }}>{t('picks.add')}</Button>}
            {can('stacks.edit') && <Button variant="default" size="compact-sm" onClick={onTakeOut}>{t('fetch.takeOut')}</Button>}
          </div>
        </>
      )}
    </section>
  );
}
