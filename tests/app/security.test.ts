import { expect, test } from '@playwright/test';

import { launchApp } from '../support/app.ts';

test('probe', async () => {
  const program = await launchApp({ args: ['--sample'] });
  await program.ready();
  console.log(await program.app.evaluate(({ BrowserWindow }) => {
    const w = BrowserWindow.getAllWindows()[0]!;
    return JSON.stringify((w.webContents as any).getLastWebPreferences());
  }));
  console.log(await program.app.evaluate(async ({ net }) => {
    const out: unknown[] = [];
    for (const u of ['app://glossator/index.html', 'app://glossator/..%2f..%2fpackage.json', 'app://other/index.html', 'http://127.0.0.1:9/', 'file:///etc/passwd', 'https://example.org'])
      try { const r = await net.fetch(u); out.push([u, r.status, r.headers.get('content-security-policy')]); } catch (e) { out.push([u, String(e)]); }
    return JSON.stringify(out, null, 1);
  }));
  await program.close();
});
