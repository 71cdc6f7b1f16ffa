import type { MessagesOf } from '../messages-of.ts';
import type { findMessages as zh } from '../zh-CN/find.ts';

export const findMessages: MessagesOf<typeof zh> = {
  title: 'Find',
};
