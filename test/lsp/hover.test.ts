import { describe, expect, it } from 'vitest';
import { type Hover, HoverRequest, MarkupContent } from 'vscode-languageserver';
import { DIALECTS } from '../../server/core/tables/table.ts';
import { type ReportRequest, reportText } from '../support/reports.ts';
import { type Introduction, openedAt } from './pointed.ts';

const MARKDOWN: Introduction = {
  capabilities: { textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } } },
};

/** The hover over what is marked as here, and the range that is marked. */
async function hoverAt(marked: string, introduction?: Introduction) {
  const { client, at, marksOf } = await openedAt(marked, introduction);
  const hover: Hover | null = await client.ask(HoverRequest.type, at);
  return { hover, here: marksOf('here')[0] };
}

/** What the hover says, in plain text. */
async function wordsAt(marked: string, locale = 'zh-cn'): Promise<string | undefined> {
  const { hover } = await hoverAt(marked, { rest: { locale } });
  return MarkupContent.is(hover?.contents) ? hover.contents.value : undefined;
}

function review(cells: Readonly<Record<string, string | number>>, request: ReportRequest = {}): string {
  return reportText({ edition: '2021', ...request, cells: { reconsideration: cells } });
}

describe.each(DIALECTS)('the hover over a value cell in %s', (dialect) => {
  it('says what the cell is, its value and whether it balances, over just its words', async () => {
    const marked = review({ total: '⟦here:10⟧' }, { dialect });
    const { hover, here } = await hoverAt(marked);
    expect(hover).toEqual({
      contents: {
        kind: 'plaintext',
        value:
          '行政复议 × 总计\n数值：10\n✓ 平：10〔总计〕＝1〔结果维持〕＋2〔结果纠正〕＋3〔其他结果〕＋4〔尚未审结〕',
      },
      range: here,
    });
  });

  it('says by how much a sum fails', async () => {
    expect(await wordsAt(review({ total: '⟦here:12⟧' }, { dialect }))).toContain(
      '✗ 不平，相差2：12〔总计〕≠1〔结果维持〕＋2〔结果纠正〕＋3〔其他结果〕＋4〔尚未审结〕（左边12，右边10）',
    );
  });

  it('follows the path through the groups of rows and columns', async () => {
    const marked = reportText({ edition: '2021', dialect, cells: { '3.3.8': { other: '⟦here:22⟧' } } });
    expect(await wordsAt(marked)).toContain(
      '三、本年度办理结果 › （三）不予公开 › 8.属于行政查询事项 × 法人或其他组织 › 其他',
    );
  });
});

describe('the hover', () => {
  it('is Markdown for a client that likes it better, and nothing in a cell is obeyed', async () => {
    const hostile = '⟦here:[a](command:x) <img src=1> **b** `c` $(x) http://a.b &lt;⟧';
    const { hover } = await hoverAt(
      reportText({ dialect: 'tsv', cells: { reconsideration: { total: hostile } } }),
      MARKDOWN,
    );
    expect(hover?.contents).toEqual({
      kind: 'markdown',
      value: [
        '**行政复议 × 总计**',
        '',
        '- “\\[a\\]\\(command\\:x\\)  \\*\\*b\\*\\* \\`c\\` \\$\\(x\\) http\\:\\/\\/a\\.b \\<”不是数字，不参加勾稽计算',
        '- — 未作判断：总计＝结果维持＋结果纠正＋其他结果＋尚未审结（有的格缺失、填的不是件数，或者属于哪一列不能确定）',
      ].join('\n'),
    });
  });

  it('is plain text for a client that likes that better, or knows nothing else', async () => {
    const plain = {
      capabilities: { textDocument: { hover: { contentFormat: ['plaintext' as const, 'markdown' as const] } } },
    };
    for (const introduction of [plain, {}]) {
      const { hover } = await hoverAt(review({ total: '⟦here:10⟧' }), introduction);
      expect(hover?.contents).toMatchObject({ kind: 'plaintext' });
    }
  });

  it('is English for a client that is', async () => {
    expect(await wordsAt(review({ total: '⟦here:12⟧' }), 'en')).toBe(
      '行政复议 × 总计\nValue: 12\n✗ does not balance, by 2: 12 [总计] ≠ 1 [结果维持] + 2 [结果纠正] + 3 [其他结果] + 4 [尚未审结] (left 12, right 10)',
    );
  });

  it('over a label says where the form has it, and how its relations stand', async () => {
    const marked = reportText({ edition: '2021', labels: { '（一）予以公开': '⟦here:（一）予以公开⟧' } });
    expect(await wordsAt(marked)).toBe(
      [
        '三、本年度办理结果 › （一）予以公开',
        '申请办理情况表的行，2021年版格式（国办公开办函〔2021〕30号）',
        '✓ 7项平：三（七）＝三（一）至三（六）各项之和',
        '✓ 1项平：总计＝自然人与五类法人或其他组织之和',
      ].join('\n'),
    );
  });

  it('over a section title says what the edition asks for, over number and wording', async () => {
    const marked = reportText({ edition: '2021', heading: '## ' }).replace(
      '六、其他需要报告的事项',
      '⟦here:六、其他需要报告的事项⟧',
    );
    const { hover, here } = await hoverAt(marked);
    expect(hover?.range).toEqual(here);
    expect(MarkupContent.is(hover?.contents) && hover.contents.value.split('\n')).toEqual([
      '六、其他需要报告的事项',
      '报告其他需要报告的事项（《政府信息公开条例》第五十条第五项）；收取信息处理费的情况也在此处写明，没有收取的同样要写',
      '依据：2021年版格式（国办公开办函〔2021〕30号），适用于2021年度及以后的报告',
    ]);
  });

  it('says nothing over prose', async () => {
    const { hover } = await hoverAt(reportText().replace('库藏目录', '⟦here:库藏目录⟧'));
    expect(hover).toBeNull();
  });
});
