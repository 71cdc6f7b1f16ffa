import type { VolumeKind } from '#shared/domain/volume-kind.ts';

export interface SamplePaper {
  readonly title: string;
  /** YYYYMMDD */
  readonly date: string;
  readonly pageCount: number;
  readonly documentType?: string;
  readonly carrier?: string;
  readonly custom?: Readonly<Record<string, string>>;
}

export interface SampleVolume {
  readonly recordGroup: 'KJ' | 'ZP' | 'ZY';
  readonly classCode: string;
  readonly kind: VolumeKind;
  /** The project that it lies in, by its title. */
  readonly project: string | null;
  readonly title: string;
  /** 户号 of a customer file. */
  readonly subject: string;
  readonly year: number;
  readonly retention: 'Y' | 'D30';
  readonly papers: readonly SamplePaper[];
}

export interface SampleSubject {
  readonly kind: 'customer' | 'event';
  readonly name: string;
  readonly account: string | null;
  readonly phone: string | null;
  readonly note: string;
}

/** The fonds whose records lie in volumes: projects, customer files, an album. */
export const DOSSIER_FONDS = {
  code: 'Z120', name: '青石县清河灌区管理所', startYear: 1978, endYear: null,
  history: '清河灌区1977年建成通水，设计灌溉面积6.2万亩。1978年5月成立清河灌区管理所，隶属县水利局，负责渠系管护、配水和水费计收。2016年至2018年实施续建配套与节水改造工程。',
} as const;

const PROJECT = '清河灌区续建配套与节水改造工程';
const PHOTO = { photoPlace: '清河镇南干渠渠首', photographer: '李国栋' };
const paper = (title: string, date: string, pageCount: number, more: Partial<SamplePaper> = {}): SamplePaper => ({ title, date, pageCount, ...more });
const drawing = (title: string, date: string): SamplePaper => paper(title, date, 1, { documentType: '图纸', carrier: '蓝图' });
const photograph = (title: string, negativeNumber: string, personNames = ''): SamplePaper =>
  paper(title, '20180612', 1, { documentType: '', carrier: '照片', custom: { ...PHOTO, photoEvent: '南干渠改造工程通水', negativeNumber, ...(personNames !== '' && { personNames }) } });

const ofProject = (title: string, year: number, papers: readonly SamplePaper[]): SampleVolume => ({ recordGroup: 'KJ', classCode: 'JJ', kind: 'volume', project: PROJECT, title, subject: '', year, retention: 'Y', papers });

/** Water users, each with 户号, telephone, irrigated area in 亩 and the year in which the file was opened. */
const USERS = [
  ['清河镇石桥头村用水户协会', '10400101', '0571-5551201', 1820, 2016], ['清河镇南营村用水户协会', '10400102', '0571-5551202', 1465, 2016],
  ['利民粮食种植专业合作社', '10400215', '13957150021', 640, 2017], ['青石县利民粮食合作社', '10400233', '13957150021', 640, 2019],
  ['青石县绿源蔬菜有限公司', '10400307', '0571-5552310', 310, 2018], ['张喆', '10400418', '13806510418', 42, 2019],
] as const;

/** Projects, volumes and albums with their papers, in the order in which they are numbered. */
export const SAMPLE_VOLUMES: readonly SampleVolume[] = [
  ofProject('前期文件', 2016, [
    paper('关于清河灌区续建配套与节水改造工程可行性研究报告的批复', '20160318', 9, { documentType: '批复' }), paper('清河灌区续建配套与节水改造工程初步设计报告', '20160620', 86, { documentType: '报告' }), drawing('清河灌区工程总平面布置图', '20160620'),
  ]),
  ofProject('施工文件', 2017, [
    paper('南干渠防渗衬砌工程施工组织设计', '20170210', 48), paper('南干渠防渗衬砌工程隐蔽工程验收记录', '20170915', 24), paper('混凝土试块抗压强度检测报告', '20171020', 17, { documentType: '报告' }), drawing('南干渠典型断面图', '20170210'),
  ]),
  ofProject('竣工验收文件', 2018, [
    drawing('南干渠改造工程竣工图（一）', '20180530'), drawing('南干渠改造工程竣工图（二）', '20180530'), paper('清河灌区续建配套与节水改造工程竣工验收鉴定书', '20180625', 22), paper('清河灌区续建配套与节水改造工程竣工决算审计报告', '20180712', 31, { documentType: '报告' }),
  ]),
  {
    recordGroup: 'ZP', classCode: '', kind: 'album', project: null, title: '南干渠改造工程通水照片册', subject: '', year: 2018, retention: 'Y',
    papers: [photograph('通水仪式会场全景', 'D18-001'), photograph('县领导启动闸门', 'D18-002', '左起：陈建国、王德明、李国栋'), photograph('渠水进入石桥头村斗渠', 'D18-003'), photograph('受益农户代表发言', 'D18-004', '张喆')],
  },
  ...USERS.map(([name, account, , mu, year]): SampleVolume => ({
    recordGroup: 'ZY', classCode: 'YS', kind: 'customerFile', project: null, title: name, subject: account, year, retention: 'D30',
    papers: [paper(`${name}农业用水申请表`, `${year}0301`, 2, { documentType: '' }), paper(`${name}农业用水合同（${mu}亩）`, `${year}0320`, 6, { documentType: '合同' }), paper(`${name}量水设施安装验收单`, `${year}0415`, 1, { documentType: '' })],
  })),
];

/** 灌溉面积 of a water user, by 户号. */
export const IRRIGATED_MU: ReadonlyMap<string, string> = new Map(USERS.map(([, account, , mu]) => [account, String(mu)]));

/** The same telephone stands in two files: a pair for the clerk to look into. */
export const SAMPLE_SUBJECTS: readonly SampleSubject[] = [
  ...USERS.map(([name, account, phone]): SampleSubject => ({ kind: 'customer', name, account, phone, note: '' })),
  { kind: 'event', name: '南干渠改造工程通水', account: null, phone: null, note: '2018年6月12日，清河镇南干渠渠首。' },
];
export const SAMPLE_EVENT_TITLES: readonly string[] = ['清河灌区续建配套与节水改造工程竣工验收鉴定书', '南干渠改造工程竣工图（一）', '通水仪式会场全景', '县领导启动闸门', '南干渠改造工程通水纪实', '通水纪念铜牌'];

/** Papers of the same event that stand by themselves: a video and an object. */
export const SINGLE_RECORDS = [
  { recordGroup: 'LX', ...paper('南干渠改造工程通水纪实', '20180612', 1, { documentType: '', carrier: '磁带', custom: { photoPlace: PHOTO.photoPlace, durationMinutes: '26', recordingFormat: 'DVCAM', carrierCount: '1' } }) },
  { recordGroup: 'SW', ...paper('通水纪念铜牌', '20180612', 1, { documentType: '', carrier: '实物', custom: { carrierMaterial: '金属', carrierCount: '1' } }) },
] as const;
