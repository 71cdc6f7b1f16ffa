import { heading, paragraph } from '../document-blocks.ts';
import { figure, nearDay, subjectOf, townTable, type BodyContext, type BodyWriter } from './body-context.ts';

function finding({ facts: f, random: r }: BodyContext): string {
  return r.pick([
    `${f.village}段${f.canal}桩号${r.int(0, 9)}+${r.int(100, 990)}至${r.int(10, 16)}+${r.int(100, 990)}混凝土衬砌板开裂${r.int(6, 88)}块，伸缩缝填料脱落，渗漏水使渠外${r.int(3, 46)}亩耕地受渍，主要原因是基础处理不到位。`,
    `${f.reservoir}值班记录不完整，${nearDay(f, -r.int(6, 30))}至${nearDay(f, -r.int(1, 5))}缺记水位${r.int(3, 11)}次；坝顶路面有宽${r.int(2, 9)}毫米的纵向裂缝一条，长${figure(r, 4, 46, 1)}米，启闭机钢丝绳锈蚀。`,
    `${f.project}施工单位${f.contractor}质检员未到岗，混凝土配合比现场无称量记录，抽检试块${r.int(3, 18)}组，${r.int(1, 3)}组强度低于设计值；监理日志与施工日志日期不符。`,
    `${f.station}${r.int(1, 4)}号机组轴承温度达${r.int(68, 86)}摄氏度，配电柜无绝缘垫，灭火器${r.int(2, 8)}具超过检验有效期，进水池拦污栅变形，护栏缺损${r.int(3, 22)}米。`,
    `${f.river}${f.town}段发现乱堆乱放${r.int(2, 16)}处约${r.int(40, 1600)}立方米、违章建筑${r.int(1, 7)}处${r.int(30, 680)}平方米，${f.village2}养殖场距河岸不足${r.int(20, 80)}米，粪污直排，群众反映强烈。`,
    `${f.plant}加氯间通风不良，余氯检测每日仅${r.int(1, 2)}次，清水池人孔未加锁，水源井周围${r.int(8, 28)}米内有${r.pick(['旱厕', '化肥仓库', '垃圾堆放点'])}；管网漏损率${figure(r, 14, 38, 1)}%，${f.village3}末梢水压不足。`,
    `档案资料方面，${f.project}缺少征地协议${r.int(1, 6)}份和隐蔽工程影像资料，竣工图未加盖竣工图章，${f.person2}保管的${f.year - 1}年监理月报仅有${r.int(5, 10)}期。`,
  ]);
}

/** Inspections, investigations, bulletins on progress. */
export const writeInspectionBody: BodyWriter = (context) => {
  const { item, facts: f, random: r } = context;
  const findings = new Set<string>();
  const wanted = r.int(3, 6);
  for (let attempt = 0; findings.size < wanted && attempt < 30; attempt += 1) findings.add(finding(context));
  return [
    paragraph(r.pick([
      `${nearDay(f, -r.int(8, 22))}至${nearDay(f, -r.int(1, 6))}，由${f.person}带队，抽调${r.int(4, 11)}名技术人员组成${r.int(2, 4)}个检查组，采取听汇报、看现场、查资料的办法，对${f.town}、${f.town2}等${r.int(3, 12)}个乡镇${r.int(8, 46)}处工程进行了检查。现将${subjectOf(item)}有关情况${item.documentType === '通报' ? '通报' : '报告'}如下：`,
      `接到${r.pick([`${f.village}村民${f.person3}等${r.int(3, 38)}人联名来信`, '县政府督查室转办件', `市水利局${f.month}月份明察暗访反馈意见`, `${f.designer}提交的阶段成果`])}后，我局高度重视，${f.person2}立即带领有关人员赶赴${f.village}调查核实。现将${subjectOf(item)}情况汇报如下：`,
    ])),
    heading('一、总体情况'), paragraph(`截至${nearDay(f, -1)}，应检${r.int(40, 68)}处，实检${r.int(28, 40)}处，合格率${figure(r, 76, 98.6, 1)}%。${f.project}累计完成投资${f.amount2Wan}万元，占年度计划的${figure(r, 28, 97, 1)}%，${f.town}、${f.irrigation}管理所进度较快，${f.town2}因征地滞后进度低于全县平均水平${r.int(6, 28)}个百分点。`),
    heading('二、发现的问题'), ...[...findings].map((text, index) => paragraph(`${index + 1}.${text}`)),
    heading('三、处理意见'), paragraph(`对以上${findings.size}个问题逐一建立台账，由${f.town}水利站和${f.contractor}限期整改，${nearDay(f, r.int(6, 25))}前报送整改报告并附照片；其中第${r.int(1, findings.size)}项由${f.person}现场督办，投入维修费${figure(r, 0.3, 14, 2)}万元。${nearDay(f, r.int(28, 48))}组织复查，仍不合格的${r.pick(['扣减年度考核分', '停止拨付后续资金', '约谈主要负责人', '记入市场主体信用档案'])}。`),
    ...(r.chance(0.55) ? [townTable(context, '检查结果汇总表', '单位：处、个、%', [
      { head: '检查数', min: 2, max: 14 }, { head: '问题数', min: 0, max: 11 }, { head: '已整改', min: 0, max: 9 }, { head: '得分', min: 71, max: 98, digits: 1 },
    ], r.int(6, 12))] : []),
    ...(item.documentType === '报告' ? [paragraph('特此报告。')] : []),
  ];
};
