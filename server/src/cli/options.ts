// Options that several commands share.

import type { Option } from './args.ts';

export const configOption: Option = {
  name: 'config',
  value: 'FILE',
  says: {
    en: 'the policy to use for all documents, instead of the nearest .mcm.yaml',
    'zh-cn': '对所有文档使用该策略文件，而不是最近的 .mcm.yaml',
  },
};

export const nowOption: Option = {
  name: 'now',
  value: 'TIME',
  says: {
    en: 'check as if it were this instant, such as 2026-11-20T00:00:00Z',
    'zh-cn': '以该时刻为“现在”，例如 2026-11-20T00:00:00Z',
  },
};

export const langOption: Option = {
  name: 'lang',
  value: 'LANG',
  oneOf: ['en', 'zh-cn'],
  says: {
    en: 'language of messages: en or zh-cn; else that of the policy or the shell',
    'zh-cn': '消息语言：en 或 zh-cn；默认随策略或 shell',
  },
};
