/** Characters that XML 1.0 cannot carry in any way, halves of surrogate pairs among them. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const UNCARRIED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text as XML may hold it; a carriage return as a reference, because a reader would make a line feed of it. What cannot be carried must be gone already. */
export const escapeXmlText = (text: string): string => text.replace(/[&<>\r]/gu, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' })[character]!);

/** For an attribute in double quotes: there, white space other than a blank needs a reference too. */
export const escapeXmlAttribute = (text: string): string => escapeXmlText(text).replace(/["\t\n]/gu, (character) => ({ '"': '&quot;', '\t': '&#9;', '\n': '&#10;' })[character]!);

/** The text without what XML cannot carry, and how many characters that were. Each leaves U+FFFD, so that the place stays visible. */
export function carriedByXml(text: string): { readonly text: string; readonly lost: number } {
  let lost = 0;
  const carried = text.replace(UNCARRIED, () => { lost += 1; return '\ufffd'; });
  return { text: carried, lost };
}
