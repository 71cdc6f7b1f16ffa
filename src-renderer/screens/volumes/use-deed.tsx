import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Arranged, Deed } from '#shared/contract/arrangement.ts';
import { useCore, useCoreClient } from '../../client/use-core.ts';
import { showDone, showFailed } from '../../components/toast.ts';
import { DeedPreview } from './deed-preview.tsx';

interface Asked {
  readonly deed: Deed;
  readonly label: string;
  readonly onDone: ((arranged: Arranged) => void) | undefined;
}

export interface DeedDoer {
  /** Does it at once, unless given codes would change or something cannot be numbered: then that is shown and asked first. */
  readonly perform: (deed: Deed, label: string, onDone?: (arranged: Arranged) => void) => void;
  readonly busy: boolean;
  /** Stands where it is used: the question, while there is one. */
  readonly question: ReactNode;
}

export function useDeed(): DeedDoer {
  const { t } = useTranslation(['volumes', 'common']);
  const core = useCore();
  const client = useCoreClient();
  const [asked, setAsked] = useState<(Asked & { readonly preview: Arranged }) | null>(null);
  const look = useMutation(core.arrangement.previewArrangement.mutationOptions());
  const arrange = useMutation(core.arrangement.arrangeVolumes.mutationOptions());
  const undo = async (label: string, undoToken: number): Promise<void> => {
    try {
      await client.arrangement.undoArrangement({ undoToken });
      showDone(t('done.undone', { deed: label }));
    } catch (error) {
      showFailed(error);
    }
  };
  const run = ({ deed, label, onDone }: Asked): void => {
    arrange.mutate({ deed }, {
      onError: (error) => { if (asked === null) showFailed(error); },
      onSuccess: (arranged) => {
        setAsked(null);
        const { undoToken } = arranged;
        if (undoToken !== null) showDone(label, { label: t('common:undo'), run: () => { void undo(label, undoToken); } });
        onDone?.(arranged);
      },
    });
  };
  return {
    busy: look.isPending || arrange.isPending,
    perform: (deed, label, onDone) => {
      arrange.reset();
      look.mutate({ deed }, {
        onError: showFailed,
        onSuccess: (preview) => {
          const asking = { deed, label, onDone };
          if (preview.problems.length > 0 || preview.renumbered.some(({ before }) => before !== null)) setAsked({ ...asking, preview });
          else run(asking);
        },
      });
    },
    question: asked === null ? null : <DeedPreview preview={asked.preview} busy={arrange.isPending} error={arrange.error} onGo={() => { run(asked); }} onClose={() => { setAsked(null); }} />,
  };
}
