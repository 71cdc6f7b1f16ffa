import type { FormTypeSettings, FormZone, ZoneBox } from '#shared/presets/form-type-preset.ts';

/** A zone while it is drawn; `id` keeps it apart from others for the same field. */
export interface ZoneDraft { readonly id: number; readonly zone: FormZone }

export interface FormDraft {
  readonly nameZh: string;
  readonly nameEn: string;
  /** Printed words by which the kind is known, separated with 、. */
  readonly texts: string;
  readonly fewest: number;
  readonly zones: readonly ZoneDraft[];
}

let serial = 0;
export const draftZone = (zone: FormZone): ZoneDraft => ({ id: ++serial, zone });

const EMPTY: FormTypeSettings = { nameZh: '', nameEn: '', source: '', recognise: { texts: [], fewest: 0 }, zones: [], list: null };

export function draftOf(settings: FormTypeSettings = EMPTY): FormDraft {
  return { nameZh: settings.nameZh, nameEn: settings.nameEn, texts: settings.recognise.texts.join('、'), fewest: settings.recognise.fewest, zones: settings.zones.map(draftZone) };
}

/** As it is kept; what the drawing does not touch stays as it was. */
export function settingsOf({ nameZh, nameEn, texts, fewest, zones }: FormDraft, before: FormTypeSettings = EMPTY): FormTypeSettings {
  const words = [...new Set(texts.split(/[、，,;；\n]/u).map((word) => word.trim()).filter((word) => word !== ''))];
  return { ...before, nameZh: nameZh.trim(), nameEn: nameEn.trim() === '' ? nameZh.trim() : nameEn.trim(), recognise: { texts: words, fewest: Math.min(words.length, fewest) }, zones: zones.map(({ zone }) => zone) };
}

export const NEW_BOX: ZoneBox = { leftPm: 350, topPm: 450, widthPm: 300, heightPm: 40 };

/** On the sheet, and not so small that nobody could take hold of it. */
export function keptOnSheet({ leftPm, topPm, widthPm, heightPm }: ZoneBox): ZoneBox {
  const [width, height] = [Math.min(1000, Math.max(8, widthPm)), Math.min(1000, Math.max(6, heightPm))];
  const round = (value: number): number => Math.round(value * 10) / 10;
  return { leftPm: round(Math.min(1000 - width, Math.max(0, leftPm))), topPm: round(Math.min(1000 - height, Math.max(0, topPm))), widthPm: round(width), heightPm: round(height) };
}
