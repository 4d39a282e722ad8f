// The fallback runtime has no default app: this one loads the app folder named by its first plain argument, as
// Electron's own does, so `electron .` and Playwright work as usual.
const { app } = require('electron');
const path = require('node:path');

const args = process.argv.slice(1);
for (let at = args.indexOf('-r'); at !== -1; at = args.indexOf('-r'))
  require(path.resolve(args.splice(at, 2)[1]));

const folder = path.resolve(args.find((arg) => !arg.startsWith('-')) ?? '.');
const manifest = require(path.join(folder, 'package.json'));
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
app.name = manifest.productName ?? manifest.name;
app.setVersion(manifest.version);
app.setDesktopName(manifest.desktopName ?? `${app.name}.desktop`);
app.setAppPath(folder);
require(folder);
