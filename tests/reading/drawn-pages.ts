import sharp from 'sharp';

/** Pages that are drawn with known text, at 200 dpi. */
export const PAGE_DPI = 200;
const SERIF = 'Noto Serif CJK SC';

const page = (widthPx: number, heightPx: number, body: string) => Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}"><rect width="100%" height="100%" fill="#f7f3e8"/><g font-family="${SERIF}" fill="#222">${body}</g></svg>`,
);
const asJpeg = (svg: Buffer): Promise<Buffer> => sharp(svg).withMetadata({ density: PAGE_DPI }).jpeg({ quality: 85 }).toBuffer();
const text = (x: number, y: number, size: number, words: string, fill = '#222') => `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}">${words}</text>`;

const FIRST_COLUMN = ['随着气候变化影响加剧', '水资源管理日益重要本', '文就县域抗旱工作展开', '讨论并提出若干建议供', '有关部门参考使用谢谢'];
const SECOND_COLUMN = ['第二栏从这里开始阅读', '各乡镇要落实责任到人', '加强巡查和应急值守工', '作做到早发现早处置确', '保安全度汛和用水安全'];
export const COLUMN_LINES = ['水利简报第十二期', ...FIRST_COLUMN, ...SECOND_COLUMN, '本刊编辑部欢迎来稿'];

/** A headline, two columns side by side, and a line below both. */
export const columnsPage = (): Promise<Buffer> => asJpeg(page(1650, 950, [
  text(600, 120, 56, COLUMN_LINES[0]!), ...FIRST_COLUMN.map((line, row) => text(180, 260 + row * 74, 52, line)), ...SECOND_COLUMN.map((line, row) => text(930, 260 + row * 74, 52, line)), text(180, 780, 44, COLUMN_LINES.at(-1)!),
].join('')));

export const VERTICAL_LINES = ['光绪三年正月', '立卖田契人王德', '今将祖遗水田', '坐落村东卖与', '李姓名下耕种'];

/** Columns of characters, to be read from the right. */
export const verticalPage = (): Promise<Buffer> => asJpeg(page(1050, 800, VERTICAL_LINES.flatMap((line, column) => [...line].map((character, row) => text(860 - column * 120, 120 + row * 88, 64, character))).join('')));

export const SEALED_LINES = ['峨山县人民政府文件', '入春以来，我县降雨持续偏少，库塘蓄水不足，部分山区群众饮水困难。', '现将有关事项通知如下：', '峨山县人民政府', '2019年4月30日'];

/** A red headline over a red rule, and a round red seal over the date. */
export function sealedPage(): Promise<Buffer> {
  const [x, y, radius] = [1290, 650, 165];
  const around = [...'峨山县水务局档案专用'].map((character, index) => {
    const turn = Math.PI * (0.85 + (index * 1.3) / 9.5);
    const [left, top] = [x + 122 * Math.cos(turn), y + 122 * Math.sin(turn)];
    return `<text x="${left}" y="${top}" font-size="40" text-anchor="middle" transform="rotate(${(turn * 180) / Math.PI + 90} ${left} ${top})">${character}</text>`;
  });
  const [head, first, second, who, when] = SEALED_LINES as [string, string, string, string, string];
  return asJpeg(page(1650, 950, [
    text(360, 140, 80, head, '#d02020'), '<rect x="180" y="210" width="1290" height="5" fill="#d02020"/>', text(180, 320, 34, first), text(180, 400, 34, second), text(1130, 640, 34, who), text(1130, 710, 34, when),
    `<g style="mix-blend-mode:multiply"><circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="#d0302f" stroke-width="9"/><g fill="#d0302f">${around.join('')}<text x="${x}" y="${y + 40}" font-size="110" text-anchor="middle">★</text></g></g>`,
  ].join('')));
}

export const TABLE_ROWS = [['序号', '题名', '责任者', '页数'], ['1', '关于抗旱工作的报告', '水务局', '12'], ['2', '关于修建水库的批复', '人民政府', '18'], ['3', '防汛物资储备清单', '应急管理局', '23']];
const TABLE_COLUMNS = [130, 290, 930, 1270, 1470];

/** A headline over a form with rulings. */
export const tablePage = (): Promise<Buffer> => asJpeg(page(1650, 800, [
  text(600, 130, 54, '卷内文件目录'), ...TABLE_ROWS.flatMap((row, y) => row.map((cell, x) => text(TABLE_COLUMNS[x]! + 16, 240 + y * 94 + 60, 36, cell))),
  `<g stroke="#222" stroke-width="4">${[0, 1, 2, 3, 4].map((y) => `<line x1="130" x2="1470" y1="${240 + y * 94}" y2="${240 + y * 94}"/>`).join('')}${TABLE_COLUMNS.map((x) => `<line x1="${x}" x2="${x}" y1="240" y2="616"/>`).join('')}</g>`,
].join('')));
