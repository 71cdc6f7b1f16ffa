import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ImportBatch } from '#shared/contract/imports.ts';
import { useCoreClient } from '../../client/use-core.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { saveBlob } from '../../components/save-blob.ts';

/** Hands over what the file said of series and of the whole. */
export function AnnexButton({ importId, label }: { readonly importId: ImportBatch['importId']; readonly label: string }) {
  const client = useCoreClient();
  const download = useMutation({
    mutationFn: async () => {
      const pieces: Blob[] = [];
      let name = '';
      for (let after: number | null = 0; after !== null;) {
        const answer: Awaited<ReturnType<typeof client.imports.readAnnex>> = await client.imports.readAnnex({ importId, after });
        pieces.push(answer.piece);
        name = answer.fileName;
        after = answer.next;
      }
      saveBlob(new Blob(pieces, { type: 'text/plain;charset=utf-8' }), name);
    },
  });
  return (
    <>
      <Button variant="default" size="compact-sm" loading={download.isPending} onClick={() => { download.mutate(); }}>{label}</Button>
      <ErrorNotice error={download.error} />
    </>
  );
}
