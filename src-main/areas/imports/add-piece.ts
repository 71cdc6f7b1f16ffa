import type { AreaContext } from '#main/areas/area-context.ts';
import { hashOf, syncFile, writePiece } from '#main/formats/staged-files.ts';
import type { CallAnswer, CallInput } from '#main/rpc/verbs.ts';
import { changeBatch } from './change-batch.ts';
import { filesOf, requireState } from './open-import.ts';

/** Adds a piece where the last one ended; one that came before is passed over. The file is complete when all its bytes are there. Throws IMPORTS_NOT_FOUND, IMPORTS_STATE. */
export async function addPiece(context: AreaContext, input: CallInput<'imports', 'addPiece'>): Promise<CallAnswer<'imports', 'addPiece'>> {
  const record = requireState(context, input.importId, ['uploading', 'ready']);
  const files = filesOf(context, record.importId);
  const target = input.part === 'file' ? files.file : files.companion;
  const received = await writePiece(target, input.offset, new Uint8Array(await input.piece.arrayBuffer()));
  const complete = input.part === 'file' && received >= record.sizeBytes;
  if (complete && record.state === 'uploading') {
    await syncFile(target);
    const sha256 = await hashOf(target);
    context.write((tx) => changeBatch(context, tx, record.importId, { state: 'ready', sha256 }), { local: true });
  }
  return { received, complete };
}
