import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { PrintSubject } from '#shared/contract/labels.ts';
import { useCoreClient } from '../../client/use-core.ts';
import { currentLanguage } from '../i18n.ts';
import classes from './labels.module.css';

type Preview = Awaited<ReturnType<MunimentClient['labels']['previewLabels']>>;
const PAGE = 30;

export interface PrintSheet {
  readonly print: () => Promise<void>;
  readonly isBusy: boolean;
  readonly error: unknown;
  /** What only the printed page shows; belongs anywhere in the tree. */
  readonly paper: ReactNode;
}

/** Labels on sheets of A4 through the operating system's own printing: the way out where no label printer is. */
export function usePrintSheet(subject: PrintSubject, copies: number): PrintSheet {
  const client = useCoreClient();
  const [sheet, setSheet] = useState<Pick<Preview, 'labels' | 'widthMm' | 'heightMm'> | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const print = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const labels: Preview['labels'] = [];
      for (let total = 1, widthMm = 0, heightMm = 0; labels.length < total;) {
        const page = await client.labels.previewLabels({ subject, printerId: null, language: currentLanguage(), offset: labels.length, limit: PAGE });
        labels.push(...page.labels);
        ({ total, widthMm, heightMm } = page);
        if (labels.length >= total) setSheet({ labels: labels.flatMap((label) => Array.from({ length: copies }, () => label)), widthMm, heightMm });
      }
    } catch (reason) {
      setError(reason);
      setBusy(false);
    }
  };
  useEffect(() => {
    if (sheet === null) return;
    // Pictures from data addresses still have to be decoded before they are on paper.
    void Promise.all([...document.querySelectorAll<HTMLImageElement>('[data-print-sheet] img')].map((image) => image.decode().catch(() => undefined))).then(() => {
      window.print();
      setSheet(null);
      setBusy(false);
    });
  }, [sheet]);
  const paper = sheet === null ? null : createPortal(
    <div className={classes.sheet} data-print-sheet>{sheet.labels.map((label, index) => <img key={index} src={`data:image/png;base64,${label.pngBase64}`} alt={label.title} style={{ width: `${sheet.widthMm}mm`, height: `${sheet.heightMm}mm` }} />)}</div>,
    document.body,
  );
  return { print, isBusy, error, paper };
}
