import type { BothNames } from '../errors.ts';

/** The names of a station, gate or point of a list, for who says them in the language of the person. */
export const bothNames = ({ nameZh, nameEn }: { readonly nameZh: string; readonly nameEn: string }): BothNames => ({ zh: nameZh, en: nameEn });
