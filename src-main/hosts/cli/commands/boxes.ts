import { MunimentError } from '#shared/errors.ts';
import type { CommandDefinition } from '../command.ts';
import { needOption } from '../usage-error.ts';

const place: CommandDefinition = {
  name: 'boxes place', usage: 'boxes place --box BARCODE (--shelf BARCODE | --next)', summary: { zh: '把盒放上架：指定层，或下一个空位', en: 'Puts a box on a shelf: a given one, or the next free place' },
  options: { box: { type: 'string' }, shelf: { type: 'string' }, next: { type: 'boolean', default: false } }, needs: 'open',
  async run({ client, options }) {
    const barcode = needOption(options, 'box');
    const placed = options.next === true ? await placeNext() : await client.stacks.placeByScan({ boxBarcode: barcode, shelfBarcode: needOption(options, 'shelf') });
    return { value: placed, text: `${placed.boxNumber}\t${placed.place?.spokenZh ?? ''}` };

    async function placeNext() {
      const { box } = await client.stacks.getBox({ barcode });
      const free = await client.stacks.suggestPlace({ boxId: box.boxId });
      if (!free) throw new MunimentError('STACKS_NO_FREE_PLACE');
      return client.stacks.placeBox({ boxId: box.boxId, shelfId: free.shelfId });
    }
  },
};

const list: CommandDefinition = {
  name: 'boxes list', usage: 'boxes list', summary: { zh: '列出档案盒及位置', en: 'Lists boxes and their places' }, options: {}, needs: 'open',
  async run({ client }) {
    const { rows } = await client.stacks.listBoxes({ state: 'all', limit: 500 });
    return { value: rows, text: rows.map((box) => `${box.barcode}\t${box.boxNumber}\t${box.place?.spokenZh ?? box.state}`).join('\n') };
  },
};

export const boxCommands: readonly CommandDefinition[] = [place, list];
