import type { ImportBatch } from '#shared/contract/imports.ts';
import { useCoreClient } from '../../client/use-core.ts';
import { PiecesButton } from './pieces-button.tsx';

/** Hands over what the file said of series and of the whole. */
export function AnnexButton({ importId, label }: { readonly importId: ImportBatch['importId']; readonly label: string }) {
  const client = useCoreClient();
  return <PiecesButton label={label} type="text/plain;charset=utf-8" readPiece={(from) => client.imports.readAnnex({ importId, after: from })} />;
}
