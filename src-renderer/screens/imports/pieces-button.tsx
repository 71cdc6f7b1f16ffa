import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { saveBlob } from '../../components/save-blob.ts';

interface PiecesButtonProps {
  readonly label: string;
  /** Media type of the file. */
  readonly type: string;
  /** The piece that begins there, from 0 on, and where the next one does; null behind the last. */
  readonly readPiece: (from: number) => Promise<{ readonly fileName: string; readonly piece: Blob; readonly next: number | null }>;
}

/** Fetches a file of the import piece by piece and hands it to the person. */
export function PiecesButton({ label, type, readPiece }: PiecesButtonProps) {
  const download = useMutation({
    mutationFn: async () => {
      const pieces: Blob[] = [];
      let name = '';
      for (let from: number | null = 0; from !== null;) {
        const answer: Awaited<ReturnType<typeof readPiece>> = await readPiece(from);
        pieces.push(answer.piece);
        name = answer.fileName;
        from = answer.next;
      }
      saveBlob(new Blob(pieces, { type }), name);
    },
  });
  return (
    <>
      <Button variant="default" size="compact-sm" loading={download.isPending} onClick={() => { download.mutate(); }}>{label}</Button>
      <ErrorNotice error={download.error} />
    </>
  );
}
