import type { ImportBatch } from '#shared/contract/imports.ts';
import { useCoreClient } from '../../client/use-core.ts';
import { PiecesButton } from './pieces-button.tsx';

/** Hands over the list of refused rows. */
export function ErrorFileButton({ importId, label }: { readonly importId: ImportBatch['importId']; readonly label: string }) {
  const client = useCoreClient();
  return <PiecesButton label={label} type="text/csv" readPiece={async (offset) => { const { nextOffset: next, ...piece } = await client.imports.readErrorFile({ importId, offset }); return { ...piece, next }; }} />;
}
