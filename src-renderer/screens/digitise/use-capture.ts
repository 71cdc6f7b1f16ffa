import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '#shared/contract/digitisation.ts';
import { useCoreClient } from '../../client/use-core.ts';
import { showDone, showFailed } from '../../components/toast.ts';
import type { CaptureQueue } from './capture-queue.ts';
import type { DeskItem } from './desk-pages.ts';
import { takePicture } from './take-picture.ts';
import { uuidV7 } from './uuid-v7.ts';

interface CaptureOptions {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly stream: MediaStream | null;
  readonly item: DeskItem;
  readonly queue: CaptureQueue;
  /** The page that the next picture replaces. */
  readonly replacing: Page | null;
  readonly onReplaced: () => void;
}

export interface Capture {
  readonly take: () => Promise<void>;
  readonly isTaking: boolean;
}

/** Takes the sheet that lies there now. The next one may be taken while this one is being saved. */
export function useCapture({ video, stream, item, queue, replacing, onReplaced }: CaptureOptions): Capture {
  const { t } = useTranslation('digitise');
  const client = useCoreClient();
  const [isTaking, setTaking] = useState(false);

  const take = async (): Promise<void> => {
    const element = video.current;
    if (element === null || stream === null || isTaking) return;
    setTaking(true);
    try {
      const picture = await takePicture(element, stream);
      if (picture === null) { showDone(t('camera.blank')); return; }
      const file = new File([picture], pictureName(picture.type), { type: picture.type });
      if (replacing === null) queue.add({ pageId: uuidV7() as Page['pageId'], itemId: item?.itemId ?? null, file });
      else {
        await client.digitisation.replacePage({ pageId: replacing.pageId, version: replacing.version, file, reason: '' });
        showDone(t('camera.replaced', { n: replacing.position }));
        onReplaced();
      }
    } catch (error) {
      showFailed(error);
    } finally {
      setTaking(false);
    }
  };
  return { take, isTaking };
}

/** `camera-20261123-083015.jpg`: what the page is called in its history. */
function pictureName(mediaType: string): string {
  const at = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `camera-${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
}
