import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { isSandboxed } from '../../scripts/launch.mjs';
import { root } from '../../scripts/project.mjs';
import type { TestApp } from '../support/app.ts';
import { dataSwitch, launchApp } from '../support/app.ts';
import { newProjectFile } from '../support/project-file.ts';
import { test as base } from '../support/temporary-folder.ts';

const PAGE = 'app://glossator/index.html';

const test = base.extend<{ program: TestApp; page: Page }>({
  program: async ({ folder }, use) => {
    const program = await launchApp({ projectPath: newProjectFile(folder) });
    await program.ready();
    await use(program);
    await program.close();
  },
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
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.body.dataset.ran = "script"';
      document.body.append(script);
      const style = document.createElement('style');
      style.textContent = 'body { outline-style: dotted }';
      document.head.append(style);
      let evaluated = 'refused';
      try {
        // The point is that this does not work.
        evaluated = String(Reflect.construct(Function, ['return 1'])());
      } catch {
        // As it should be.
      }
      return {
        script: document.body.dataset.ran,
        outline: getComputedStyle(document.body).outlineStyle,
        evaluated,
      };
    });
    expect(ran).toEqual({ outline: 'none', evaluated: 'refused' });
  });

  for (const address of [
    'https://example.org/',
    'http://127.0.0.1:9/',
    'file:///etc/passwd',
    'data:text/html,<p>elsewhere</p>',
    'app://glossator/assets/elsewhere.html',
    'javascript:document.body.remove()',
    'about:blank',
  ]) {
    test(`does not leave its page for ${address}`, async ({ page }) => {
      await page.evaluate((target) => {
        const link = document.createElement('a');
        link.href = target;
        document.body.append(link);
        link.click();
        window.location.href = target;
      }, address);
      await sleep(300);
      expect(page.url()).toBe(PAGE);
      await expect(page.getByText('dredge the harbour by May').first()).toBeVisible();
    });
  }

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
        'app://glossator/index.html%00.png',
        'app://other/index.html',
      ];
      const answers = addresses.map(async (address) => (await net.fetch(address)).status);
      return Promise.all(answers);
    });
    expect(statuses).toEqual([200, 404, 404, 404, 404, 404, 404]);
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
      for (let look = 0; look < 40; look += 1) {
        await sleep(100);
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
      const history = await page.evaluate(invoke, ['history.undo', {}] as const);
      expect(history).toMatchObject({
        ok: true,
        value: { action: expect.stringMatching(/import/i) },
      });
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

/** Runs in the page: every way to make a connection that a page has. */
async function tryEverything(port: number): Promise<string[]> {
  const host = `127.0.0.1:${port}`;
  const http = `http://${host}`;
  const element = (name: string, attributes: Record<string, string>) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    document.body.append(made);
    return made;
  };
  const settles = (made: EventTarget) =>
    new Promise<string>((resolve) => {
      made.addEventListener('load', () => resolve('done'));
      made.addEventListener('open', () => resolve('done'));
      made.addEventListener('error', () => resolve('refused'));
    });
  element('link', { rel: 'preload', as: 'image', href: `${http}/preload` });
  element('link', { rel: 'prefetch', href: `${http}/prefetch` });
  element('link', { rel: 'preconnect', href: `${http}/preconnect` });
  element('link', { rel: 'dns-prefetch', href: `${http}/dns` });
  element('iframe', { src: `${http}/frame` });
  element('video', { src: `${http}/video` });
  element('object', { data: `${http}/object` });
  const form = document.createElement('form');
  form.action = `${http}/form`;
  form.method = 'post';
  document.body.append(form);
  form.submit();
  navigator.sendBeacon(`${http}/beacon`, 'text');
  const peer = new RTCPeerConnection({
    iceServers: [
      { urls: `turn:${host}?transport=tcp`, username: 'a', credential: 'b' },
      { urls: `stun:${host}` },
    ],
  });
  peer.createDataChannel('channel');
  await peer.setLocalDescription(await peer.createOffer());
  return Promise.all([
    fetch(`${http}/fetch`).then(
      () => 'done',
      () => 'refused',
    ),
    settles(element('img', { src: `${http}/image` })),
    settles(element('script', { src: `${http}/script` })),
    settles(element('link', { rel: 'stylesheet', href: `${http}/style` })),
    new Promise<string>((resolve) => {
      try {
        void settles(new WebSocket(`ws://${host}/socket`)).then(resolve);
      } catch {
        resolve('refused');
      }
    }),
  ]);
}

/** A process and all it has started; Linux only. */
function familyOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const status = readOr(`/proc/${name}/status`, '');
    parents.set(Number(name), Number(/^PPid:\t(\d+)$/m.exec(status)?.[1] ?? 0));
  }
  const family = [pid];
  for (const member of family) {
    for (const [child, parent] of parents) if (parent === member) family.push(child);
  }
  return family;
}

/** The TCP and UDP sockets a process holds, as the kernel lists them. */
function networkSockets(pid: number): string[] {
  const held = new Set(
    namesIn(`/proc/${pid}/fd`).map(
      (name) => /^socket:\[(\d+)\]$/.exec(linkOr(`/proc/${pid}/fd/${name}`))?.[1],
    ),
  );
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
    readOr(`/proc/${pid}/net/${kind}`, '')
      .split('\n')
      .slice(1)
      .filter((line) => held.has(line.trim().split(/\s+/)[9]))
      .map((line) => `${kind} of ${pid}: ${line.trim()}`),
  );
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The process ended in the meantime.
    return otherwise;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function linkOr(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
}
