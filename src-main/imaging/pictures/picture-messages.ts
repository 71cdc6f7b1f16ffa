import { z } from 'zod';
import { pageCrop } from '#shared/contract/digitisation.ts';
import { pictureSteps } from '#shared/contract/picture-recipe.ts';

/** A stored original and what is shown of it. `others`: where the originals lie that its steps lay beside it, by their hashes. */
export const wantedPicture = z.object({ file: z.string(), crop: pageCrop.nullable(), steps: pictureSteps, others: z.record(z.string(), z.string()) });
export type WantedPicture = z.infer<typeof wantedPicture>;

const size = { widthPx: z.int(), heightPx: z.int() };

/** What the core asks a picture process: one question at a time. */
export const pictureQuestion = z.discriminatedUnion('kind', [
  /** `forComparing`: with the signature by which it is compared with others. */
  z.object({ kind: z.literal('look'), picture: wantedPicture, forComparing: z.boolean() }),
  /** The sheet on the picture once these steps are done to it too. */
  z.object({ kind: z.literal('findSheet'), picture: wantedPicture, more: pictureSteps }),
  /** Writes the picture at its full size, turned, to a file. */
  z.object({ kind: z.literal('make'), picture: wantedPicture, rotation: z.int(), format: z.enum(['jpeg', 'bitonalPng']), to: z.string() }),
  z.object({ kind: z.literal('overlap'), picture: wantedPicture, second: wantedPicture, longSidePx: z.int() }),
]);
export type PictureQuestion = z.infer<typeof pictureQuestion>;
export const pictureRequest = z.object({ id: z.int(), question: pictureQuestion });

const sharedRectangle = z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() }).nullable();
const edge = z.enum(['clear', 'cut', 'dark']);
const measures = z.object({
  skewDeg: z.number().nullable(), sheet: sharedRectangle, foldShare: z.number().nullable(), isBlank: z.boolean(), rimColour: z.string(),
  content: z.object({ needs: z.enum(['colour', 'grey', 'bitonal']), because: z.enum(['colour', 'photograph', 'faint', 'clear']), colourShare: z.number(), threshold: z.number() }),
  edges: z.object({ left: edge, top: edge, right: edge, bottom: edge }), /** Base64. */ signature: z.string().nullable(),
});

/** The process says once that it is there, then answers each question. */
export const pictureAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('seen'), id: z.int(), measures }),
  z.object({ kind: z.literal('sheet'), id: z.int(), sheet: sharedRectangle }),
  /** `bytes` (base64) where the file could not be written: on a full disk the picture is seen all the same. */
  z.object({ kind: z.literal('made'), id: z.int(), ...size, bytes: z.string().nullable() }),
  z.object({ kind: z.literal('overlap'), id: z.int(), overlap: z.object({ xPx: z.int(), yPx: z.int(), share: z.number(), likeness: z.number() }).nullable() }),
  z.object({ kind: z.literal('failed'), id: z.int(), detail: z.string() }),
]);
export type PictureAnswer = z.infer<typeof pictureAnswer>;
