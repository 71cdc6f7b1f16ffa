import { rename, rm, writeFile } from 'node:fs/promises';
import type { Sharp } from 'sharp';
import { openProgramPort } from '#main/platform/open-program-port.ts';
import { loadSharp } from '../load-sharp.ts';
import { findSheetOn } from '../pixels/look-at-picture.ts';
import { measurePicture } from '../pixels/measure-picture.ts';
import { overlapOfPictures } from '../pixels/overlap-of-pictures.ts';
import { shadesOf } from '../pixels/paper-and-ink.ts';
import { withChannels } from '../pixels/raw-pixels.ts';
import { applySteps } from '../recipe/apply-steps.ts';
import { settledPicture } from '../recipe/settled-picture.ts';
import { chainOf, createPictureDesk } from './picture-desk.ts';
import { pictureRequest, type PictureAnswer, type PictureQuestion } from './picture-messages.ts';

/**
 * Entry point of a picture process. A process of its own, because decoders are native code: a picture on which one falls over or never ends takes this
 * process with it and nothing else. It keeps one processor busy; more are started where there are more.
 */
const port = openProgramPort();
const say = (answer: PictureAnswer): void => port.send(answer);
const desk = createPictureDesk();
/** Colour as everybody has seen it so far: JPEG of archival quality. */
const QUALITY = 90;

port.onDisconnect(() => process.exit(0));

type Distributed<Answer> = Answer extends { readonly id: number } ? Omit<Answer, 'id'> : never;

async function answerTo(question: PictureQuestion): Promise<Distributed<PictureAnswer>> {
  const { picture } = question;
  switch (question.kind) {
    case 'look': {
      const { signature, ...measures } = measurePicture(withChannels(await desk.laySmall(picture), 3), question.forComparing);
      return { kind: 'seen', measures: { ...measures, signature: signature === null ? null : Buffer.from(signature).toString('base64') } };
    }
    case 'findSheet': {
      // The shades alone: what is turned is a third, and where the sheet ends is seen without colour.
      const small = await desk.laySmall(picture);
      const grey = await chainOf({ ...small, channels: 1, data: shadesOf(small) });
      return { kind: 'sheet', sheet: await findSheetOn(await applySteps(grey, question.more, (sha256) => picture.others[sha256]!)) };
    }
    case 'make': return make(await desk.lay(picture, question.rotation === 0 ? 'coded' : 'once'), question);
    case 'overlap': {
      const first = await settledPicture(await desk.lay(picture, 'once'));
      return { kind: 'overlap', overlap: await overlapOfPictures(first, await desk.lay(question.second, 'once'), question.longSidePx) };
    }
  }
}

async function make(image: Sharp, { rotation, format, to }: Extract<PictureQuestion, { readonly kind: 'make' }>): Promise<Distributed<PictureAnswer>> {
  const upright = rotation === 0 ? image : image.rotate(rotation);
  const { data, info } = await (format === 'bitonalPng' ? upright.toColourspace('b-w').png({ palette: true, colours: 2, compressionLevel: 9 }) : upright.jpeg({ quality: QUALITY })).toBuffer({ resolveWithObject: true });
  const isKept = await keep(to, data);
  return { kind: 'made', widthPx: info.width, heightPx: info.height, bytes: isKept ? null : data.toString('base64') };
}

/** Not synced: it is a cache. A full disk must not keep anybody from seeing a page. */
async function keep(file: string, bytes: Buffer): Promise<boolean> {
  const temporary = `${file}.part`;
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, file);
    return true;
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
    return false;
  }
}

let turn = loadSharp().then((sharp) => {
  sharp.concurrency(1);
  say({ kind: 'ready' });
});
port.onMessage((message) => {
  const { id, question } = pictureRequest.parse(message);
  turn = turn.then(() => answerTo(question)).then(
    (answer) => { say({ ...answer, id } as PictureAnswer); },
    (error: unknown) => { say({ kind: 'failed', id, detail: (error instanceof Error ? error.message : String(error)).slice(0, 200) }); },
  );
});
