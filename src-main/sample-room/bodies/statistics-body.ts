import { flush, paragraph, type DocumentBlock } from '../document-blocks.ts';
import { VILLAGE_LIST } from '../sample-vocabulary.ts';
import { figure, townTable, type BodyWriter } from './body-context.ts';

const SHEETS = [
  ['水利工程设施', '单位：处、公里、亩', [
    { head: '塘坝', min: 2, max: 64 }, { head: '机井', min: 12, max: 380 }, { head: '渠道', min: 4, max: 92, digits: 1 }, { head: '灌溉面积', min: 1800, max: 26400 },
  ]],
  ['取用水量', '单位：万立方米', [
    { head: '农业', min: 42, max: 860, digits: 1 }, { head: '工业', min: 1, max: 96, digits: 1 }, { head: '生活', min: 8, max: 120, digits: 1 }, { head: '生态', min: 0, max: 22, digits: 1 },
  ]],
  ['投资完成', '单位：万元', [
    { head: '计划', min: 40, max: 900, digits: 2 }, { head: '本月完成', min: 2, max: 88, digits: 2 }, { head: '累计完成', min: 20, max: 700, digits: 2 },
  ]],
  ['旱情', '单位：万亩、眼、人', [
    { head: '受旱面积', min: 0, max: 2.6, digits: 2 }, { head: '其中重旱', min: 0, max: 0.9, digits: 2 }, { head: '出动机井', min: 6, max: 210 }, { head: '投入人力', min: 80, max: 3200 },
  ]],
] as const;

/** Statistical sheets: a table by town, sometimes a second one by village, and the filler's names. */
export const writeStatisticsBody: BodyWriter = (context) => {
  const { item, facts: f, random: r } = context;
  const wanted = /投资|财务|工资/.test(item.title) ? 2 : /用水|供水/.test(item.title) ? 1 : /旱/.test(item.title) ? 3 : 0;
  const [name, unit, figures] = SHEETS[wanted];
  const blocks: DocumentBlock[] = [
    flush(`填报单位（盖章）：${item.responsible}　　表　号：水统${r.int(1, 9)}表`),
    townTable(context, `${f.year}年${name}统计表（一）`, unit, figures, r.int(9, 12)),
  ];
  if (r.chance(0.6)) {
    blocks.push({
      kind: 'table', caption: `${f.year}年${name}统计表（二）分村`, unit,
      columns: [{ head: '村名', share: 1.6, align: 'left' }, ...figures.map(({ head }) => ({ head, share: 1.2, align: 'right' as const })), { head: '备注', share: 1.2, align: 'left' }],
      rows: r.some(VILLAGE_LIST, r.int(10, 26)).map((village) => [
        village, ...figures.map((column) => figure(r, column.min / 12, column.max / 12, 'digits' in column ? column.digits : 0)),
        r.chance(0.16) ? r.pick(['新增', '报废', '估算', '含学校', '停用', '复核']) : '',
      ]),
    });
  }
  blocks.push(
    paragraph(`填报说明：本表按照水利综合统计报表制度填报，数据截至${f.year}年${f.month}月${f.day}日，${f.village}、${f.village2}的数字为${r.pick(['抄表', '实测', '调查估算'])}数，较上年同期${r.pick(['增加', '减少'])}${figure(r, 0.6, 18, 1)}%，主要原因是${r.pick([`${f.project}投入使用`, `${f.river}来水偏少`, '统计口径调整', '种植结构变化'])}。`),
    flush(`单位负责人：${f.person}　　审核：${f.person2}　　制表：${f.rarePerson}`),
  );
  return blocks;
};
