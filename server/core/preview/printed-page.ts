import { blocksAsHtml, escaped } from './html.ts';
import type { Preview } from './preview.ts';

/**
 * A preview as a page of its own, without any script, which prints on A4 as the official form does: black borders,
 * merged cells, each table as wide as the page, and no marks of problems. Encoding: UTF-8.
 */
export function printedPage(preview: Preview): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(preview.title)}</title>
<style>
${STYLE}</style>
</head>
<body>
${blocksAsHtml(preview, { locale: 'zh', interactive: false })}
</body>
</html>
`;
}

/** The measures of official documents (GB/T 9704-2012) as far as they suit a page with tables. */
const STYLE = `@page { size: A4 portrait; margin: 25mm 20mm; }
body { max-width: 170mm; margin: 10mm auto; padding: 0 5mm; color: #000; background: #fff; font: 14pt/1.75 FangSong, FangSong_GB2312, STFangsong, "Noto Serif CJK SC", serif; }
h1 { margin: 0 0 18pt; font: bold 20pt/1.5 SimSun, STSong, "Noto Serif CJK SC", serif; text-align: center; }
h2, h3 { margin: 12pt 0 6pt; font: bold 15pt/1.6 SimHei, STHeiti, "Noto Sans CJK SC", sans-serif; text-indent: 2em; break-after: avoid; }
h3 { font-size: 14pt; }
p { margin: 0; text-align: justify; text-indent: 2em; overflow-wrap: break-word; }
p.sign-off { text-align: right; text-indent: 0; }
.table { margin: 8pt 0 14pt; }
table { width: 100%; border-collapse: collapse; font: 10.5pt/1.35 SimSun, STSong, "Noto Serif CJK SC", serif; }
th, td { padding: 3pt 2pt; border: 0.75pt solid #000; font-weight: normal; text-align: center; vertical-align: middle; overflow-wrap: anywhere; }
th[scope="row"] { text-align: left; }
td, th[scope="col"] { min-width: 2.2em; }
td { overflow-wrap: normal; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
@media print { body { max-width: none; margin: 0; padding: 0; } }
`;
