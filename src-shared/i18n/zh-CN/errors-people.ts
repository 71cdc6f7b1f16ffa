import type { peopleErrors } from '../../errors/people.ts';
import type { ErrorWordsFor } from '../error-words.ts';

export const peopleErrorWords: ErrorWordsFor<typeof peopleErrors> = {
  PEOPLE_NOT_SIGNED_IN: { what: '还没有登录。', action: '请先登录。' },
  PEOPLE_SESSION_LOCKED: { what: '屏幕因闲置已锁定。', kept: '已确认的内容都已保存。', action: '请输入口令解锁后继续。' },
  PEOPLE_SESSION_ENDED: { what: '登录已失效。', kept: '已确认的内容都已保存。', action: '请重新登录。' },
  PEOPLE_NOT_ALLOWED: { what: '您的角色不能做这件事（{{action}}）。', kept: '没有改变任何内容。', action: '如确有需要，请联系管理员调整角色。' },
  PEOPLE_SIGN_IN_REFUSED: { what: '用户名或口令不正确。', action: '请检查输入法和大小写后重试。' },
  PEOPLE_SIGN_IN_PAUSED: { what: '连续多次口令错误，该账户暂停登录。', action: '请在 {{seconds}} 秒后再试，或请管理员重设口令。' },
  PEOPLE_NAME_TAKEN: { what: '用户名“{{name}}”已被使用。', kept: '没有写入任何内容。', action: '请换一个用户名。' },
  PEOPLE_NOT_FOUND: { what: '没有找到这个人员账户。', action: '请刷新列表后重试。' },
  PEOPLE_CHANGED_MEANWHILE: { what: '这个账户刚被别人修改过。', kept: '您的修改没有写入。', action: '请查看最新内容后再改。' },
  PEOPLE_ALREADY_SET_UP: { what: '管理员已经建立，不能再次初始化。', kept: '原有账户没有改变。', action: '请用已有账户登录。' },
  PEOPLE_LAST_ADMINISTRATOR: { what: '这是最后一个可用的管理员，不能停用或取消管理员角色。', kept: '账户没有改变。', action: '请先指定另一位管理员。' },
  PEOPLE_AUDITOR_APART: { what: '审计员不能同时担任其他角色。', kept: '没有写入任何内容。', action: '请为审计另设一个账户。' },
};
