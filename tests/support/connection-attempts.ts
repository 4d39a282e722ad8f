/** Runs in the page: every way to make a connection that a page has. */
export async function tryEverything(port: number): Promise<string[]> {
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
