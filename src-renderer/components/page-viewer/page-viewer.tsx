import { useEffect, useEffectEvent, useImperativeHandle, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { turnBox, turnedSize, type QuarterTurn } from '#shared/domain/turn-box.ts';
import type { PixelRect } from './page-geometry.ts';
import { usePageView } from './use-page-view.ts';
import { ViewerBar } from './viewer-bar.tsx';
import classes from './page-viewer.module.css';

/** For keys that are pressed while the focus is elsewhere. */
export interface PageViewerHandle {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: (mode: 'page' | 'width') => void;
  /** Brings a part of the stored original into view. */
  readonly reveal: (part: PixelRect) => void;
}

export interface PageViewerProps {
  /** What a screen reader says the picture is. */
  readonly label: string;
  /** Which page it is: another one starts without the old picture. */
  readonly pageKey: string;
  /** The picture, already turned as it is to be seen; null while it is being fetched. */
  readonly imageUrl: string | null;
  /** A sharper picture of the same page, shown when it has come. */
  readonly sharpUrl?: string | null;
  /** Called when the picture is shown larger than it is: time to fetch the sharper one. */
  readonly onNeedSharp?: () => void;
  /** Size of the stored original, before rotation. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rotation: QuarterTurn;
  /** Words to mark, in pixels of the stored original, before rotation. */
  readonly marks?: readonly PixelRect[];
  /** The mark that is looked at; it is brought into view. */
  readonly activeMark?: number | null;
  /** Which page of how many; with it the bar shows the way to the others. */
  readonly paging?: { readonly position: number; readonly count: number; readonly onGo: (position: number) => void };
  /** More buttons at the right of the bar. */
  readonly actions?: ReactNode;
  /** Said in the place of the picture. */
  readonly problem?: ReactNode;
  /** How it lies at first: whole, or as wide as there is room, to be read. */
  readonly startFit?: 'page' | 'width';
  readonly handleRef?: { current: PageViewerHandle | null };
}

const ZOOM_STEP = 1.25;
const PAN_STEP_PX = 80;
/** Slight stretching cannot be seen. */
const SHARP_ENOUGH = 1.1;
/** Around the glyphs, so that a mark does not cut them; share of the height. */
const MARK_MARGIN = 0.12;

/**
 * A page to look at: wheel or + − zooms, drag or arrows move, 0 fits the page, 1 its true size, W its width, PgUp and PgDn turn over.
 * Fills its parent. Presentational: whoever uses it fetches the pictures.
 */
export function PageViewer({ label, pageKey, imageUrl, sharpUrl = null, onNeedSharp, widthPx, heightPx, rotation, marks = [], activeMark = null, paging, actions, problem, startFit = 'page', handleRef }: PageViewerProps) {
  const { t } = useTranslation('viewer');
  const surface = useRef<HTMLDivElement>(null);
  const [pictureWidthPx, setPictureWidthPx] = useState(0);
  const original = { widthPx, heightPx };
  const page = turnedSize(original, rotation);
  const control = usePageView(surface, page, startFit);
  const { view } = control;
  const url = sharpUrl ?? imageUrl;

  useEffect(() => { setPictureWidthPx(0); }, [pageKey]);
  const drawnPx = page.widthPx * view.scale * window.devicePixelRatio;
  const needsSharp = sharpUrl === null && pictureWidthPx > 0 && pictureWidthPx < page.widthPx && drawnPx > pictureWidthPx * SHARP_ENOUGH;
  const askForSharp = useEffectEvent(() => { onNeedSharp?.(); });
  useEffect(() => { if (needsSharp) askForSharp(); }, [needsSharp, pageKey]);

  const rects = marks.map((mark) => widened(turnBox(mark, original, rotation)));
  const active = activeMark === null ? undefined : rects[activeMark];
  const { reveal, frame } = control;
  const activeKey = active === undefined || frame.widthPx === 0 ? null : `${pageKey} ${active.xPx} ${active.yPx}`;
  const revealActive = useEffectEvent(() => { if (active !== undefined) reveal(active); });
  useEffect(() => { if (activeKey !== null) revealActive(); }, [activeKey]);

  useImperativeHandle(handleRef, () => ({
    zoomIn: () => { control.zoomBy(ZOOM_STEP); }, zoomOut: () => { control.zoomBy(1 / ZOOM_STEP); }, fit: control.fit,
    reveal: (part) => { reveal(turnBox(part, original, rotation)); },
  }));

  const turn = (to: number): boolean => {
    if (paging === undefined || to < 1 || to > paging.count) return false;
    paging.onGo(to);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    switch (event.key) {
      case '+': case '=': control.zoomBy(ZOOM_STEP); break;
      case '-': case '_': control.zoomBy(1 / ZOOM_STEP); break;
      case '0': control.fit('page'); break;
      case '1': control.zoomTo(1); break;
      case 'w': case 'W': control.fit('width'); break;
      case 'ArrowLeft': control.moveBy(PAN_STEP_PX, 0); break;
      case 'ArrowRight': control.moveBy(-PAN_STEP_PX, 0); break;
      case 'ArrowUp': control.moveBy(0, PAN_STEP_PX); break;
      case 'ArrowDown': control.moveBy(0, -PAN_STEP_PX); break;
      case 'PageDown': if (!turn((paging?.position ?? 0) + 1)) return; break;
      case 'PageUp': if (!turn((paging?.position ?? 0) - 1)) return; break;
      default: return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={classes.viewer}>
      <ViewerBar view={view} onZoom={(direction) => { control.zoomBy(direction === 'in' ? ZOOM_STEP : 1 / ZOOM_STEP); }} onFit={control.fit} paging={paging} actions={actions} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- one stop of the Tab key, which takes keys and drags */}
      <div
        ref={surface} className={classes.surface} role="group" aria-label={label} aria-roledescription={t('role')} tabIndex={0}
        onKeyDown={onKeyDown} onPointerDown={control.onPointerDown} onDoubleClick={() => { if (view.mode === 'page') control.fit('width'); else control.fit('page'); }}
      >
        {problem === undefined && widthPx > 0 && (
          <div className={classes.sheet} style={{ transform: `translate(${view.leftPx}px, ${view.topPx}px)`, width: page.widthPx * view.scale, height: page.heightPx * view.scale }}>
            {url !== null && <img key={pageKey} src={url} alt={label} draggable={false} className={classes.picture} onLoad={(event) => { setPictureWidthPx(event.currentTarget.naturalWidth); }} />}
            <svg className={classes.marks} viewBox={`0 0 ${page.widthPx} ${page.heightPx}`} preserveAspectRatio="none" aria-hidden="true">
              {rects.map((rect, index) => <rect key={`${rect.xPx}-${rect.yPx}-${index}`} className={classes.mark} data-active={index === activeMark || undefined} x={rect.xPx} y={rect.yPx} width={rect.widthPx} height={rect.heightPx} />)}
            </svg>
          </div>
        )}
        {problem !== undefined && <div className={classes.problem}>{problem}</div>}
      </div>
    </div>
  );
}

function widened(rect: PixelRect): PixelRect {
  const margin = Math.min(rect.heightPx, rect.widthPx) * MARK_MARGIN;
  return { xPx: rect.xPx - margin, yPx: rect.yPx - margin, widthPx: rect.widthPx + 2 * margin, heightPx: rect.heightPx + 2 * margin };
}
