import { heading, paragraph } from '../document-blocks.ts';
import { TOWNS } from '../sample-vocabulary.ts';
import { figure, nearDay, subjectOf, townTable, type BodyContext, type BodyWriter } from './body-context.ts';

function condition({ facts: f, random: r }: BodyContext): string {
  return r.pick([
    `${f.project}所在区域原有水利设施建于20世纪${r.pick(['五', '六', '七'])}十年代，经过${r.int(28, 52)}年运行，工程老化失修，渠道渗漏严重，水的利用系数只有0.${r.int(38, 49)}，`
    + `遇干旱年份${f.village}、${f.village2}两村${f.areaMu}亩耕地得不到有效灌溉，群众要求整治的呼声强烈。`,
    `经现场查勘，${f.village}段存在的主要问题：一是断面淤积，平均淤深${figure(r, 0.4, 1.9, 1)}米；二是护岸坍塌${r.int(4, 23)}处，累计长${r.int(120, 940)}米；`
    + `三是${r.int(2, 9)}座涵闸启闭设备锈蚀，无法正常运用。汛期一旦发生超标准洪水，直接威胁${f.people}人的生命财产安全。`,
    `${f.town}${f.village}地处${f.river}左岸，现有${r.int(210, 860)}户${f.people}人，长期饮用浅层地下水，氟含量${figure(r, 1.3, 3.2, 1)}毫克每升，超过国家生活饮用水卫生标准，`
    + `${f.year - 1}年入冬以来又有${r.int(3, 17)}眼水井干枯，群众生活用水十分困难。`,
    `该工程自${f.year - r.int(18, 41)}年投入运行以来，累计灌溉农田${figure(r, 12, 160, 1)}万亩次，为${f.town}粮食生产作出了贡献。但由于资金不足，多年来只作应急修补，`
    + `大坝下游坡出现散浸，放水涵洞漏水，溢洪道未衬砌，经${f.designer}鉴定为三类坝。`,
  ]);
}

function scale({ facts: f, random: r }: BodyContext): string {
  return r.pick([
    `主要建设内容：整治渠道${f.lengthKm}公里，采用C${r.pick([20, 25])}混凝土现浇衬砌，厚${r.pick([8, 10, 12])}厘米；新建、改建渠系建筑物${f.count}座，其中分水闸${r.int(2, 9)}座、`
    + `人行便桥${r.int(1, 6)}座、放水口${r.int(8, 40)}处；铺设PE管道${figure(r, 0.8, 12, 2)}公里，配套量水设施${r.int(2, 14)}台套。`,
    `主要建设内容：治理河道${f.lengthKm}公里，新筑浆砌石护岸${r.int(600, 4800)}米，加高培厚堤防${r.int(300, 2900)}米，清淤${figure(r, 1.2, 18, 2)}万立方米，`
    + `新建穿堤涵管${r.int(2, 11)}座。工程设计防洪标准为${r.pick([10, 20])}年一遇，建筑物级别为${r.pick(['4', '5'])}级。`,
    `主要建设内容：大坝上游坡干砌块石护坡${r.int(1200, 6800)}平方米，坝体充填灌浆${r.int(900, 5200)}米，溢洪道拓宽衬砌${r.int(60, 260)}米，更换闸门及启闭机${r.int(1, 4)}台套，`
    + `增设水位、渗压观测设施${r.int(3, 18)}处，改善防汛公路${figure(r, 0.6, 5.8, 1)}公里。`,
    `主要建设内容：新打深井${r.int(1, 6)}眼，建${r.pick([50, 100, 150, 200])}立方米蓄水池${r.int(1, 4)}座，安装净水消毒设备${r.int(1, 3)}套，铺设输配水管网${figure(r, 6, 62, 2)}公里，`
    + `入户安装${r.int(240, 1900)}户。工程建成后日供水能力${r.int(120, 1800)}立方米，水质达到国家标准。`,
  ]);
}

function money({ facts: f, random: r }: BodyContext): string {
  const share = r.int(45, 75);
  return `工程${r.pick(['总投资', '概算总投资', '估算总投资'])}${f.amountWan}万元，其中建筑工程费${(Number(f.amountWan) * 0.68).toFixed(2)}万元，`
    + `机电及金属结构设备费${(Number(f.amountWan) * 0.14).toFixed(2)}万元，临时工程费${(Number(f.amountWan) * 0.05).toFixed(2)}万元，独立费用和预备费${(Number(f.amountWan) * 0.13).toFixed(2)}万元。`
    + `资金来源：申请中央和省级补助占${share}%，县级配套占${95 - share}%，其余5%由${f.town}及受益村组织群众投工投劳解决。`;
}

function schedule({ facts: f, random: r }: BodyContext): string {
  const start = r.int(18, 70);
  return r.pick([
    `工程计划于${nearDay(f, start)}开工，总工期${r.int(4, 14)}个月，${f.month > 6 ? '次年' : '当年'}汛前完成主体工程。施工期间要避开灌溉用水高峰，确需停水的，须提前${r.int(3, 10)}天告知沿线群众。`,
    `本工程实行项目法人责任制、招标投标制、建设监理制和合同管理制，由${f.person}同志任项目法人代表，${f.person2}同志任技术负责人，质量监督由安澜市水利工程质量监督站负责。`,
    `施工用电从${f.village2}变台接引，块石从${f.town}${f.village3}石料场购运，平均运距${figure(r, 2, 16, 1)}公里，砂石骨料就近在${f.river}河滩经批准的采区开采。`,
  ]);
}

function benefit({ facts: f, random: r }: BodyContext): string {
  return `工程建成后，可${r.pick(['恢复', '新增', '改善'])}灌溉面积${f.areaMu}亩，年增产粮食${figure(r, 8, 96, 1)}万公斤，年节水${f.volumeWan}万立方米，`
    + `保护${f.village}、${f.village2}、${f.village3}等村${f.people}人和耕地${r.int(60, 700) * 10}亩，经济内部收益率${figure(r, 8.2, 16.9, 2)}%，社会效益和生态效益明显。`;
}

const REQUESTS = ['特此请示，请予批准。', '以上请示妥否，请批示。', '当否，请批复。', '妥否，请予审批为盼。'] as const;

/** Works: requests, approvals and reports on reservoirs, canals, river banks and drinking water. */
export const writeProjectBody: BodyWriter = (context) => {
  const { item, facts: f, random: r } = context;
  const subject = subjectOf(item);
  if (item.documentType === '批复') {
    const asked = `报来的《关于${subject}的请示》收悉。${r.pick(['经研究', '根据专家组审查意见', '经现场核查并组织专家评审'])}，现批复如下：`;
    return [
      paragraph(asked), heading(`一、${r.pick(['原则同意', '同意', '基本同意'])}${subject}。`), paragraph(condition(context)),
      heading('二、建设规模与主要内容'), paragraph(scale(context)), heading('三、投资与资金来源'), paragraph(money(context)),
      ...(r.chance(0.6) ? [heading('四、工期与管理'), paragraph(schedule(context))] : []),
      paragraph(`接文后，请抓紧做好施工图设计、招标和施工准备，严格按批准的规模、标准和概算组织实施，不得擅自变更。工程完工后${r.int(2, 6)}个月内及时申请竣工验收，并将全部技术资料整理归档。`),
      paragraph('此复。'),
    ];
  }
  const blocks = [
    paragraph(r.pick([
      `为${r.pick(['加快补齐农田水利短板', '确保工程安全运行', '解决群众生产生活用水困难', '提高防洪保安能力'])}，${item.responsible}会同${f.town}人民政府、${f.designer}，于${nearDay(f, -r.int(12, 60))}`
      + `至${nearDay(f, -r.int(3, 10))}对${f.project}进行了查勘论证，现将有关情况${item.documentType === '请示' ? '请示' : '报告'}如下：`,
      `根据澜江省水利厅${f.year - 1}年全省水利建设会议精神和县委、县政府的部署，${f.project}已列入${f.year}年度建设计划。现将${subject}有关事项${item.documentType === '函' ? '函告' : '汇报'}如下：`,
    ])),
    heading('一、基本情况'), paragraph(condition(context)), heading('二、建设内容'), paragraph(scale(context)),
    heading('三、投资概算与资金筹措'), paragraph(money(context)),
    ...(r.chance(0.8) ? [heading('四、组织实施'), paragraph(schedule(context))] : []),
    ...(r.chance(0.7) ? [heading('五、效益分析'), paragraph(benefit(context))] : []),
    paragraph(item.documentType === '请示' ? r.pick(REQUESTS) : item.documentType === '函' ? '请予支持并函复。' : '特此报告。'),
  ];
  if (r.chance(0.5)) {
    blocks.push(townTable(context, `附件：${f.project}投资与工程量分解表`, '单位：万元、立方米', [
      { head: '投资', min: 6, max: 180, digits: 2 }, { head: '土方', min: 300, max: 9800 }, { head: '砌石', min: 60, max: 2400 }, { head: '混凝土', min: 40, max: 1300 },
    ], r.int(5, TOWNS.length)));
  }
  return blocks;
};
