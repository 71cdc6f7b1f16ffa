import type { MessagesOf } from '../messages-of.ts';
import type { catalogueMessages as zh } from '../zh-CN/catalogue.ts';

export const catalogueMessages: MessagesOf<typeof zh> = {
  title: 'Catalogue',
};
