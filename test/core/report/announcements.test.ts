import { describe, expect, it } from 'vitest';
import { readReport } from '../../../server/core/index.ts';
import { isAnnouncement } from '../../../server/core/report/announcements.ts';

const announces = (text: string) => isAnnouncement(readReport(text), { start: 0, end: text.length });

describe('a line announces a table', () => {
  it.each(['办理情况如下：', '具体情况见下表。', '详见表', '2020年办理情况如下表', '（单位：件）', '单位:万元'])(
    '%s',
    (text) => {
      expect(announces(text)).toBe(true);
    },
  );
});

describe('a line says more', () => {
  it.each([
    '本年度未发生行政复议。',
    '办理情况如下：新收3件，办结3件。',
    '（单位：县档案局办公室主任）',
    `${'按照统一部署，'.repeat(9)}具体如下：`,
  ])('%s', (text) => {
    expect(announces(text)).toBe(false);
  });
});
