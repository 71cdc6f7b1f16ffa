import { heading, paragraph } from '../document-blocks.ts';
import { figure, nearDay, townTable, type BodyContext, type BodyWriter } from './body-context.ts';

function achievement({ facts: f, random: r }: BodyContext): readonly [string, string] {
  return r.pick<() => readonly [string, string]>([
    () => ['工程建设', `全年开工建设各类水利工程${r.int(26, 240)}处，完成投资${f.amountWan}万元，完成土石方${figure(r, 18, 160, 1)}万立方米。${f.project}已完成主体工程，${f.reservoir}除险加固通过蓄水安全鉴定，新增有效灌溉面积${f.areaMu}亩，改善灌溉面积${figure(r, 0.6, 4.2, 2)}万亩。`],
    () => ['防汛抗旱', `汛期平均降雨${figure(r, 380, 760, 1)}毫米，${r.pick(['较常年偏多', '较常年偏少'])}${r.int(4, 32)}%。先后启动应急响应${r.int(1, 4)}次，发布预警短信${r.int(1800, 26000)}条，转移群众${r.int(160, 4200)}人，水库塘坝无一垮坝。抗旱浇地${figure(r, 4, 28, 1)}万亩次，为${f.village}等村拉水送水${r.int(60, 900)}车。`],
    () => ['饮水安全', `新建、改造集中供水工程${r.int(6, 38)}处，铺设管道${figure(r, 30, 280, 1)}公里，解决${f.town}、${f.town2}等乡镇${figure(r, 0.8, 5.2, 2)}万人饮水问题，自来水普及率达到${figure(r, 62, 97, 1)}%，${f.plant}出厂水水质合格率${figure(r, 92, 99.8, 1)}%。`],
    () => ['水政水资源', `审批取水许可${r.int(4, 36)}件，征收水资源费${figure(r, 38, 260, 1)}万元，查处水事违法案件${r.int(6, 58)}起，其中立案${r.int(2, 14)}起，清理${f.river}河障${r.int(12, 160)}处，关停非法采砂点${r.int(2, 19)}个。`],
    () => ['灌区管理', `${f.irrigation}全年引水${f.volumeWan}万立方米，灌溉${figure(r, 3, 21, 1)}万亩次，${f.canal}清淤${figure(r, 2, 26, 1)}公里，组建用水户协会${r.int(3, 28)}个，计收水费${figure(r, 22, 190, 1)}万元，征收率${r.int(78, 99)}%。`],
    () => ['队伍建设', `组织各类培训${r.int(6, 24)}期${r.int(120, 860)}人次，${r.int(2, 14)}人取得中高级职称，新招聘专业技术人员${r.int(1, 9)}名。${f.person}被评为全市水利系统先进工作者，${f.station}荣获县级文明单位称号。`],
    () => ['档案与信息化', `接收文书档案${r.int(180, 420)}件、科技档案${r.int(12, 60)}卷、照片${r.int(40, 300)}张，提供利用${r.int(60, 380)}人次；扫描历史档案${r.int(3, 46)}千页，建成${r.int(6, 48)}处水雨情自动测报站点，数据到报率${figure(r, 93, 99.9, 1)}%。`],
    () => ['水土保持', `综合治理水土流失面积${figure(r, 6, 42, 2)}平方公里，营造水土保持林${r.int(800, 9600)}亩，修筑梯田${r.int(300, 4200)}亩，建谷坊${r.int(6, 84)}座，${f.village2}小流域被列为市级示范流域。`],
  ])();
}

/** Year's ends, half-years and plans. */
export const writeSummaryBody: BodyWriter = (context) => {
  const { item, facts: f, random: r } = context;
  const parts = new Map<string, string>();
  const wanted = r.int(4, 8);
  for (let attempt = 0; parts.size < wanted && attempt < 40; attempt += 1) {
    const [name, text] = achievement(context);
    parts.set(name, text);
  }
  const isPlan = item.documentType === '计划';
  return [
    paragraph(`${f.year}年，在县委、县政府的正确领导和上级水利部门的大力支持下，${item.responsible}坚持${r.pick(['人水和谐、科学发展', '建管并重、防治结合', '节水优先、系统治理', '以人为本、服务三农'])}，`
      + `${isPlan ? '围绕年度目标提出以下工作要点' : '较好地完成了各项任务。现将工作情况总结如下'}：`),
    heading(isPlan ? '一、主要任务' : '一、主要工作'),
    ...[...parts].map(([name, text], index) => paragraph(`（${'一二三四五六七八'[index] ?? ''}）${name}。${text}`)),
    heading('二、存在的问题'), paragraph(r.pick([
      `一是县级配套资金到位率仅${r.int(46, 88)}%，影响${f.project}按期完工；二是小型工程管护主体缺位，${f.village}、${f.village3}等处渠道重建轻管；三是专业技术人员年龄偏大，45岁以上占${r.int(48, 71)}%。`,
      `全县仍有${r.int(3, 41)}座小型水库带病运行，${f.town2}山区${figure(r, 0.2, 2.6, 2)}万人饮水标准偏低；${f.river}城区段截污不彻底，水质时有反复；基层站所办公条件简陋，${f.station}职工住房漏雨问题尚未解决。`,
    ])),
    heading(isPlan ? '三、保障措施' : `三、${f.year + 1}年工作打算`), paragraph(`计划投资${figure(r, 1200, 15800, 1)}万元，重点抓好${r.int(3, 9)}项工程：一是完成${f.project}扫尾；二是开工${f.town2}${r.pick(['高效节水灌溉', '集中供水', '河道治理'])}项目；三是实施${f.reservoir}溢洪道改造，${nearDay(f, r.int(60, 140))}前完成前期工作；四是修订工程管理、财务和档案制度，责任落实到${f.person2}、${f.person3}等分管负责人。`),
    ...(r.chance(0.5) ? [townTable(context, `${f.year}年各乡镇水利任务完成情况表`, '单位：万元、公里、亩', [
      { head: '投资', min: 60, max: 1400, digits: 1 }, { head: '渠道', min: 1, max: 28, digits: 1 }, { head: '新增灌溉', min: 60, max: 3400 }, { head: '治理河道', min: 0, max: 12, digits: 1 },
    ], r.int(8, 12))] : []),
  ];
};
