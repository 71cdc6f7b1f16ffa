// The contract's checker would try `new Function`, which this page's security policy refuses and reports. It looks here before it tries.
globalThis.__zod_globalConfig = { jitless: true };
