export const catalogueMessages = {
  title: '著录',
} as const;
