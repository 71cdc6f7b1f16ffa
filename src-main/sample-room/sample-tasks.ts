import type { SampleBox } from './sample-boxes.ts';
import type { SampleItem } from './sample-items.ts';

export interface SampleTask {
  readonly title: string;
  /** UTC instant; tasks lie on both sides of now, as they do in a working room. */
  readonly dueAt: string | null;
  /** Sign-in name of the person who is to do it, or null for anybody. */
  readonly assignee: string | null;
  readonly screen: 'today' | 'receive' | 'catalogue' | 'digitise' | 'find' | 'stacks' | 'climate' | 'settings';
  /** What to open there: the index of an item or box of the sample, or a room's code. */
  readonly target: { readonly kind: 'item' | 'box'; readonly index: number } | { readonly kind: 'room'; readonly code: string } | null;
}

const HOUR_MS = 3_600_000;

/** Twelve duties 待办 around `now` (UTC instant): two overdue, three for today, the others within the next weeks. */
export function buildSampleTasks(now: string, items: readonly SampleItem[], boxes: readonly SampleBox[]): SampleTask[] {
  const due = (hours: number): string => {
    const at = new Date(Date.parse(now) + hours * HOUR_MS);
    at.setUTCMinutes(0, 0, 0);
    return at.toISOString();
  };
  const year = new Date(Date.parse(now)).getUTCFullYear();
  // A task is read over shoulders: only papers without a classification are named in it.
  const open = items.filter((item) => item.classification === 'public');
  const find = (test: (item: SampleItem) => boolean): SampleItem => open.find(test) ?? items[0] as SampleItem;
  const itemTarget = (item: SampleItem): SampleTask['target'] => ({ kind: 'item', index: item.index });
  const boxFromEnd = (fromEnd: number): SampleTask['target'] => {
    const box = boxes.at(-fromEnd);
    return box ? { kind: 'box', index: box.index } : null;
  };
  const withAttachment = find((item) => item.attachments.length > 0 && item.year > 2015);
  const worn = find((item) => /水渍|虫蛀|缺损|褪色/.test(item.note));
  const accounts = find((item) => item.recordGroup === 'KU');
  const plan = find((item) => item.title.includes('预案'));
  return [
    { title: `${worn.title}：${worn.note}，登记修裱并补拍`, dueAt: due(-50), assignee: 'wangxie', screen: 'digitise', target: itemTarget(worn) },
    { title: '2024年度文书档案装盒，清理积存', dueAt: due(-20), assignee: 'zhoumin', screen: 'catalogue', target: null },
    { title: `盒 BX${String(boxes.length).padStart(6, '0')} 等3盒待上架，核对盒脊起止件号`, dueAt: due(3), assignee: 'hezhe', screen: 'stacks', target: boxFromEnd(1) },
    { title: `接收办公室移交的${year - 1}年度归档文件，按清册逐页点收`, dueAt: due(5), assignee: 'zhoumin', screen: 'catalogue', target: null },
    { title: '2号库房温湿度探头曾中断，检查接线并做一次人工对照', dueAt: due(7), assignee: 'gaofeng', screen: 'climate', target: { kind: 'room', code: '2' } },
    { title: `${withAttachment.archivalCode} 附件未随文归档，向原科室催交`, dueAt: due(26), assignee: 'zhoumin', screen: 'catalogue', target: itemTarget(withAttachment) },
    { title: '1号库房除湿机更换滤网、清理接水盘', dueAt: due(30), assignee: 'gaofeng', screen: 'climate', target: { kind: 'room', code: '1' } },
    { title: `调阅申请：审计组查阅${accounts.year}年会计凭证，只许阅览室内使用`, dueAt: due(48), assignee: 'linjing', screen: 'find', target: itemTarget(accounts) },
    { title: `补录《${plan.title}》主题词并核对密级`, dueAt: due(72), assignee: 'wangxie', screen: 'catalogue', target: itemTarget(plan) },
    { title: '电动密集架季度保养：导轨除尘、试急停按钮', dueAt: due(120), assignee: 'gaofeng', screen: 'stacks', target: null },
    { title: '抽检5%已扫描页：清晰度、缺页、顺序，填抽检记录', dueAt: due(170), assignee: 'linjing', screen: 'digitise', target: null },
    { title: '备份离线保存一份到县档案馆，登记介质编号', dueAt: due(300), assignee: 'shenli', screen: 'settings', target: null },
  ];
}
