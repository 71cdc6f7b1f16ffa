/** What a delivered file may be besides a picture or PDF, which become pages. It is kept as it came. Source: the formats of DA/T 46-2009 and DA/T 47-2009 and what offices send with them; our list. */
export const CONTENT_ENDINGS: ReadonlySet<string> = new Set([
  'ofd', 'doc', 'docx', 'wps', 'xls', 'xlsx', 'et', 'ppt', 'pptx', 'dps', 'rtf', 'txt', 'csv', 'xml', 'json', 'eml', 'ceb', 'gd', 'sep', 'dwg', 'dxf', 'dwf', 'ifc', 'svg', 'mp3', 'wav', 'm4a', 'flac', 'mp4', 'avi', 'mpg', 'mov', 'mkv', 'webp', 'gif', 'jp2', 'p7s', 'asc',
]);
