import { describe, expect, it } from 'vitest';
import { mentionAt, mentionsOf, readReport } from '../../../server/core/index.ts';
import { valueIn } from '../../../server/core/report/questions.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { reportText } from '../../support/reports.ts';

type Options = Parameters<typeof reportText>[0];

/** The cells that the number at `│` is a figure of, `record:column` each; undefined where it is none. */
function cellsAt(words: string, options: Options = {}): string[] | undefined {
  const text = reportText({ edition: '2021', year: 2023, ...options }).replace(
    /(一、总体情况\n+)/u,
    (title) => `${title}${words}\n\n`,
  );
  const offset = text.indexOf('│');
  const mention = mentionAt(readReport(text.replace('│', '')), offset);
  return mention?.cells.map(({ record, template }) => `${record.id}:${template.column}`);
}

describe('a number in the text leads to its cell', () => {
  it.each(DIALECTS)('in %s', (dialect) => {
    expect(cellsAt('本年度共收到政府信息公开申请│1697件。', { dialect })).toEqual(['1:total']);
  });

  it.each([
    ['全年新收政府信息公开申请│12件，均已答复。', ['1:total']],
    ['收到政府信息公开申请12件，上年结转│4件，办结1695件。', ['2:total']],
    ['收到政府信息公开申请12件，办结│1,695件。', ['3.7:total']],
    ['收到政府信息公开申请12件，结转下年度办理│６件。', ['4:total']],
    ['依申请公开方面，予以公开12件，部分公开│83件。', ['3.2:total']],
    ['因本机关不掌握相关政府信息等无法提供│3件。', ['3.4.1:total', '3.4.2:total', '3.4.3:total']],
    ['其中自然人申请│325件。', ['1:natural-person']],
    ['被申请行政复议│10件，被提起行政诉讼14件。', ['reconsideration:total']],
    ['被申请行政复议10件，被提起行政诉讼│14 件。', ['direct-suit:total', 'suit-after-reconsideration:total']],
    ['行政复议10件，其中结果维持│1件。', ['reconsideration:upheld']],
    ['现行有效行政规范性文件│45件。', ['20.1/行政规范性文件:3']],
  ] as const)('%s', (words, cells) => {
    expect(cellsAt(words)).toEqual(cells);
  });

  it('where two cells may be meant, to those it is the sum of', () => {
    expect(cellsAt('全年共受理政府信息公开申请│1701件。')).toEqual(['1:total', '2:total']);
    expect(cellsAt('全年共受理政府信息公开申请│1697件。')).toEqual(['1:total']);
  });
});

describe('a number leads nowhere', () => {
  it.each([
    ['that no word says anything of', '开展培训│12次，参加人员300人。'],
    ['of other things received', '全年收到网民留言│248条，提案85件。'],
    ['of other things received in the same unit', '全年收到提案│85件，均已办复。'],
    ['about which it is not sure of which of two matters', '复议10件、诉讼14件中，结果维持│3件。'],
    ['that is a share', '政府信息公开申请办结│100%。'],
    ['that is about so many', '收到政府信息公开申请│1500余件。'],
    ['of a notice', '按照国办公开办函〔2021〕│30号文件要求编制。'],
    ['behind another number', '收到政府信息公开申请12件次│3件。'],
  ])('%s', (_, words) => {
    expect(cellsAt(words)).toBeUndefined();
  });

  it('of a table that is there twice', () => {
    const text = `收到政府信息公开申请10件。\n\n${reportText()}\n${reportText()}`;
    expect(mentionAt(readReport(text), text.indexOf('10件'))).toBeUndefined();
  });
});

it('a cell leads to all numbers that it is in', () => {
  const text = reportText({ edition: '2021', year: 2023 }).replace(
    /(一、总体情况\n+)/u,
    '$1收到政府信息公开申请1697件，被提起行政诉讼14件。行政诉讼比上年多3件。\n\n',
  );
  const report = readReport(text);
  const suit = report.tables.flatMap((table) => valueIn(table, 'direct-suit', 'total') ?? [])[0];
  expect(suit && mentionsOf(report, suit).map(({ span }) => text.slice(span.start, span.end))).toEqual(['14', '3']);
});
