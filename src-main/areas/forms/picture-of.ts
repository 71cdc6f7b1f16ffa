import type { DrawnFormPage } from '#main/typesetting/document-shelf.ts';

export const pictureOf = ({ page, widthMm, heightMm, png }: DrawnFormPage): { page: number; widthMm: number; heightMm: number; pngBase64: string } => ({ page, widthMm, heightMm, pngBase64: png.toString('base64') });
