import fc from 'fast-check';
import { decode } from '../../server/workspace/decode.ts';
import { encodeGb18030 } from '../../server/workspace/gb18030.ts';
import { plantedTexts } from '../faults/planted-texts.ts';
import { APPLICATIONS, APPLICATIONS_HEADER, DISCLOSURE, EDITIONS, OUTCOME_LABELS, SECTIONS } from '../support/form.ts';
import { reportText } from '../support/reports.ts';

/** One way to make texts that nobody thought of. */
export interface Kind {
  readonly name: string;
  /** How many of a hundred texts are of this kind: fewer of those that take longer. */
  readonly share: number;
  readonly texts: () => fc.Arbitrary<string>;
}

/** UTF-16 units of every sort, lone surrogates and control characters among them. */
const anyUnit = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }),
  fc.integer({ min: 0, max: 0x7f }),
  fc.integer({ min: 0x4e00, max: 0x9fff }),
  fc.integer({ min: 0xd800, max: 0xdfff }),
  fc.constantFrom(0, 9, 10, 13, 0x85, 0xa0, 0x200b, 0x2028, 0x3000, 0xfeff, 0xfffd),
);

const anyText = fc
  .array(anyUnit, { maxLength: 60 })
  .map((units) => units.map((unit) => String.fromCharCode(unit)).join(''));

const LABELS = [
  ...EDITIONS.flatMap((edition) => DISCLOSURE[edition].flatMap(({ header, labels }) => [...header, ...labels])),
  ...EDITIONS.flatMap((edition) => APPLICATIONS[edition].flatMap(([, ...path]) => path)),
  ...APPLICATIONS_HEADER.kinds,
  ...[APPLICATIONS_HEADER.corner, APPLICATIONS_HEADER.applicants, APPLICATIONS_HEADER.person],
  ...[APPLICATIONS_HEADER.organisations, APPLICATIONS_HEADER.total],
  ...OUTCOME_LABELS,
  ...['行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉', '信息内容', '第二十条第（一）项', '第二十条第（八）项'],
];

const LINE_ENDS = ['\n', '\r\n', '\r', '\n\n', '\r\n\r\n', '\n \n', '\f\n', '\u2028'];

const SEPARATORS = ['|', ' | ', '\t', '\n\t', '| |', '||', '\\|', ' |\n| ', '|\n', '\n|', '\t\t', '\n\n\t', '\u3000'];

const TAGS = [
  ...[
    '<table>',
    '</table>',
    '<tr>',
    '</tr>',
    '<td>',
    '</td>',
    '<th>',
    '</th>',
    '<TABLE border=1>',
    '<table',
    '<td',
    '</td',
  ],
  ...['<td rowspan="2">', '<td colspan=3>', '<td rowspan=0>', '<td colspan="-1">', '<td rowspan=99999 colspan=99999>'],
  ...[
    "<td colspan='x'>",
    '<td rowspan=',
    '<td rowspan="1e9">',
    '<td data-rowspan=2 rowspan=3>',
    '<tr><td>',
    '</td><td>',
    '</td></tr>',
  ],
  ...[
    '<br>',
    '<p>',
    '<b>',
    '</b>',
    '<!-- ',
    '-->',
    '<!--image-->',
    '<',
    '>',
    '&nbsp;',
    '&#',
    '&#x4e00;',
    '&#1114112;',
    '&amp;lt;',
  ],
];

const MARKS = [
  ...['--- | ---', '| --- | --- |', '|:-:|-:|', '---', '```\n', '~~~\n', '**', '# ', '## ', '> ', '- ', '1. ', '\\'],
  ...[
    '[未收取]{.underline}',
    '[](#_Toc123456)',
    '_GoBack',
    '![](media/image1.png)',
    'PAGE \\* MERGEFORMAT',
    '错误!未找到引用源。',
  ],
  ...['\ufffd', '\u0001', '\u0007', '- 3 -', '第3页', '（续表）', '××', '20××年', '（机关全称）', '（文字描述）'],
];

const PROSE = [
  ...[
    '云岭县档案局2024年政府信息公开工作年度报告',
    '2024年政府信息公开年度报告',
    '二〇二三年',
    '2020年',
    '２０２１年',
    '2019年1月1日至2019年12月31日',
  ],
  ...[
    '现公布云岭县档案局2024年政府信息公开工作年度报告。',
    '统计期限自2024年1月1日起至2024年12月31日止。',
    '情况如下：',
    '（单位：件）',
  ],
  ...[
    '国办公开办函〔2021〕30号',
    '国办公开办函〔2019〕60号',
    '本年度未收取政府信息公开信息处理费。',
    '收费',
    '无',
    '无。',
    '。',
    '，',
  ],
  ...['云岭县档案局', '2025年1月20日', '2025-01-20', '我们不断，', '公开了信息，内容', '一、', '（一）', '六、'],
];

const number = fc.oneof(
  { weight: 6, arbitrary: fc.nat(30).map(String) },
  fc.constantFrom(
    '',
    ' ',
    '/',
    '-',
    '—',
    '１２',
    '1,234',
    '1，2',
    '-3',
    '+5',
    '1.5',
    '无',
    'o',
    '12件',
    '3（其中1件）',
    '99999999999999',
    '123456789012345678',
  ),
);

const fragment = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LABELS) },
  { weight: 8, arbitrary: number },
  { weight: 8, arbitrary: fc.constantFrom(...SEPARATORS) },
  { weight: 4, arbitrary: fc.constantFrom(...LINE_ENDS) },
  { weight: 4, arbitrary: fc.constantFrom(...TAGS) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 2, arbitrary: fc.constantFrom(...PROSE) },
  { weight: 2, arbitrary: fc.constantFrom(...SECTIONS).map((title) => `\n${title}\n`) },
  { weight: 1, arbitrary: anyText },
);

/** A line of one label and some numbers, so that soups hold more rows of the form than chance would give. */
const row = fc
  .tuple(
    fc.constantFrom(...LABELS),
    fc.array(number, { minLength: 1, maxLength: 10 }),
    fc.constantFrom('pipe', 'tabs', 'html', 'lines', 'bars'),
  )
  .map(([label, numbers, dialect]) => {
    const cells = [label, ...numbers];
    switch (dialect) {
      case 'pipe':
        return `\n| ${cells.join(' | ')} |`;
      case 'tabs':
        return `\n${cells.join('\t')}`;
      case 'bars':
        return `\n${cells.join(' | ')}`;
      case 'lines':
        return `\n\n\t${cells.join('\n\t')}`;
      default:
        return `<tr><td>${cells.join('</td><td>')}</td></tr>`;
    }
  });

const soup = fc
  .array(fc.oneof({ weight: 3, arbitrary: fragment }, { weight: 1, arbitrary: row }), { maxLength: 40 })
  .map((parts) => parts.join(''));

/** One change to a text, its place in thousandths of the whole. */
interface Change {
  readonly at: number;
  readonly length: number;
  readonly insert: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.integer({ min: 0, max: 9999 }),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40), fc.nat(400)),
  insert: fc.oneof(fc.constant(''), fragment, row, fragment),
});

function changed(text: string, changes: readonly Change[]): string {
  let result = text;
  for (const { at, length, insert } of changes) {
    const start = Math.floor((at / 9999) * result.length);
    result = result.slice(0, start) + insert + result.slice(start + length);
  }
  return result;
}

/** Reports with one fault each, of every sort. */
function edited(): fc.Arbitrary<string> {
  const texts = plantedTexts(5).map(({ text }) => text);
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(change, { maxLength: 8 }))
    .map(([text, changes]) => changed(text, changes));
}

type Damage = readonly [at: number, byte: number];

/** Bytes as they come, and those of a report in some encoding with a few of them damaged; what cannot be read is ''. */
function decodedBytes(): fc.Arbitrary<string> {
  const utf8 = new TextEncoder();
  const report = reportText({ edition: '2021' });
  const encoded = [
    utf8.encode(report),
    encodeGb18030(report),
    new Uint8Array([0xff, 0xfe, ...Buffer.from(report, 'utf16le')]),
  ];
  const damage = fc.array(fc.tuple(fc.nat(9999), fc.nat(255)), { maxLength: 4 });
  const damaged = fc.tuple(fc.constantFrom(...encoded), damage).map(([bytes, places]) => withDamage(bytes, places));
  const marked = fc
    .tuple(fc.constantFrom([], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]), fc.uint8Array({ maxLength: 60 }))
    .map(([mark, bytes]) => new Uint8Array([...mark, ...bytes]));
  return fc
    .oneof({ weight: 9, arbitrary: marked }, { weight: 1, arbitrary: damaged })
    .map((bytes) => decode(bytes))
    .map((decoded) => (decoded.kind === 'text' ? decoded.text : ''));
}

function withDamage(bytes: Uint8Array, places: readonly Damage[]): Uint8Array {
  const result = bytes.slice();
  for (const [at, byte] of places) result[Math.floor((at / 10000) * result.length)] = byte;
  return result;
}

/** Every kind of text. */
export const KINDS: readonly Kind[] = [
  { name: 'any characters', share: 40, texts: () => anyText },
  { name: 'bytes', share: 38, texts: decodedBytes },
  { name: 'soup', share: 19, texts: () => soup },
  { name: 'edited reports', share: 3, texts: edited },
];
