import { useEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { isErrorCode, MunimentError } from '#shared/errors.ts';
import type { MunimentClient } from '#shared/contract/index.ts';
import { useCoreClient } from '../../client/use-core.ts';
import { showDone } from '../../components/toast.ts';
import classes from './forms.module.css';

type Order = Parameters<MunimentClient['forms']['printForm']>[0];
type Made = Extract<Awaited<ReturnType<MunimentClient['forms']['printForm']>>, { kind: 'made' }>['document'];
type Pictures = Awaited<ReturnType<MunimentClient['forms']['drawDocument']>>['pictures'];

export interface DocumentMaker {
  readonly make: (order: Order, purpose: 'print' | 'save') => Promise<void>;
  readonly busy: 'print' | 'save' | null;
  readonly state: string;
  readonly error: unknown;
  /** What only the printed page shows; belongs anywhere in the tree. */
  readonly paper: ReactNode;
}

/** More pages than this are pictures that no browser holds; the PDF is printed from its own viewer. */
const MOST_PAGES = 80;
const PAGES_AT_ONCE = 4;
const PRINT_DPI = 300;
const URL_KEPT_MS = 60_000;

/** Makes the PDF (a long one as a job) and saves it, or sends its pages to the operating system's printing at their exact size. */
export function useMakeDocument(): DocumentMaker {
  const { t } = useTranslation('forms');
  const client = useCoreClient();
  const [busy, setBusy] = useState<'print' | 'save' | null>(null);
  const [state, setState] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [pages, setPages] = useState<Pictures | null>(null);
  const gone = useRef(false);
  useEffect(() => () => { gone.current = true; }, []);

  const make = async (order: Order, purpose: 'print' | 'save'): Promise<void> => {
    setBusy(purpose);
    setError(null);
    setState(t('making'));
    try {
      const document = await madeOf(client, order, (done, total) => { setState(`${t('making')} ${done}/${total}`); });
      if (gone.current) return;
      if (purpose === 'save' || document.pages > MOST_PAGES) {
        await save(client, document);
        showDone(purpose === 'print' ? t('long') : t('saved', { name: document.fileName, n: document.pages }));
      } else {
        const pictures: Pictures = [];
        while (pictures.length < document.pages) {
          setState(t('sending', { done: pictures.length, total: document.pages }));
          const { pictures: drawn } = await client.forms.drawDocument({ printId: document.printId, firstPage: pictures.length + 1, limit: PAGES_AT_ONCE, dpi: PRINT_DPI });
          if (gone.current || drawn.length === 0) return;
          pictures.push(...drawn);
        }
        setPages(pictures);
        return;
      }
    } catch (failure) {
      setError(failure);
    }
    setBusy(null);
    setState('');
  };

  useEffect(() => {
    if (pages === null) return;
    // The paper is as large as the form, so that a millimetre stays one. A style element would need the nonce of the page.
    const size = new CSSStyleSheet();
    size.replaceSync(`@page { size: ${pages[0]!.widthMm}mm ${pages[0]!.heightMm}mm; margin: 0; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, size];
    void Promise.all([...document.querySelectorAll<HTMLImageElement>('[data-print-form] img')].map((image) => image.decode().catch(() => undefined))).then(() => {
      window.print();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== size);
      setPages(null);
      setBusy(null);
      setState('');
    });
  }, [pages]);

  const paper = pages === null ? null : createPortal(
    <div className={classes.paper} data-print-form>{pages.map(({ page, widthMm, heightMm, pngBase64 }) => <img key={page} src={`data:image/png;base64,${pngBase64}`} alt="" style={{ width: `${widthMm}mm`, height: `${heightMm}mm` }} />)}</div>,
    document.body,
  );
  return { make, busy, state, error, paper };
}

async function madeOf(client: MunimentClient, order: Order, onProgress: (done: number, total: number) => void): Promise<Made> {
  const { lastEvent } = await client.system.getStatus({});
  const printed = await client.forms.printForm(order);
  if (printed.kind === 'made') return printed.document;
  const find = async () => (await client.system.listJobs({ limit: 200 })).find(({ jobId }) => jobId === printed.jobId);
  for await (const event of await client.system.watchEvents({ afterNumber: lastEvent })) {
    if (event.name !== 'system.jobChanged') continue;
    const job = await find();
    if (job?.state === 'done') return job.result as unknown as Made;
    if (job?.state === 'failed' || job?.state === 'cancelled') throw new MunimentError(isErrorCode(job.errorCode) ? job.errorCode : 'FORMS_TYPESETTER_GONE');
    if (job !== undefined) onProgress(job.done, job.total);
  }
  throw new MunimentError('HOST_GONE');
}

async function save(client: MunimentClient, { printId, fileName }: Made): Promise<void> {
  const url = URL.createObjectURL(await client.forms.getDocument({ printId }));
  Object.assign(document.createElement('a'), { href: url, download: fileName }).click();
  setTimeout(() => { URL.revokeObjectURL(url); }, URL_KEPT_MS);
}
