import { useState } from 'react';
import { useCoreClient } from '../../client/use-core.ts';

const PIECE_BYTES = 4 * 1024 * 1024;

export interface Upload {
  readonly file: string;
  readonly done: number;
  readonly total: number;
  readonly startedAt: string;
}

/** Brings a file into the room piece by piece, whatever its size; with a DBF its memo file, where it was chosen beside it. */
export function useUpload(onReady: (importId: string) => void) {
  const client = useCoreClient();
  const [upload, setUpload] = useState<Upload | null>(null);
  const [error, setError] = useState<unknown>(null);

  const take = async (files: readonly File[]): Promise<void> => {
    const companion = files.length > 1 ? files.find(({ name }) => /\.(fpt|dbt)$/iu.test(name)) : undefined;
    const file = files.find((each) => each !== companion);
    if (file === undefined) return;
    setError(null);
    const startedAt = new Date().toISOString();
    setUpload({ file: file.name, done: 0, total: file.size, startedAt });
    try {
      const { importId } = await client.imports.beginUpload({ fileName: file.name, sizeBytes: file.size, companionName: companion?.name ?? null });
      const send = async (part: 'file' | 'companion', source: File) => {
        for (let offset = 0; offset < source.size;) {
          const piece = new File([source.slice(offset, offset + PIECE_BYTES)], 'piece');
          const { received } = await client.imports.addPiece({ importId, part, offset, piece });
          offset = received;
          if (part === 'file') setUpload({ file: file.name, done: received, total: file.size, startedAt });
        }
      };
      // The memo first: the batch is ready as soon as its file is whole.
      if (companion !== undefined) await send('companion', companion);
      await send('file', file);
      onReady(importId);
    } catch (problem) {
      setError(problem);
    } finally {
      setUpload(null);
    }
  };
  return { upload, error, take };
}
