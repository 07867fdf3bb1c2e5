import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DocumentLinkRequest } from 'vscode-languageserver';
import { DIALECTS } from '../../server/core/tables/table.ts';
import { reportText } from '../support/reports.ts';
import { TestClient } from './client.ts';
import { ENGINE } from './engine.ts';
import { rangeOf } from './texts.ts';

const URI = 'file:///report.md';
const BASE = 'file:///extension/docs/rules';
const TOOLTIPS = { textDocument: { documentLink: { tooltipSupport: true } } };

describe.each(DIALECTS)('in a report in %s', (dialect) => {
  it('a notice that is cited leads to the page about notices', async () => {
    const text = citing('国办公开办函〔2019〕60号和云政发〔2020〕8号', dialect);
    expect(await links(text)).toEqual([
      { range: rangeOf(text, '国办公开办函〔2019〕60号'), target: `${BASE}/wrong-notice.md` },
    ]);
  });
});

describe('a link', () => {
  it('says of which edition the notice is, where the client shows that', async () => {
    const [link] = await links(citing('国办公开办函〔2021〕30号'), TOOLTIPS);
    expect(link?.tooltip).toBe('2021年版格式的文件，适用年度见说明页');
  });

  it('leads to a page that there is', async () => {
    const [link] = await links(citing('国办公开办函〔2021〕30号'));
    const page = link?.target?.replace(BASE, 'docs/rules') ?? '';
    expect(existsSync(new URL(`../../${page}`, import.meta.url))).toBe(true);
  });

  it('is given in reports only', async () => {
    expect(await links('转发国办公开办函〔2021〕30号。\n')).toEqual([]);
  });
});

function citing(notice: string, dialect: (typeof DIALECTS)[number] = 'pipe'): string {
  return reportText({ dialect }).replace('统计期限', `报告按照${notice}编制。统计期限`);
}

async function links(text: string, capabilities = {}) {
  const client = TestClient.inProcess(ENGINE);
  await client.initialise(capabilities, { initializationOptions: { ruleDocsBase: BASE } });
  client.open(URI, text);
  return (await client.ask(DocumentLinkRequest.type, { textDocument: { uri: URI } })) ?? [];
}
