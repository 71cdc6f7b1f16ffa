import { openProgramPort } from '#main/platform/open-program-port.ts';
import { chooseFonts, openFontBook, type FontBook } from './font-book.ts';
import { setDocument, TemplateBroken } from './set-document.ts';
import { typesettingRequest, type TypesettingAnswer, type TypesettingRequest } from './typesetting-messages.ts';

/**
 * Entry point of the typesetter. A process of its own: setting three hundred pages works without pause, and a template that never ends can
 * only be ended with its process.
 */
const port = openProgramPort();
let book: { readonly ownFonts: string; readonly opened: Promise<FontBook> } | null = null;

port.onDisconnect(() => process.exit(0));
port.onMessage((message) => {
  const request = typesettingRequest.parse(message);
  perform(request).then(
    (answer) => { port.send(answer); },
    (error: unknown) => {
      port.send(error instanceof TemplateBroken ? { id: request.id, kind: 'broken', diagnostic: error.diagnostic } : { id: request.id, kind: 'failed', detail: (error instanceof Error ? error.message : String(error)).slice(0, 500) });
    },
  );
});

async function perform(request: TypesettingRequest): Promise<TypesettingAnswer> {
  if (request.kind === 'set') return { id: request.id, kind: 'set', pages: await setDocument(request) };
  if (book?.ownFonts !== request.ownFonts) book = { ownFonts: request.ownFonts, opened: openFontBook(request.ownFonts) };
  const { fonts, missing, unprintable } = await chooseFonts(await book.opened, request.text, request.roles);
  return { id: request.id, kind: 'fontsChosen', fonts: Object.fromEntries(Object.entries(fonts).map(([role, families]) => [role, [...families]])), missing: [...missing], unprintable: [...unprintable] };
}
