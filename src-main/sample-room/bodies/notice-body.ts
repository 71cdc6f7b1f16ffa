import { heading, paragraph } from '../document-blocks.ts';
import { personName } from '../sample-vocabulary.ts';
import { figure, nearDay, subjectOf, type BodyContext, type BodyWriter } from './body-context.ts';

function measure({ facts: f, random: r }: BodyContext): readonly [string, string] {
  return r.pick<() => readonly [string, string]>([
    () => ['加强组织领导', `成立由局长${f.person}任组长，副局长${f.person2}、${f.person3}任副组长，各科室和${f.irrigation}、${f.reservoir}管理单位负责人为成员的领导小组，办公室设在${r.pick(['局办公室', '规划建设科', '农村供水总站'])}，具体负责日常协调。`],
    () => ['明确时间步骤', `${nearDay(f, 0)}至${nearDay(f, 12)}为动员部署阶段，${nearDay(f, 13)}至${nearDay(f, 45)}为组织实施阶段，${nearDay(f, 46)}至${nearDay(f, 58)}为检查总结阶段。各单位应于每阶段结束后${r.int(2, 4)}个工作日内报送书面小结和统计表。`],
    () => ['突出工作重点', `${f.town}、${f.town2}等乡镇要围绕${f.village}、${f.village2}等${r.int(4, 18)}个重点村，抓好渠道清淤${figure(r, 6, 68, 1)}公里、机井维修${r.int(8, 90)}眼、安装水表${r.int(120, 1900)}块，做到任务到人、措施到位。`],
    () => ['规范文件材料', `活动中形成的方案、名册、照片、签到表和影像资料，由${personName(r)}同志专人收集，按“谁形成、谁整理”的原则于${nearDay(f, r.int(60, 90))}前向局档案室移交，做到齐全完整、目录清楚，并附电子文本。`],
    () => ['落实保障经费', `所需经费${f.amount2Wan}万元，从${f.year}年${r.pick(['部门预算公用经费', '水利建设基金', '水资源费返还'])}中列支，由财务科统一核算，任何单位不得向群众摊派。`],
    () => ['严格考核奖惩', `实行百分制考核，其中组织领导${r.int(10, 20)}分、工作进度${r.int(30, 40)}分、质量效果${r.int(30, 40)}分。得分90分以上为优秀，低于60分的取消年度评先资格，并由主要负责人向局党组作出书面检查。`],
    () => ['做好宣传引导', `通过县电视台、广播站和“${f.river}之声”专栏开展宣传，悬挂横幅${r.int(20, 180)}条，发放宣传单${r.int(8, 90) * 100}份，在${f.village}集市设置咨询台，由水政监察人员现场解答群众关心的水价、饮水和移民补助问题。`],
    () => ['坚守安全底线', `对${f.station}、${f.plant}等重点部位的供电线路、氯气间和启闭设备逐一检查，填写《安全检查记录表》，隐患整改率达到100%，节假日实行领导带班，带班电话62${r.int(10000, 99999)}。`],
  ])();
}

/** Housekeeping: notices, plans of action, commendations, offices and duties. */
export const writeNoticeBody: BodyWriter = (context) => {
  const { item, facts: f, random: r } = context;
  if (/表彰/.test(item.title)) {
    const people = Array.from({ length: r.int(12, 26) }, () => personName(r));
    return [
      paragraph(`${f.year - 1}年，全县水利系统干部职工认真贯彻县委、县政府决策部署，完成水利投资${figure(r, 2200, 16800, 1)}万元，治理河道${figure(r, 8, 64, 1)}公里，解决${figure(r, 0.6, 4.8, 2)}万人饮水安全问题，夺取了抗御${nearDay(f, -r.int(180, 240))}暴雨洪水的胜利，涌现出一批先进典型。经研究，决定予以表彰：`),
      heading('一、先进集体'), paragraph(`${[f.town, f.town2].map((town) => `${town}水利站`).join('、')}、${f.irrigation}管理所、${f.station}、${f.plant}。`),
      heading('二、先进个人'), paragraph(`${people.join('　')}`),
      paragraph(`希望受表彰的单位和个人珍惜荣誉、再创佳绩。全县水利干部职工要以先进为榜样，学习${people[0] ?? f.person}同志连续${r.int(8, 26)}年坚守${f.reservoir}的敬业精神，为加快青石水利发展作出新的贡献。`),
    ];
  }
  const measures = new Map<string, string>();
  const wanted = r.int(2, 6);
  for (let attempt = 0; measures.size < wanted && attempt < 40; attempt += 1) {
    const [name, text] = measure(context);
    measures.set(name, text);
  }
  return [
    paragraph(r.pick([
      `为${r.pick(['进一步加强管理', '规范工作程序', '贯彻落实上级会议精神', '提高工作效率和服务水平'])}，经研究，现就${subjectOf(item)}有关事项${item.documentType === '函' ? '函商' : '通知'}如下，请结合${f.town}实际一并贯彻。`,
      `根据安澜市水利局《关于${f.year}年水利重点工作的安排意见》（安水发〔${f.year}〕${r.int(1, 9)}号）要求，结合我县实际，就${subjectOf(item)}提出如下要求：`,
      `${f.year}年是${r.pick(['水利建设任务较重的一年', '承上启下的关键一年', '深化水利改革的重要一年'])}。为确保${subjectOf(item)}取得实效，经${nearDay(f, -r.int(2, 9))}局务会议研究，特作如下安排：`,
    ])),
    ...[...measures].flatMap(([name, text], index) => [heading(`${'一二三四五六七八'[index] ?? ''}、${name}`), paragraph(text)]),
    paragraph(item.documentType === '函' ? `盼复。联系人：${f.person3}，联系电话：62${r.int(10000, 99999)}。` : `请各单位于${nearDay(f, r.int(5, 15))}前将贯彻情况报局${r.pick(['办公室', '规划建设科'])}，联系人：${f.rarePerson}。`),
    ...(r.chance(0.3) ? [{
      kind: 'table' as const, caption: `附件：任务分解及责任人一览表`, unit: '',
      columns: [{ head: '任务', share: 3, align: 'left' as const }, { head: '责任单位', share: 2, align: 'left' as const }, { head: '责任人', share: 1.1, align: 'centre' as const }, { head: '完成时限', share: 1.4, align: 'centre' as const }],
      rows: [`${f.village}渠道清淤`, `${f.village2}机井维修`, `${f.station}设备保养`, `${f.plant}水质检测`, '资料汇总与归档', '宣传报道', `${f.reservoir}管护经费落实`].slice(0, r.int(4, 7)).map((task, index) =>
        [task, r.pick([`${f.town}水利站`, '规划建设科', '农村供水总站', '办公室', `${f.irrigation}管理所`]), personName(r), nearDay(f, 10 + index * r.int(3, 9))]),
    }] : []),
  ];
};
