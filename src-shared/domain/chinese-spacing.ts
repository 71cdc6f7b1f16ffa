// Ideographs, kana, their punctuation and the full-width forms; private-use characters stand for rare ones.
const CHINESE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Co}\\u3001-\\u3003\\u3008-\\u3011\\u3014-\\u301f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40★\\uff5b-\\uff65';
// What Chinese text shares with other scripts: it takes no space only beside a Chinese character.
const SHARED = '“”‘’…—·%\\p{L}\\p{N}';
// A tab or four spaces are the gap between columns, not a recognition fault.
const SPACES = '[ \\u3000\\u00a0]{1,3}';

const AFTER_CHINESE = new RegExp(`(?<=[${CHINESE}])${SPACES}(?=[${CHINESE}${SHARED}])`, 'gu');
const BEFORE_CHINESE = new RegExp(`(?<=[${SHARED}])${SPACES}(?=[${CHINESE}])`, 'gu');

/**
 * Takes out the spaces that text recognition puts between Chinese characters, punctuation and the figures among them.
 * Spaces between Latin words and between figures stay, as do line breaks and the wide gaps of a table; line ends are trimmed.
 */
export function joinChineseText(ocrText: string): string {
  return ocrText.replace(AFTER_CHINESE, '').replace(BEFORE_CHINESE, '').replace(/[ \u3000\u00a0]+$/gmu, '');
}
