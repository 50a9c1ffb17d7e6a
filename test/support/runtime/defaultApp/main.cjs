// What Electron's own default app does for `electron folder`: loads the app in the first argument that is no flag.
const { app } = require('electron');
const { join, resolve } = require('node:path');

// Newer runtimes have it; the libraries of our main process expect it.
globalThis.crypto ??= require('node:crypto').webcrypto;
// pino asks whether anybody traces it; nobody does.
require('node:diagnostics_channel').tracingChannel ??= () => ({ hasSubscribers: false });

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const manifest = require(join(folder, 'package.json'));
process.defaultApp = true;
app.setAppPath(folder);
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
require(join(folder, manifest.main));
