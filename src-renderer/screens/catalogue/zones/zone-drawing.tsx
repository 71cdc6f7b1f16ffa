import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ZoneBox } from '#shared/presets/form-type-preset.ts';
import { keptOnSheet, type ZoneDraft } from './zone-draft.ts';
import classes from './zones.module.css';

interface ZoneDrawingProps {
  readonly imageUrl: string | null;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly zones: readonly ZoneDraft[];
  readonly chosen: number | null;
  readonly nameOf: (field: string) => string;
  readonly onChoose: (id: number) => void;
  readonly onDraw: (box: ZoneBox) => void;
  readonly onMove: (id: number, box: ZoneBox) => void;
  readonly onRemove: (id: number) => void;
}

const LEAST_PX = 6;
const STEP_PM = 5;

/** The page with the zones on it. Dragging on free paper draws one; a zone is a stop of the Tab key, moved and sized with the arrow keys. */
export function ZoneDrawing({ imageUrl, widthPx, heightPx, zones, chosen, nameOf, onChoose, onDraw, onMove, onRemove }: ZoneDrawingProps) {
  const { t } = useTranslation('candidates');
  const sheet = useRef<HTMLDivElement>(null);
  const from = useRef<{ readonly xPx: number; readonly yPx: number } | null>(null);
  const [drawn, setDrawn] = useState<ZoneBox | null>(null);

  const boxTo = (event: PointerEvent): ZoneBox | null => {
    const area = sheet.current?.getBoundingClientRect();
    if (area === undefined || from.current === null) return null;
    const at = { xPx: event.clientX - area.left, yPx: event.clientY - area.top };
    const [left, right] = [Math.min(at.xPx, from.current.xPx), Math.max(at.xPx, from.current.xPx)];
    const [top, bottom] = [Math.min(at.yPx, from.current.yPx), Math.max(at.yPx, from.current.yPx)];
    if (right - left < LEAST_PX || bottom - top < LEAST_PX) return null;
    return keptOnSheet({ leftPm: (left / area.width) * 1000, topPm: (top / area.height) * 1000, widthPm: ((right - left) / area.width) * 1000, heightPm: ((bottom - top) / area.height) * 1000 });
  };
  const key = (event: KeyboardEvent, { id, zone }: ZoneDraft): void => {
    if (zone.place.how !== 'box' || event.ctrlKey || event.altKey || event.metaKey) return;
    const { box } = zone.place;
    const [right, down] = { ArrowLeft: [-STEP_PM, 0], ArrowRight: [STEP_PM, 0], ArrowUp: [0, -STEP_PM], ArrowDown: [0, STEP_PM] }[event.key] ?? [0, 0];
    if (event.key === 'Delete') onRemove(id);
    else if (right === 0 && down === 0) return;
    else onMove(id, keptOnSheet(event.shiftKey ? { ...box, widthPm: box.widthPm + right!, heightPm: box.heightPm + down! } : { ...box, leftPm: box.leftPm + right!, topPm: box.topPm + down! }));
    event.preventDefault();
  };
  return (
    <div
      ref={sheet} className={classes.sheet} style={{ aspectRatio: `${widthPx} / ${heightPx}` }} role="group" aria-label={t('zones.drawing')}
      onPointerDown={(event) => {
        if (event.button !== 0 || (event.target as HTMLElement).closest('[data-zone]') !== null) return;
        const area = event.currentTarget.getBoundingClientRect();
        from.current = { xPx: event.clientX - area.left, yPx: event.clientY - area.top };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => { setDrawn(boxTo(event)); }}
      onPointerUp={(event) => { const box = boxTo(event); from.current = null; setDrawn(null); if (box !== null) onDraw(box); }}
      onPointerCancel={() => { from.current = null; setDrawn(null); }}
    >
      {imageUrl !== null && <img src={imageUrl} alt="" draggable={false} />}
      {zones.map((draft) => draft.zone.place.how === 'box' && (
        <button
          key={draft.id} type="button" data-zone="" data-chosen={draft.id === chosen || undefined} className={classes.zone} style={placed(draft.zone.place.box)} aria-label={t('zones.zone', { name: nameOf(draft.zone.field) })} aria-pressed={draft.id === chosen}
          onClick={() => { onChoose(draft.id); }} onFocus={() => { onChoose(draft.id); }} onKeyDown={(event) => { key(event, draft); }}
        >
          <span>{nameOf(draft.zone.field)}</span>
        </button>
      ))}
      {zones.map(({ id, zone }) => id === chosen && zone.place.how === 'box' && zone.place.anchor !== null && <span key={`anchor-${id}`} className={classes.anchor} style={placed(zone.place.anchor.box)} aria-hidden="true" />)}
      {drawn !== null && <span className={classes.drawn} style={placed(drawn)} aria-hidden="true" />}
    </div>
  );
}

const placed = ({ leftPm, topPm, widthPm, heightPm }: ZoneBox) => ({ left: `${leftPm / 10}%`, top: `${topPm / 10}%`, width: `${widthPm / 10}%`, height: `${heightPm / 10}%` });
