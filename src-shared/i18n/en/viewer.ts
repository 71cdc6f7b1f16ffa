import type { MessagesOf } from '../messages-of.ts';
import type { viewerMessages as zh } from '../zh-CN/viewer.ts';

export const viewerMessages: MessagesOf<typeof zh> = {
  role: 'page image',
  bar: 'View',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fitPage: 'Whole page',
  fitWidth: 'Page width',
  previous: 'Previous page',
  next: 'Next page',
};
