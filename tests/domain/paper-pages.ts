import type { SeenLine, SeenPage } from '#shared/domain/form-candidates/seen-page.ts';

export const A4_PX = { widthPx: 2480, heightPx: 3508 };

/** A line of print: its left edge, its upper edge, and how high its letters are. */
export const printed = (text: string, xPx: number, yPx: number, heightPx = 60, confidencePct = 96): SeenLine => ({ text, xPx, yPx, widthPx: [...text].length * heightPx * 0.9, heightPx, confidencePct });
export const centred = (text: string, yPx: number, heightPx: number): SeenLine => printed(text, (A4_PX.widthPx - [...text].length * heightPx * 0.9) / 2, yPx, heightPx);
export const pageOf = (lines: readonly SeenLine[], number = 1): SeenPage => ({ number, ...A4_PX, lines });

export interface Paper {
  readonly head: string; readonly number: string; readonly title: readonly string[]; readonly to: string; readonly body: readonly string[]; readonly who: string; readonly when: string; readonly marks?: readonly string[];
}

export const USUAL: Paper = {
  head: '峨山县人民政府文件', number: '峨政发〔2019〕12号', title: ['峨山县人民政府关于做好', '2019年春季抗旱工作的通知'], to: '各乡镇人民政府，县直各单位：',
  body: ['入春以来，我县降雨持续偏少，库塘蓄水不足，部分山区', '群众饮水困难。根据《云南省人民政府关于抗旱工作的通知》', '（云政发〔2018〕3号）要求，现将有关事项通知如下：'], who: '峨山县人民政府', when: '2019年4月30日',
};

/** An official paper on one page, as a scanner sees it: moved and enlarged, and read in any order. */
export function paperPage({ head, number, title, to, body, who, when, marks = [] }: Paper, { right = 0, down = 0, scale = 1 } = {}): SeenPage {
  const lines = [
    ...marks.map((mark, row) => printed(mark, 330, 260 + row * 90, 58)),
    ...(head === '' ? [] : [centred(head, 620, 150)]), centred(number, 880, 60), ...title.map((line, row) => centred(line, 1060 + row * 120, 84)), printed(to, 330, 1400),
    ...body.map((line, row) => printed(line, row === 0 ? 450 : 330, 1520 + row * 110)), printed(who, 1500, 2500), printed(when, 1540, 2620), printed('抄送：县委办公室，县人大常委会办公室。', 340, 3080, 50), printed('峨山县人民政府办公室 2019年5月6日印发', 340, 3160, 50),
  ].map((line) => ({ ...line, xPx: line.xPx * scale + right, yPx: line.yPx * scale + down, widthPx: line.widthPx * scale, heightPx: line.heightPx * scale }));
  return pageOf(lines);
}
