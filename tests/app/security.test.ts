import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { isSandboxed } from '../../scripts/launch.mjs';
import { root } from '../../scripts/project.mjs';
import type { TestApp } from '../support/app.ts';
import { dataSwitch, launchApp } from '../support/app.ts';
import { tryEverything } from '../support/connection-attempts.ts';
import { newProjectFile } from '../support/project-file.ts';
import { familyOf, networkSockets } from '../support/sockets.ts';
import { test as base } from '../support/temporary-folder.ts';

const PAGE = 'app://glossator/index.html';

/** One program for all: none of these tests may change anything in it. */
const test = base.extend<{ page: Page }, { program: TestApp }>({
  program: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'glossator-'));
      const program = await launchApp({ projectPath: newProjectFile(folder) });
      await program.ready();
      await use(program);
      await program.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  page: async ({ program }, use) => use(program.page),
});

test.describe('the window', () => {
  test('runs its page isolated, sandboxed and without Node', async ({ program, page }) => {
    const preferences = await program.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const contents: object | undefined = window?.webContents;
      // Electron's own types do not tell of this one.
      return (contents as { getLastWebPreferences(): object }).getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    });
    const found = await page.evaluate(() => ({
      bridge: Object.keys(window.bridge).sort(),
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
    }));
    expect(found).toEqual({ bridge: ['invoke', 'subscribe'], node: [] });
  });

  test('has a policy without anything unsafe but style attributes', async ({ program }) => {
    const policy = await program.app.evaluate(async ({ net }, address) => {
      const { headers } = await net.fetch(address);
      return headers.get('content-security-policy') ?? '';
    }, PAGE);
    const directives = new Map(
      policy.split('; ').map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources.join(' ')];
      }),
    );
    expect(directives.get('style-src-attr')).toBe("'unsafe-inline'");
    directives.delete('style-src-attr');
    expect([...directives.values()].join(' ')).not.toContain('unsafe');
    expect(directives.get('default-src')).toBe("'none'");
    expect(directives.get('script-src')).toBe("'self'");
    expect(directives.get('connect-src')).toBe("'none'");
    expect([...directives.values()].join(' ')).not.toMatch(/\*|https?:|wss?:|file:|blob:/);
  });

  test('applies that policy: no inline script, no eval, no style element', async ({ page }) => {
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'document.body.dataset.ran = "script"';
      document.body.append(script);
      const style = document.createElement('style');
      style.textContent = 'body { outline-style: dotted }';
      document.head.append(style);
      const evaluated = await new Promise((resolve) => {
        // What the inspector runs itself may do more, so this is done a moment later.
        setTimeout(() => {
          try {
            resolve(String(Reflect.construct(Function, ['return 1'])));
          } catch {
            resolve('refused');
          }
        });
      });
      return {
        script: document.body.dataset.ran ?? 'refused',
        outline: getComputedStyle(document.body).outlineStyle,
        evaluated,
      };
    });
    expect(ran).toEqual({ script: 'refused', outline: 'none', evaluated: 'refused' });
  });

  test('never leaves its page', async ({ folder }) => {
    // A program of its own: Playwright goes on waiting for navigations that were refused.
    const program = await launchApp({ projectPath: newProjectFile(folder) });
    await program.ready();
    for (const address of [
      'https://example.org/',
      'http://127.0.0.1:9/',
      'file:///etc/passwd',
      'data:text/html,<p>elsewhere</p>',
      'app://glossator/assets/elsewhere.html',
      'javascript:document.body.remove()',
    ]) {
      const script = `{
        const link = document.createElement('a');
        link.href = ${JSON.stringify(address)};
        document.body.append(link);
        link.click();
        window.location.href = link.href;
        new Promise((resolve) => setTimeout(resolve, 200));
      }`;
      const shown = await program.app.evaluate(async ({ BrowserWindow }, leaving) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        await contents?.executeJavaScript(leaving);
        const isThere: unknown = await contents?.executeJavaScript(
          "document.querySelector('gl-app') !== null",
        );
        return [contents?.getURL(), isThere];
      }, script);
      expect(shown, address).toEqual([PAGE, true]);
    }
    expect(program.page.url()).toBe(PAGE);
    await program.close();
  });

  test('opens no other window and embeds nothing', async ({ program, page }) => {
    const opened = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = 'https://example.org/';
      const view = document.createElement('webview');
      view.setAttribute('src', 'https://example.org/');
      document.body.append(frame, view);
      return [window.open('https://example.org/'), window.open('about:blank'), window.open()];
    });
    expect(opened).toEqual([null, null, null]);
    await sleep(300);
    expect(program.app.windows()).toHaveLength(1);
    const hosts = page.frames().map((frame) => frame.url());
    expect(hosts.filter((url) => url.startsWith('http'))).toEqual([]);
  });

  test('gets no permission', async ({ page }) => {
    const answers = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'];
      const states = names.map(async (name) => {
        const { state } = await navigator.permissions.query({ name: name as PermissionName });
        return state;
      });
      const media = navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      );
      return Promise.all([...states, Notification.requestPermission(), media]);
    });
    expect(new Set(answers)).toEqual(new Set(['denied']));
  });
});

test.describe('the network', () => {
  test('is out of reach for the page, by every way a page has', async ({ page }) => {
    const reached: string[] = [];
    const server = createServer((request, response) => {
      reached.push(request.url ?? '');
      response.end();
    });
    server.on('connection', () => reached.push('a connection'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const outcome = await page.evaluate(tryEverything, port);
    await sleep(1_000);
    server.close();
    expect(reached).toEqual([]);
    expect(outcome).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
  });

  test('and the file system cannot be read through the page', async ({ page }) => {
    const outcome = await page.evaluate(async () => {
      const addresses = ['file:///etc/hostname', 'app://glossator/..%2f..%2fpackage.json'];
      return Promise.all(
        addresses.flatMap((address) => [
          fetch(address).then(
            () => 'read',
            () => 'refused',
          ),
          new Promise((resolve) => {
            const image = new Image();
            image.onload = () => resolve('read');
            image.onerror = () => resolve('refused');
            image.src = address;
          }),
        ]),
      );
    });
    expect(new Set(outcome)).toEqual(new Set(['refused']));
  });

  test('is refused below the policy too', async ({ program }) => {
    const outcomes = await program.app.evaluate(async ({ net }) => {
      const addresses = ['http://127.0.0.1:9/', 'https://example.org/', 'ftp://example.org/'];
      return Promise.all(
        addresses.map((address) =>
          net.fetch(address).then(
            ({ status }) => `answered ${status}`,
            (error: unknown) => String(error),
          ),
        ),
      );
    });
    for (const outcome of outcomes) expect(outcome).toMatch(/ERR_BLOCKED_BY_CLIENT|ERR_UNKNOWN/);
  });

  test('serves the bundle and nothing beside it', async ({ program }) => {
    const statuses = await program.app.evaluate(async ({ net }) => {
      const addresses = [
        'app://glossator/index.html',
        'app://glossator/',
        'app://glossator/..%2fmain%2findex.cjs',
        'app://glossator/%2e%2e/%2e%2e/package.json',
        'app://glossator/..%5c..%5cpackage.json',
        'app://other/index.html',
      ];
      const answers = addresses.map(async (address) => (await net.fetch(address)).status);
      return Promise.all(answers);
    });
    expect(statuses).toEqual([200, 404, 404, 404, 404, 404]);
  });

  test('is never touched: the program has no socket to it', async ({ folder }) => {
    // Playwright speaks to the program through sockets of its own, so here it is left alone.
    const { GLOSSATOR_RUNTIME: runtime } = process.env;
    if (runtime === undefined) throw new Error('GLOSSATOR_RUNTIME names no Electron.');
    const args = [root, newProjectFile(folder), dataSwitch(join(folder, 'data'))];
    const child = spawn(runtime, [...(isSandboxed ? [] : ['--no-sandbox']), ...args], {
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    try {
      // Its first seconds, with the check and the backup that follow the first picture.
      const sockets: string[] = [];
      let family: number[] = [];
      for (let look = 0; look < 16; look += 1) {
        await sleep(250);
        family = familyOf(child.pid ?? 0);
        sockets.push(...family.flatMap(networkSockets));
      }
      expect(family.length).toBeGreaterThan(2);
      expect(sockets).toEqual([]);
    } finally {
      child.kill('SIGTERM');
      await ended;
    }
  });
});

test.describe('calls', () => {
  const mark = { documentId: 1, labelId: 1, fragments: [{ start: 0, end: 3 }] };

  for (const [what, channel, body] of [
    ['an unknown call', 'annotations.destroy', mark],
    ['a call of the wrong shape', 'annotations.create', { ...mark, fragments: 'all' }],
    ['a call with more than was agreed', 'annotations.create', { ...mark, personId: 2 }],
    ['a call by a name every object has', 'toString', {}],
  ] as const) {
    test(`${what} is refused and changes nothing`, async ({ page }) => {
      const invoke = ([name, given]: readonly [string, unknown]) =>
        window.bridge.invoke(name, given);
      const refused = await page.evaluate(invoke, [channel, body] as const);
      expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
      const marks = await page.evaluate(async () => {
        const answer = await window.bridge.invoke('annotations.ofDocument', { documentId: 1 });
        return JSON.stringify(answer);
      });
      expect(marks).toBe('{"ok":true,"value":{}}');
    });
  }

  test('a frame inside the page has no bridge to call by', async ({ page }) => {
    const found = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const inner = frame.contentWindow;
      return inner === null ? 'no frame' : 'bridge' in inner;
    });
    expect(found).toBe(false);
  });
});
