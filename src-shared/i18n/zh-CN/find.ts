export const findMessages = {
  title: '检索',
} as const;
