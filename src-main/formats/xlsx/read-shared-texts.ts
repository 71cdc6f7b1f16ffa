import { createCellText } from './cell-text.ts';
import type { Archive } from './open-archive.ts';
import { partEvents } from './part-events.ts';
import { createTextList, type TextList } from './text-list.ts';

/** All texts that cells point at by number, in a file of their own where they are many. Phonetic readings are left out. The caller closes the list. */
export async function readSharedTexts(archive: Archive, spillPath: string, mostInMemory?: number): Promise<TextList> {
  const texts = createTextList(spillPath, mostInMemory);
  const text = createCellText();
  let phonetic = 0;
  let inText = false;
  try {
    for await (const event of partEvents(archive, 'xl/sharedStrings.xml')) {
      if (event.kind === 'text') {
        if (inText && phonetic === 0) text.add(event);
        continue;
      }
      const step = event.kind === 'open' ? 1 : -1;
      if (event.name === 'rPh') phonetic += step;
      if (event.name === 't') inText = event.kind === 'open';
      if (event.name !== 'si') continue;
      if (event.kind === 'open') text.clear();
      else texts.add(text.text(), text.isCut());
    }
    return texts;
  } catch (error) {
    texts.close();
    throw error;
  }
}
