import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect } from '@playwright/test';

import { launchApp } from '../support/app.ts';
import { test } from '../support/temporary-folder.ts';

/** Listens on a free port and notes every request. */
async function listen(
  content: string,
): Promise<{ readonly server: Server; readonly url: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('Content-Type', 'text/html');
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://localhost:${port}/`, asked };
}

test('while developing, only the development server is within reach', async () => {
  const own = await listen('<!doctype html><title>Development</title><p>page</p>');
  const other = await listen('elsewhere');
  const program = await launchApp({ env: { ELECTRON_RENDERER_URL: own.url } });
  await expect(program.page.getByText('page')).toBeVisible();
  const outcome = await program.page.evaluate(async (elsewhere) => {
    const tried = (address: string) =>
      fetch(address).then(
        () => 'reached',
        () => 'refused',
      );
    return [await tried('/again'), await tried(elsewhere), typeof window.bridge.invoke];
  }, other.url);
  expect(outcome).toEqual(['reached', 'refused', 'function']);
  const below = await program.app.evaluate(
    ({ net }, elsewhere) => net.fetch(elsewhere).then(String, String),
    other.url,
  );
  expect(below).toContain('ERR_BLOCKED_BY_CLIENT');
  const shown = await program.app.evaluate(async ({ BrowserWindow }, elsewhere) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    await contents?.executeJavaScript(`window.location.href = ${JSON.stringify(elsewhere)}; 0`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return contents?.getURL();
  }, other.url);
  expect(shown).toBe(own.url);
  expect(own.asked).toContain('/again');
  expect(other.asked).toEqual([]);
  await program.close();
  own.server.close();
  other.server.close();
});
