import { heading, paragraph } from '../document-blocks.ts';
import { personName } from '../sample-vocabulary.ts';
import { figure, nearDay, subjectOf, type BodyContext, type BodyWriter } from './body-context.ts';

const POSTS = ['办公室副主任', '规划建设科科长', '水政监察大队大队长', '清河灌区管理所所长', '龙潭水库管理处副主任', '财务科副科长', '防汛抗旱办公室副主任', '农村供水总站站长', '水土保持站站长'] as const;

function life({ facts: f, random: r }: BodyContext, name: string): string {
  const born = f.year - r.int(27, 58);
  return `${name}，${r.pick(['男', '女'])}，汉族，${born}年${r.int(1, 12)}月出生，${r.pick(['中共党员，', '', '群众，'])}${r.pick(['大学本科', '大专', '中专', '大学本科，工学学士'])}学历，`
    + `${born + r.int(18, 24)}年${r.int(7, 9)}月参加工作，现任${r.pick(POSTS)}，${r.pick(['助理工程师', '工程师', '高级工程师', '技术员'])}。`;
}

function appointment(context: BodyContext): string[] {
  const { facts: f, random: r } = context;
  const names = [f.person, f.person2, f.person3, personName(r), personName(r)].slice(0, r.int(3, 5));
  return names.map((name) => `${name}同志任${r.pick(POSTS)}${r.chance(0.3) ? '（试用期一年）' : ''}${r.chance(0.5) ? `，免去其${r.pick(POSTS)}职务` : ''}；`);
}

/** Posts, titles, pay, retirement, discipline. */
export const writePersonnelBody: BodyWriter = (context) => {
  const { item, facts: f, random: r } = context;
  const { title } = item;
  if (title.includes('任免') || title.includes('任')) {
    if (/任免|站长/.test(title)) {
      return [
        paragraph(`经${nearDay(f, -r.int(2, 15))}局党组会议研究${r.chance(0.5) ? '，并报县委组织部同意' : ''}，决定：`),
        ...appointment(context).map(paragraph),
        paragraph(`以上同志的任职时间从${nearDay(f, 0)}起计算，请于${nearDay(f, r.int(5, 12))}前办理工作交接，档案、账目、公章和固定资产交接清单一式三份报人事科备查。`),
        ...(r.chance(0.6) ? [paragraph(`${life(context, f.person)}`), paragraph(life(context, f.person2))] : []),
      ];
    }
  }
  if (title.includes('处分')) {
    return [
      paragraph(life(context, f.person)),
      paragraph(`${f.year - 1}年${r.int(3, 11)}月，${f.person}同志在负责${f.project}现场管理期间，未按规定对${f.contractor}报送的第${r.int(2, 9)}期工程量进行复核，致使多计土方${r.int(120, 980)}立方米，多结算工程款${figure(r, 0.8, 6.4, 2)}万元。问题发现后，多结款项已全部追回。`),
      paragraph(`${f.person}同志能够主动说明情况，认识错误态度较好。根据《行政机关公务员处分条例》和《事业单位工作人员处分暂行规定》有关条款，经局党组${nearDay(f, -r.int(1, 9))}会议研究，决定给予${f.person}同志${title.includes('记过') ? '行政记过' : '行政警告'}处分，处分期${title.includes('记过') ? '十二个月' : '六个月'}。`),
      paragraph('如不服本决定，可自收到本决定之日起三十日内向县人力资源和社会保障部门申请复核。'),
    ];
  }
  if (title.includes('退休') || title.includes('薪级') || title.includes('聘任')) {
    const name = /退休/.test(title) ? f.rarePerson : f.person;
    return [
      paragraph(`你单位《关于${name}同志${/退休/.test(title) ? '退休' : /聘任/.test(title) ? '专业技术职务聘任' : '正常晋升薪级工资'}的请示》收悉。${life(context, name)}`),
      paragraph(/退休/.test(title)
        ? `根据国务院国发〔1978〕104号文件规定，同意${name}同志从${f.year}年${f.month}月起退休。工龄${r.int(30, 41)}年，退休前职务工资${r.int(480, 1650)}元、级别工资${r.int(620, 2380)}元，退休费按${r.pick([85, 88, 90])}%计发，月退休费${figure(r, 1450, 4680, 1)}元。`
        : `经审核，同意其月增资${figure(r, 28, 196, 1)}元，薪级由${r.int(11, 30)}级调整为${r.int(31, 42)}级，从${f.year}年${r.pick([1, 7, 10])}月起执行，增资部分在你单位工资总额内列支。`),
      paragraph('请按规定办理工资变动和社会保险手续，有关审批表装入本人档案。此复。'),
    ];
  }
  if (title.includes('考核')) {
    return [
      paragraph(`按照县委组织部、县人社局的统一安排，我局成立了由${f.person}任组长的考核工作小组，于${nearDay(f, -r.int(8, 26))}至${nearDay(f, -r.int(1, 7))}采取个人述职、民主测评、科室鉴定、领导评定的方式，对全局${r.int(96, 168)}名工作人员进行了${f.year - 1}年度考核。`),
      paragraph(`经考核，${[f.person2, f.person3, personName(r), personName(r), personName(r), personName(r)].join('、')}等${r.int(12, 22)}名同志为优秀等次；称职（合格）${r.int(80, 140)}名；基本称职${r.int(0, 2)}名；${r.int(1, 4)}名同志因病假超过半年或新录用试用期未满，不定等次。`),
      paragraph(`考核结果已于${nearDay(f, -3)}在局公示栏公示五个工作日，未接到异议。优秀等次人员每人发给一次性奖金${r.pick([500, 800, 1000, 1200])}元。特此报告。`),
    ];
  }
  return [
    paragraph(`因工作需要，经${nearDay(f, -r.int(3, 20))}局务会议研究，现就${subjectOf(item)}有关事项${item.documentType === '请示' ? '请示' : '通知'}如下：`),
    heading('一、基本情况'), paragraph(`我局核定事业编制${r.int(120, 182)}名，现有在编人员${r.int(96, 160)}名，其中具有中级以上职称的${r.int(18, 46)}名，50岁以上的占${r.int(32, 48)}%，基层站所专业技术力量不足的矛盾比较突出。${life(context, f.person)}`),
    heading('二、具体安排'), paragraph(`岗位要求为${r.pick(['水利工程', '农业水利工程', '水文与水资源', '给水排水', '会计学'])}专业，年龄${r.pick([30, 35, 40])}周岁以下，报到（培训）时间${nearDay(f, r.int(10, 40))}，地点${r.pick(['县水利局三楼会议室', '清河灌区管理所', '市水利职工学校'])}，由${f.person2}同志负责联络，${figure(r, 0.2, 3.6, 2)}万元费用从职工教育经费中列支。`),
    heading('三、有关要求'), paragraph(`各单位要在${nearDay(f, r.int(3, 9))}前将名单、身份证和学历证书复印件报人事科，逾期不予受理。参加人员要安排好本职工作，遵守纪律，结束后${r.int(3, 10)}日内提交书面小结。`),
    paragraph(item.documentType === '请示' ? '妥否，请批示。' : '特此通知。'),
  ];
};
