import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ImportBatch } from '#shared/contract/imports.ts';
import { useCoreClient } from '../../client/use-core.ts';
import { saveBlob } from '../../components/save-blob.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';

/** Fetches the list of refused rows and hands it to the person as a file. */
export function ErrorFileButton({ importId, label }: { readonly importId: ImportBatch['importId']; readonly label: string }) {
  const client = useCoreClient();
  const download = useMutation({
    mutationFn: async () => {
      const pieces: Blob[] = [];
      let name = '';
      for (let offset: number | null = 0; offset !== null;) {
        const answer: Awaited<ReturnType<typeof client.imports.readErrorFile>> = await client.imports.readErrorFile({ importId, offset });
        pieces.push(answer.piece);
        name = answer.fileName;
        offset = answer.nextOffset;
      }
      saveBlob(new Blob(pieces, { type: 'text/csv' }), name);
    },
  });
  return (
    <>
      <Button variant="default" size="compact-sm" loading={download.isPending} onClick={() => { download.mutate(); }}>{label}</Button>
      <ErrorNotice error={download.error} />
    </>
  );
}
