import { useCallback, useEffect, useLayoutEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import { fitView, keepInside, moveView, showRect, zoomView, type PageView, type PixelRect, type PixelSize } from './page-geometry.ts';

export interface PageViewControl {
  readonly view: PageView;
  readonly fit: (mode: 'page' | 'width') => void;
  /** About the middle of the window. */
  readonly zoomBy: (factor: number) => void;
  readonly zoomTo: (scale: number) => void;
  readonly moveBy: (rightPx: number, downPx: number) => void;
  readonly reveal: (rect: PixelRect) => void;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly frame: PixelSize;
}

const NOWHERE: PixelSize = { widthPx: 0, heightPx: 0 };
const WHEEL_RATE = 0.0016;
/** A pinch on a touch pad comes as a wheel with Ctrl and small steps. */
const PINCH_RATE = 0.01;

/** Zoom and place of a page in `surface`; follows the window while it fits, stays where a person put it otherwise. */
export function usePageView(surface: RefObject<HTMLElement | null>, page: PixelSize, start: 'page' | 'width' = 'page'): PageViewControl {
  const [frame, setFrame] = useState(NOWHERE);
  const [view, setView] = useState<PageView>({ mode: start, scale: 1, leftPx: 0, topPx: 0 });
  const { widthPx, heightPx } = page;

  useLayoutEffect(() => {
    const element = surface.current;
    if (element === null) return undefined;
    const measure = (): void => { setFrame({ widthPx: element.clientWidth, heightPx: element.clientHeight }); };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => { watcher.disconnect(); };
  }, [surface]);

  useLayoutEffect(() => {
    if (frame.widthPx === 0 || widthPx === 0) return;
    setView((now) => (now.mode === 'free' ? keepInside(now, { widthPx, heightPx }, frame) : fitView(now.mode, { widthPx, heightPx }, frame)));
  }, [frame, widthPx, heightPx]);

  const latest = useRef({ page, frame });
  latest.current = { page, frame };

  useEffect(() => {
    const element = surface.current;
    if (element === null) return undefined;
    // React listens to wheels passively, and then the page behind would scroll too.
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const factor = Math.exp(-event.deltaY * (event.ctrlKey ? PINCH_RATE : WHEEL_RATE));
      setView((now) => zoomView(now, factor, { xPx: event.clientX - box.left, yPx: event.clientY - box.top }, latest.current.page, latest.current.frame));
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => { element.removeEventListener('wheel', wheel); };
  }, [surface]);

  const onPointerDown = useCallback((event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    const element = event.currentTarget;
    let [lastX, lastY] = [event.clientX, event.clientY];
    element.setPointerCapture(event.pointerId);
    element.dataset.dragging = '';
    const move = (to: globalThis.PointerEvent): void => {
      const [rightPx, downPx] = [to.clientX - lastX, to.clientY - lastY];
      [lastX, lastY] = [to.clientX, to.clientY];
      setView((now) => moveView(now, rightPx, downPx, latest.current.page, latest.current.frame));
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('lostpointercapture', () => { element.removeEventListener('pointermove', move); delete element.dataset.dragging; }, { once: true });
  }, []);

  const zoomBy = useCallback((factor: number): void => {
    setView((now) => zoomView(now, factor, middle(latest.current.frame), latest.current.page, latest.current.frame));
  }, []);
  return {
    view, frame, zoomBy, onPointerDown,
    fit: useCallback((mode: 'page' | 'width') => { setView(fitView(mode, latest.current.page, latest.current.frame)); }, []),
    zoomTo: useCallback((scale: number) => { setView((now) => zoomView(now, scale / now.scale, middle(latest.current.frame), latest.current.page, latest.current.frame)); }, []),
    moveBy: useCallback((rightPx: number, downPx: number) => { setView((now) => moveView(now, rightPx, downPx, latest.current.page, latest.current.frame)); }, []),
    reveal: useCallback((rect: PixelRect) => { setView((now) => showRect(now, rect, latest.current.page, latest.current.frame)); }, []),
  };
}

function middle({ widthPx, heightPx }: PixelSize): { readonly xPx: number; readonly yPx: number } {
  return { xPx: widthPx / 2, yPx: heightPx / 2 };
}
