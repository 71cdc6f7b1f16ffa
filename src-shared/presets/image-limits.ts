/** Numbers of DA/T 31-2017 (纸质档案数字化规范) and of rooms that work by it; sources, no claim to conform. */
export const IMAGE_LIMITS = {
  /** Scans of one large sheet overlap at least so far. DA/T 31-2017, 图像拼接. */
  stitchOverlapShare: 1 / 3,
  /** Writing lies askew at most so far; local acceptance rules after DA/T 31-2017. */
  skewDeg: 3,
} as const;
