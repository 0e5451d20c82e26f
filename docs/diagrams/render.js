// Draws every diagram of a folder as a PNG: node render.js FOLDER OUTPUT
// CHROMIUM names the browser, SCALE the pixels of one diagram unit; SVG=1 writes an SVG, too.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

const [folder, output] = process.argv.slice(2);
const margin = 30;
const viewer = fileURLToPath(new URL('dist/bpmn-viewer.production.min.js', import.meta.resolve('bpmn-js/package.json')));

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
try {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.bpmn'))) {
    const page = await browser.newPage();
    await page.setContent('<body style="margin:0"><div id="diagram" style="height:100vh"></div></body>');
    await page.addScriptTag({ path: viewer });
    const svg = await page.evaluate(async (xml) => {
      const drawing = new window.BpmnJS({ container: '#diagram' });
      const { warnings } = await drawing.importXML(xml);
      if (warnings.length) throw new Error(warnings.map((w) => w.message).join('\n'));
      return (await drawing.saveSVG()).svg;
    }, readFileSync(join(folder, file), 'utf8'));
    const [x, y, width, height] = /viewBox="([^"]+)"/.exec(svg)[1].split(' ').map(Number);
    const box = [x - margin, y - margin, width + 2 * margin, height + 2 * margin].map(Math.round);
    const framed = svg
      .replace(/width="[^"]+" height="[^"]+" viewBox="[^"]+"/, `width="${box[2]}" height="${box[3]}" viewBox="${box.join(' ')}"`);
    await page.setViewport({ width: box[2], height: box[3], deviceScaleFactor: Number(process.env.SCALE ?? 1.5) });
    await page.setContent(`<body style="margin:0;background:white">${framed}</body>`);
    const target = join(output, basename(file, '.bpmn'));
    await page.screenshot({ path: `${target}.png` });
    if (process.env.SVG) writeFileSync(`${target}.svg`, framed);
    await page.close();
    console.log(`${target}.png`);
  }
} finally {
  await browser.close();
}
