import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useElementSize } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Box, Place } from '#shared/contract/stacks.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { PrintFormButton } from '../../app/forms/print-form-button.tsx';
import { PrintLabelsButton } from '../../app/labels/print-labels-button.tsx';
import { useCore } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { ElevationShelf } from './elevation-shelf.tsx';
import { neighbourFace, type FaceRef } from './plan/bank-drawing.tsx';
import type { BankPlan } from './plan/bank-geometry.ts';
import type { ShelfAddress } from './shelf-address.ts';
import { ShelfStrip } from './shelf-strip.tsx';
import classes from './elevation.module.css';

export interface ElevationProps {
  readonly bank: BankPlan;
  readonly face: FaceRef;
  readonly target: Pick<Place, 'bankId' | 'column' | 'face' | 'section' | 'level' | 'slot'> | null;
  /** The shelf whose label was scanned: the one that is shown large. */
  readonly scanned: ShelfAddress | null;
  readonly selectedBox: Box['boxId'] | null;
  readonly onFace: (face: FaceRef) => void;
  readonly onBox: (boxId: Box['boxId']) => void;
  readonly onBack: () => void;
}

interface Cell { readonly section: number; readonly level: number }

/** A face as one stands before it: shelves with their boxes at true thickness; below, the chosen shelf large. */
export function Elevation({ bank, face, target, scanned, selectedBox, onFace, onBox, onBack }: ElevationProps) {
  const { t } = useTranslation('stacks');
  const core = useCore();
  const { data: shelves, error, refetch } = useQuery(core.stacks.getElevation.queryOptions({ input: { bankId: bank.bankId, column: face.column, face: face.face } }));
  const here = target !== null && target.bankId === bank.bankId && target.column === face.column && target.face === face.face ? target : null;
  const [chosen, setChosen] = useState<Cell | null>(scanned !== null && scanned.bank === bank.bankId && scanned.column === face.column && scanned.face === face.face ? scanned : null);
  const { ref, width, height } = useElementSize();
  const firstUsed = shelves?.filter(({ boxes }) => boxes.length > 0).sort((a, b) => a.section - b.section || b.level - a.level)[0];
  const cell = chosen ?? here ?? firstUsed ?? { section: 1, level: bank.shelvesPerSection };
  const shelf = shelves?.find(({ section, level }) => section === cell.section && level === cell.level);
  useShortcut({ keys: 'Escape' }, onBack);

  const go = (next: FaceRef): void => { setChosen(null); onFace(next); };
  const key = (event: KeyboardEvent): void => {
    const move = { ArrowLeft: { section: -1, level: 0 }, ArrowRight: { section: 1, level: 0 }, ArrowUp: { section: 0, level: 1 }, ArrowDown: { section: 0, level: -1 } }[event.key];
    if (move === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    setChosen({ section: Math.max(1, Math.min(bank.sections, cell.section + move.section)), level: Math.max(1, Math.min(bank.shelvesPerSection, cell.level + move.level)) });
  };
  const sectionPx = Math.max(60, (width - 34) / bank.sections);
  const levelPx = Math.max(30, Math.min(74, (height - 22) / bank.shelvesPerSection));

  return (
    <section className={classes.elevation} aria-label={t('elevation.label', { ...face })}>
      <header className={classes.head}>
        <Button variant="subtle" color="gray" leftSection={<IconArrowLeft size={16} stroke={1.5} />} onClick={onBack}>{t('elevation.back')}</Button>
        <h2 className={classes.title}>{t('plan.face', { ...face })}</h2>
        <span className={classes.quiet}>{bank.name}</span>
        <span className={classes.grow} />
        <PrintFormButton takes={['labels']} subject={() => ({ kind: 'shelves', bankId: bank.bankId, column: face.column, face: face.face })} />
        <PrintLabelsButton subject={() => ({ kind: 'shelves', bankId: bank.bankId, column: face.column, face: face.face })} />
        <Button variant="default" size="compact-sm" disabled={face.column === 1 && face.face === 'A'} onClick={() => { go(neighbourFace(face, -1, bank.carriages)); }}>{t('elevation.previous')}</Button>
        <Button variant="default" size="compact-sm" disabled={face.column === bank.carriages && face.face === 'B'} onClick={() => { go(neighbourFace(face, 1, bank.carriages)); }}>{t('elevation.next')}</Button>
      </header>
      <ErrorNotice error={error} onRetry={() => { void refetch(); }} />
      <div ref={ref} className={classes.drawing}>
        {shelves !== undefined && width > 0 && (
          // The drawing is one stop of the keyboard: arrows walk its shelves.
          <div role="listbox" aria-label={t('elevation.label', { ...face })} tabIndex={0} className={classes.frame} onKeyDown={key} aria-activedescendant={`shelf-${cell.section}-${cell.level}`}
            style={{ gridTemplateColumns: `34px repeat(${bank.sections}, ${sectionPx}px)`, gridTemplateRows: `22px repeat(${bank.shelvesPerSection}, ${levelPx}px)` }}>
            {Array.from({ length: bank.sections }, (_, index) => <span key={index} className={classes.sectionName} style={{ gridColumn: index + 2, gridRow: 1 }}>{t('elevation.section', { section: index + 1 })}</span>)}
            {Array.from({ length: bank.shelvesPerSection }, (_, index) => <span key={index} className={classes.levelName} style={{ gridColumn: 1, gridRow: index + 2 }} title={t('elevation.level', { level: bank.shelvesPerSection - index })}>{bank.shelvesPerSection - index}</span>)}
            {shelves.map((each) => (
              <ElevationShelf
                key={each.shelfId} shelf={each} sectionPx={sectionPx} levelPx={levelPx} gridColumn={each.section + 1} gridRow={bank.shelvesPerSection - each.level + 2}
                chosen={each.section === cell.section && each.level === cell.level} wanted={here !== null && each.section === here.section && each.level === here.level ? here.slot : null}
                selectedBox={selectedBox} onChoose={() => { setChosen({ section: each.section, level: each.level }); }} onBox={(boxId) => { setChosen({ section: each.section, level: each.level }); onBox(boxId); }}
              />
            ))}
          </div>
        )}
      </div>
      {shelf !== undefined && <ShelfStrip shelf={shelf} wantedSlot={here !== null && shelf.section === here.section && shelf.level === here.level ? here.slot : null} selectedBox={selectedBox} onBox={onBox} />}
    </section>
  );
}
