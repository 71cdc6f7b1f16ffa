/** Numbers of DA/T 31-2017 (纸质档案数字化规范) and of rooms that work by it; sources, no claim to conform. */
export const IMAGE_LIMITS = {
  /** Scans of one large sheet overlap at least so far. DA/T 31-2017, 图像拼接. */
  stitchOverlapShare: 1 / 3,
  /** Writing lies askew at most so far; local acceptance rules after DA/T 31-2017. */
  skewDeg: 3,
} as const;

/** What automatic checks measure a page against. */
export interface ImageCheckPreset {
  readonly presetId: string;
  readonly leastDpi: number;
  readonly mostSkewDeg: number;
  /** `content`: in colour where there is a red head, a seal, a photograph or colour, at least grey where writing is faint; `colour`: everything in colour. */
  readonly colour: 'content' | 'colour';
  readonly source: string;
}

/** DA/T 31-2017: at least 200 dpi, at least 300 for small, dense or poor writing, at least 600 for facsimiles, which are in colour. */
export const IMAGE_CHECK_PRESETS = [
  { presetId: 'text-200', leastDpi: 200, mostSkewDeg: IMAGE_LIMITS.skewDeg, colour: 'content', source: 'DA/T 31-2017' },
  { presetId: 'small-300', leastDpi: 300, mostSkewDeg: IMAGE_LIMITS.skewDeg, colour: 'content', source: 'DA/T 31-2017' },
  { presetId: 'facsimile-600', leastDpi: 600, mostSkewDeg: IMAGE_LIMITS.skewDeg, colour: 'colour', source: 'DA/T 31-2017' },
] as const satisfies readonly ImageCheckPreset[];
