/** The number of pages that an extent means, if it means nothing else: `12 页`, `12 pages`. */
export const readPages = (text: string): string | undefined => /^(\d{1,6})\s*(?:页|頁|pages?|pp?\.)$/iu.exec(text.trim())?.[1];
