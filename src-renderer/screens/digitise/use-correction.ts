import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page, TextLine } from '#shared/contract/digitisation.ts';
import { useCore } from '../../client/use-core.ts';
import { showDone } from '../../components/toast.ts';

export interface DraftLine {
  /** As it was read; its box and its confidence. */
  readonly line: TextLine;
  readonly text: string;
}

export interface Correction {
  /** Null while nobody corrects. */
  readonly draft: readonly DraftLine[] | null;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly error: unknown;
  readonly begin: (lines: readonly TextLine[], version: number) => void;
  readonly change: (index: number, text: string) => void;
  readonly addLine: () => void;
  readonly save: () => void;
  readonly giveUp: () => void;
}

/** Written by a person: nobody doubts it. */
const SURE_PCT = 100;
/** Of the page's height, for a line that the program did not find. */
const LINE_SHARE = 0.025;

/** Text of a page while a person corrects it, line by line. Emptied lines are left out when it is saved. */
export function useCorrection(page: Page): Correction {
  const { t } = useTranslation('digitise');
  const core = useCore();
  const [work, setWork] = useState<{ readonly draft: readonly DraftLine[]; readonly version: number; readonly start: number } | null>(null);
  const save = useMutation(core.digitisation.correctPageText.mutationOptions({ onSuccess: () => { setWork(null); showDone(t('text.saved')); } }));
  const isDirty = work !== null && (work.draft.length !== work.start || work.draft.some(({ line, text }) => text !== line.text));
  return {
    draft: work?.draft ?? null, isDirty, isSaving: save.isPending, error: save.error,
    begin: (lines, version) => {
      save.reset();
      setWork({ draft: (lines.length === 0 ? [emptyLine(page, undefined)] : lines).map((line) => ({ line, text: line.text })), version, start: Math.max(1, lines.length) });
    },
    change: (index, text) => { setWork((now) => (now === null ? now : { ...now, draft: now.draft.map((each, at) => (at === index ? { ...each, text } : each)) })); },
    addLine: () => {
      setWork((now) => {
        if (now === null) return now;
        const line = emptyLine(page, now.draft.at(-1)?.line);
        return { ...now, draft: [...now.draft, { line, text: line.text }] };
      });
    },
    save: () => {
      if (work === null || save.isPending) return;
      const lines = work.draft.filter(({ text }) => text.trim() !== '').map(({ line, text }): TextLine => ({ ...line, text: text.trim(), confidencePct: text === line.text ? line.confidencePct : SURE_PCT }));
      save.mutate({ pageId: page.pageId, version: work.version, lines });
    },
    giveUp: () => { save.reset(); setWork(null); },
  };
}

/** Below the last one, as wide as the page. */
function emptyLine({ widthPx, heightPx }: Page, above: TextLine | undefined): TextLine {
  const tall = Math.round(heightPx * LINE_SHARE);
  const yPx = above === undefined ? 0 : Math.min(heightPx - tall, above.yPx + above.heightPx);
  return { text: '', confidencePct: SURE_PCT, xPx: 0, yPx, widthPx, heightPx: tall };
}
