/**
 * The letters that forms are set in, by their Chinese names, and the families that have them: first what Windows, macOS and the Chinese
 * editions of both bring, then what Linux distributions and the fonts' makers offer.
 */
export const FORM_FONTS = {
  /** 宋体: the body of every form. */
  song: ['SimSun', 'NSimSun', 'Songti SC', 'STSong', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Noto Serif SC'],
  /** 黑体: headings. */
  hei: ['SimHei', 'Microsoft YaHei', 'PingFang SC', 'Heiti SC', 'STHeiti', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Sans SC', 'WenQuanYi Zen Hei'],
  /** 仿宋: covers of official papers. */
  fangsong: ['FangSong', 'FangSong_GB2312', 'STFangsong', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Noto Serif SC'],
} as const;

/** Without one of these no Chinese form can be printed; what to install where none is found. */
export const FONT_PACKAGES = 'fonts-noto-cjk (Debian), SimSun 宋体 (Windows), Songti SC (macOS)';
