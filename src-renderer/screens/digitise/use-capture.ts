import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '#shared/contract/digitisation.ts';
import { useCoreClient } from '../../client/use-core.ts';
import { showDone, showFailed } from '../../components/toast.ts';
import type { CaptureQueue, CapturedPart, ShotNote } from './capture-queue.ts';
import type { DeskItem } from './desk-pages.ts';
import { findGutter } from '#shared/pictures/find-gutter.ts';
import { measurePicture } from './grey-picture.ts';
import { splitPage, type ReadingOrder } from '#shared/pictures/split-page.ts';
import { takePicture } from './take-picture.ts';
import type { PageSplit } from './use-page-split.ts';
import { uuidV7 } from './uuid-v7.ts';

interface CaptureOptions {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly stream: MediaStream | null;
  readonly item: DeskItem;
  readonly queue: CaptureQueue;
  readonly split: PageSplit;
  /** The page that the next picture replaces; both of them when they are the halves of one picture. */
  readonly replacing: readonly Page[];
  readonly onReplaced: () => void;
  readonly onTaken: () => void;
}

export interface Capture {
  readonly take: (trigger: ShotNote['trigger']) => Promise<void>;
  readonly isTaking: boolean;
  /** The photo did not come; nothing was filed. */
  readonly isLate: boolean;
  readonly forgetLate: () => void;
  /** Pictures of the video only, until the camera is opened anew. */
  readonly frameOnly: boolean;
  readonly setFrameOnly: (frameOnly: boolean) => void;
}

/**
 * Takes the sheet that lies there now, for the item that is open now: a photo that comes when another one is open still goes where it was
 * meant to go, one that comes too late goes nowhere. The next one may be taken while this one is being saved.
 */
export function useCapture({ video, stream, item, queue, split, replacing, onReplaced, onTaken }: CaptureOptions): Capture {
  const { t } = useTranslation(['digitise', 'camera']);
  const client = useCoreClient();
  const [isTaking, setTaking] = useState(false);
  const [isLate, setLate] = useState(false);
  const [framesOf, setFramesOf] = useState<MediaStream | null>(null);
  const frameOnly = stream !== null && framesOf === stream;

  const replace = async (file: File, shot: ShotNote): Promise<void> => {
    const crops = split.enabled && replacing.length === 2 ? await partsOf(file, split, 'leftFirst') : null;
    for (const [index, { pageId, version }] of replacing.entries()) await client.digitisation.replacePage({ pageId, version, file, reason: '', shot, crop: crops?.[index] ?? null });
    showDone(t('camera.replaced', { n: replacing.map(({ position }) => position).join('+') }));
    onReplaced();
  };
  const take = async (trigger: ShotNote['trigger']): Promise<void> => {
    const element = video.current;
    if (element === null || stream === null || isTaking) return;
    setTaking(true);
    setLate(false);
    try {
      const shot = await takePicture(element, stream, frameOnly);
      switch (shot.kind) {
        case 'blank': showDone(t('camera.blank')); return;
        case 'late': setLate(true); return;
        case 'gone': showDone(t('camera:gone')); return;
        case 'taken': break;
      }
      onTaken();
      const { picture, method } = shot;
      const file = new File([picture], pictureName(picture.type), { type: picture.type });
      const note: ShotNote = { method, trigger, camera: (stream.getVideoTracks()[0]?.label ?? '').slice(0, 200) };
      if (replacing.length > 0) { await replace(file, note); return; }
      const crops = split.enabled ? await partsOf(file, split, split.order) : null;
      const parts = crops?.map((crop): CapturedPart => ({ pageId: newPageId(), crop })) ?? null;
      queue.add({ pageId: parts?.[0]?.pageId ?? newPageId(), itemId: item?.itemId ?? null, file, parts, shot: note });
    } catch (error) {
      showFailed(error);
    } finally {
      setTaking(false);
    }
  };
  return { take, isTaking, isLate, forgetLate: () => { setLate(false); }, frameOnly, setFrameOnly: (only) => { setFramesOf(only ? stream : null); } };
}

const newPageId = (): Page['pageId'] => uuidV7() as Page['pageId'];

/** The photo shows more or less than the video did: the fold is looked for in it. Null for a picture that cannot be opened here; the core says what is wrong with it. */
async function partsOf(file: File, split: PageSplit, order: ReadingOrder): Promise<ReturnType<typeof splitPage> | null> {
  try {
    const { widthPx, heightPx, small } = await measurePicture(file);
    return splitPage(widthPx, heightPx, split.fixedShare ?? findGutter(small) ?? split.share, order);
  } catch {
    return null;
  }
}

/** `camera-20261123-083015.jpg`: what the page is called in its history. */
function pictureName(mediaType: string): string {
  const at = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `camera-${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
}
