import { heading, paragraph, type DocumentBlock } from '../document-blocks.ts';
import { figure, nearDay, subjectOf, type BodyContext, type BodyWriter } from './body-context.ts';

function accounts({ facts: f, random: r }: BodyContext): DocumentBlock {
  const budget = Number(f.amountWan);
  const entries = ['建筑工程', '机电设备及安装', '金属结构及安装', '临时工程', '勘测设计费', '建设监理费', '建设单位管理费', '征地补偿费', '工程质量检测费', '预备费'].slice(0, r.int(6, 10));
  let planned = 0;
  let spent = 0;
  const rows = entries.map((name, index) => {
    const plan = Number((budget * (index === 0 ? 0.6 : 0.4 / (entries.length - 1)) * (0.85 + r.next() * 0.3)).toFixed(2));
    const cost = Number((plan * (0.82 + r.next() * 0.2)).toFixed(2));
    planned += plan;
    spent += cost;
    return [String(index + 1), name, plan.toFixed(2), cost.toFixed(2), (plan - cost).toFixed(2)];
  });
  rows.push(['', '合　计', planned.toFixed(2), spent.toFixed(2), (planned - spent).toFixed(2)]);
  return {
    kind: 'table', caption: `${f.project}${r.pick(['投资完成情况表', '支出明细表', '竣工决算对照表'])}`, unit: '单位：万元',
    columns: [
      { head: '序号', share: 0.7, align: 'centre' }, { head: '项目', share: 2.2, align: 'left' }, { head: '批复概算', share: 1.3, align: 'right' },
      { head: '实际完成', share: 1.3, align: 'right' }, { head: '节超', share: 1.1, align: 'right' },
    ],
    rows,
  };
}

/** Money: appropriations, progress payments, final accounts, audits. */
export const writeFinanceBody: BodyWriter = (context) => {
  const { item, facts: f, random: r } = context;
  const blocks: DocumentBlock[] = [];
  if (item.documentType === '报告' || /决算/.test(item.title)) {
    blocks.push(
      paragraph(`${f.project}于${f.year - r.int(1, 3)}年${r.int(2, 11)}月开工，${f.year - 1}年${r.int(9, 12)}月完工。${item.responsible}按照《基本建设财务管理规定》，对工程财务收支进行了全面清理，${r.pick(['现报告如下', '有关情况如下'])}：`),
      heading('一、资金到位情况'), paragraph(`工程批复概算${f.amountWan}万元，截至${nearDay(f, -r.int(2, 20))}，到位中央及省级资金${(Number(f.amountWan) * 0.62).toFixed(2)}万元、县级配套${(Number(f.amountWan) * 0.29).toFixed(2)}万元、群众自筹${(Number(f.amountWan) * 0.04).toFixed(2)}万元，到位率${figure(r, 91, 99.6, 1)}%。`),
      heading('二、资金使用情况'), paragraph(`实际完成支出${(Number(f.amountWan) * (0.88 + r.next() * 0.09)).toFixed(2)}万元。资金实行专户存储、专账核算、报账制管理，工程款凭监理签证的价款结算单支付，施工单位${f.contractor}、监理单位${f.supervisor}的合同价款均已按约定留足${r.pick([3, 5])}%质量保证金。`),
      accounts(context),
      heading('三、存在的问题'), paragraph(r.pick([
        `一是部分白条列支，涉及民工工资${figure(r, 0.4, 3.9, 2)}万元，已责成补办手续；二是${f.village}段变更签证滞后；三是档案资料移交不够及时。`,
        `经${f.auditor}审核，核减工程结算价款${figure(r, 1.2, 26, 2)}万元，主要原因是土方运距计算有误和混凝土重复计量，核减部分已从尾款中扣回。`,
      ])),
      paragraph('特此报告。'),
    );
    return blocks;
  }
  blocks.push(
    paragraph(r.pick([
      `根据${f.year - 1}年度结转和${f.year}年预算安排，现就${subjectOf(item)}有关事项明确如下：`,
      `${f.project}由${f.contractor}承建，${f.supervisor}监理，合同价${f.amountWan}万元。为加快工程进度、规范资金管理，现将${subjectOf(item)}有关情况说明如下：`,
    ])),
    heading('一、资金规模'), paragraph(`本次涉及资金${f.amount2Wan}万元，列“${r.pick(['农田水利', '水利工程建设', '防汛', '抗旱', '农村人畜饮水', '水利工程运行与维护'])}”科目，支出功能分类科目编码21303${String(r.int(1, 35)).padStart(2, '0')}，截至目前累计已拨${(Number(f.amountWan) * (0.2 + r.next() * 0.5)).toFixed(2)}万元。`),
    heading('二、支付依据'), paragraph(`经${f.supervisor}现场计量，${nearDay(f, -r.int(20, 45))}至${nearDay(f, -r.int(2, 12))}完成土方开挖${r.int(900, 26000)}立方米、浆砌石${r.int(80, 3800)}立方米、混凝土${r.int(60, 2100)}立方米，质量评定合格，${f.person}、${f.person2}已在价款结算单上签字。`),
    heading('三、管理要求'), paragraph(r.pick([
      `资金必须专款专用，不得用于人员经费、车辆购置和弥补经费缺口。${nearDay(f, r.int(20, 60))}前完成支付进度${r.pick([50, 60, 80])}%，县财政局将会同审计部门开展跟踪检查。`,
      `请按照国库集中支付规定及时办理用款申请，附合同、发票、监理签证和质量检测报告（编号SJ-${f.year}-${r.int(101, 899)}），资料不全的不予受理。`,
    ])),
  );
  if (r.chance(0.65)) blocks.push(accounts(context));
  blocks.push(paragraph(item.documentType === '请示' ? '妥否，请批示。' : item.documentType === '函' ? '特此函复。' : '请遵照执行。'));
  return blocks;
};
